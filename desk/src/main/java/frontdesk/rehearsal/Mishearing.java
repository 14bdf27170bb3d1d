package frontdesk.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * What a recogniser makes of words: of a hundred, so many are wrong. Half of these are replaced by words that sound alike, a third is lost,
 * and beside the rest stands a word that nobody said. The same seed hears the same.
 */
final class Mishearing {
    private static final String[] STRAY = {"the", "a", "um", "and", "to", "it", "of", "so", "oh", "in"};
    private static final Map<String, List<String>> ALIKE = alike();

    private final int errors;
    private final Random random;

    /** @param errors of a hundred words */
    Mishearing(int errors, Random random) {
        this.errors = errors;
        this.random = random;
    }

    String heard(String words) {
        if (errors == 0) {
            return words;
        }
        List<String> heard = new ArrayList<>();
        for (String word : words.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[,.?!]", "")
                .split("\\s+")) {
            if (random.nextInt(100) >= errors) {
                heard.add(word);
                continue;
            }
            int kind = random.nextInt(6);
            if (kind < 3) {
                heard.add(soundingLike(word));
            } else if (kind == 5) {
                heard.add(word);
                heard.add(STRAY[random.nextInt(STRAY.length)]);
            }
        }
        return String.join(" ", heard);
    }

    private String soundingLike(String word) {
        List<String> others = ALIKE.getOrDefault(word, List.of());
        if (!others.isEmpty()) {
            return others.get(random.nextInt(others.size()));
        }
        return word.length() < 4 ? STRAY[random.nextInt(STRAY.length)] : word.substring(0, word.length() - 1);
    }

    /** Each word with those that a recogniser takes for it: from the list, and those with the same first sounds. */
    private static Map<String, List<String>> alike() {
        Map<String, List<String>> alike = new HashMap<>();
        try (InputStream file = Mishearing.class.getResourceAsStream("/rehearsal/sounds-alike.txt")) {
            if (file == null) {
                throw new IllegalStateException("the words that sound alike are not packed");
            }
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        List<String> group = Arrays.asList(line.strip().split("\\s+"));
                        group.forEach(word -> alike.computeIfAbsent(word, _ -> new ArrayList<>())
                                .addAll(group.stream()
                                        .filter(other -> !other.equals(word))
                                        .toList()));
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Collections.unmodifiableMap(alike);
    }

    /** Whether two names would be taken for each other by ear. */
    static boolean soundsAlike(String one, String other) {
        var metaphone = new DoubleMetaphone();
        String[] left = one.toLowerCase(java.util.Locale.ROOT).split("\\s+");
        String[] right = other.toLowerCase(java.util.Locale.ROOT).split("\\s+");
        return left.length == right.length
                && java.util.stream.IntStream.range(0, left.length)
                        .allMatch(i -> metaphone.isDoubleMetaphoneEqual(left[i], right[i])
                                || left[i].startsWith(right[i])
                                || right[i].startsWith(left[i]));
    }
}
