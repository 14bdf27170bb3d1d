package frontdesk.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an agent's words ask for, as somebody at the other end hears it: by the words alone, whichever brain has chosen them. */
enum Asked {
    /** Is it right as it was read back? */
    READ_BACK(
            "shall i (?:book|reserve|do|move|change)|is that right|is that correct|as it is|like that|want it booked"),
    CANCEL_IT("shall i cancel|want .* cancelled|me to cancel"),
    WAITING_LIST("waiting list"),
    TAKE_IT("would you like it\\?|shall i book it for you"),
    CALLERS_NUMBER("number (?:you are|you're) calling from|number ending in"),
    PHONE(
            "under which telephone number|(?:telephone |phone |whole |contact |mobile )?number(?! of people| please)|digit by digit"),
    SPELL("spell|letter by letter"),
    EMAIL("e-?mail"),
    BIRTHDAY("date of birth|born"),
    PEOPLE("how many|number please|number of people"),
    CHANGE("like to change|which part|new day, time"),
    NAME("\\bname\\b"),
    WHICH("which (?:of them|booking|of these bookings)|is it about the one|which one (?:do you|is it)"),
    VARIANT("which kind|what kind|which sort|short hair|long hair"),
    SERVICE("come in for|what would you like (?:to have )?done|which service|which of these is it|what is it for"),
    DAY("(?:what|which) (?:other )?day would|which day|tell me a day, such|what date"),
    TIME("(?:what|which) time|tell me a time"),
    WHEN("day and time|when would|day and a time|day or time|when else|to when|another day"),
    OFFER(
            "which (?:would|of those|time)|does (?:that|one|any|either)|would (?:that|one|any|either)|suit(?:s)? you|work for you|which one"),
    MESSAGE_WANTED("(?:take|leave) a message"),
    MESSAGE("pass on|your message|say that again for me|what is it about"),
    BOOK_SOMETHING("can i book you|like me to book"),
    MORE("anything else|what else can i"),
    HELP("how (?:can|may) i help|what can i do for you|what would you like to do|i can book|tell me what you"),
    STILL_THERE("still there|can't hear you"),
    NOTHING("(?!)");

    private final Pattern words;

    Asked(String words) {
        this.words = Pattern.compile(words);
    }

    /** The last question counts, and where it is none that we know, all that was said. */
    static Asked in(String said) {
        String text = said.toLowerCase(Locale.ROOT).replace('’', '\'');
        List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=[.!?])\\s+")));
        for (String sentence : sentences.reversed()) {
            Asked asked = first(sentence);
            if (asked != NOTHING) {
                return asked;
            }
        }
        return NOTHING;
    }

    private static Asked first(String sentence) {
        return Arrays.stream(values())
                .filter(asked -> asked.words.matcher(sentence).find())
                .findFirst()
                .orElse(NOTHING);
    }
}
