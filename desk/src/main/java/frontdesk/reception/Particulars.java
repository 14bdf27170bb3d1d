package frontdesk.reception;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.reception.ToolAnswer.Code;

/** Reads what is taken to the letter: names, addresses, notes and ids; what is too long or cannot be one is refused. */
final class Particulars {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NOTES = 2000;

    private Particulars() {}

    static String name(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ToolRefusal(Code.MISSING_NAME, "What name shall I put it under?");
        }
        return atMost(LONGEST_NAME, "name", text.strip());
    }

    static @Nullable String email(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String email = text.strip();
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new ToolRefusal(
                    Code.BAD_EMAIL, "That doesn't look like an e-mail address, could you spell it for me?");
        }
        return email;
    }

    static @Nullable String notes(@Nullable String text) {
        return text == null || text.isBlank() ? null : atMost(LONGEST_NOTES, "note", text.strip());
    }

    static String atMost(int most, String what, String text) {
        if (text.length() > most) {
            throw new ToolRefusal(Code.TOO_LONG, "That " + what + " is too long, could you make it shorter?");
        }
        return text;
    }

    static BookingId appointment(String text) {
        try {
            return BookingId.of(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new ToolRefusal(Code.BAD_APPOINTMENT, "I can't find that booking, under which number was it made?");
        }
    }
}
