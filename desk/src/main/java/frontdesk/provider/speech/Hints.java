package frontdesk.provider.speech;

import java.util.List;
import java.util.stream.Stream;

import frontdesk.speech.Ears;

/** The names of a business as vendors take them: each by itself, and not so many that they would be refused. */
public final class Hints {
    private Hints() {}

    /**
     * @param most how many there may be
     * @param longest how many characters one may have
     */
    public static List<String> of(Ears.Vocabulary words, int most, int longest) {
        return Stream.of(List.of(words.business()), words.staff(), words.services())
                .flatMap(List::stream)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= longest)
                .distinct()
                .limit(most)
                .toList();
    }
}
