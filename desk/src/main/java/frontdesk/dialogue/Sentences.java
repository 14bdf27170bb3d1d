package frontdesk.dialogue;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text that a business has written into sentences, so that the first can be spoken while the next is made. */
final class Sentences {
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?।])\\s+(?=[\\p{Lu}\\p{Lo}¿¡])");

    private Sentences() {}

    static List<String> of(String text) {
        return BETWEEN.splitAsStream(text.strip()).toList();
    }
}
