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
            throw new ToolRefusal(Code.MISSING_NAME, "tool.ask.name");
        }
        return atMost(LONGEST_NAME, text.strip());
    }

    static @Nullable String email(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String email = text.strip();
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new ToolRefusal(Code.BAD_EMAIL, "tool.bad.email");
        }
        return email;
    }

    static @Nullable String notes(@Nullable String text) {
        return text == null || text.isBlank() ? null : atMost(LONGEST_NOTES, text.strip());
    }

    static String atMost(int most, String text) {
        if (text.length() > most) {
            throw new ToolRefusal(Code.TOO_LONG, "tool.bad.too-long");
        }
        return text;
    }

    static BookingId appointment(String text) {
        try {
            return BookingId.of(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new ToolRefusal(Code.BAD_APPOINTMENT, "tool.not-found");
        }
    }
}
