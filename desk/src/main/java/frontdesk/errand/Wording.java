package frontdesk.errand;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/** The sentences of errands in one language: what an agent is given to say, and what a user is texted. English where we do not have the language. */
record Wording(Tongue tongue) {
    private static final String ENTRIES = "errand.";

    static Wording in(Language language) {
        return new Wording(Tongue.of(language));
    }

    /**
     * The sentence of this name.
     *
     * @param values what stands for {@code {user}} and the like: a name, then its value, and so on
     */
    String say(String sentence, String... values) {
        return tongue.say(ENTRIES + sentence, byName(values));
    }

    /** The same where it goes on in the middle of another sentence. */
    String part(String sentence, String... values) {
        return tongue.part(ENTRIES + sentence, byName(values));
    }

    private static Map<String, String> byName(String... values) {
        Map<String, String> with = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            with.put(values[i], values[i + 1]);
        }
        return with;
    }

    String when(LocalDateTime at) {
        return tongue.written(at, ENTRIES + "when");
    }

    String time(LocalTime at) {
        return tongue.written(at, ENTRIES + "time");
    }

    /** "a, b or c". */
    String either(List<String> things) {
        return tongue.either(things);
    }
}
