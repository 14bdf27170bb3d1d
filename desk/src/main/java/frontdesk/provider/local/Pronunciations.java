package frontdesk.provider.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.sun.speech.freetts.lexicon.LetterToSoundImpl;

import frontdesk.kernel.OutsideTrouble;

/**
 * How words sound, in the phones of the CMU pronouncing dictionary: our own lines first, then the dictionary that comes with
 * pocketsphinx, then letter-to-sound rules for names that neither knows.
 */
final class Pronunciations {
    private final Map<String, List<String>> known = new TreeMap<>();

    private Pronunciations() {}

    /** The words' lines from our own dictionary, or else from the one installed; whatever is in neither is guessed. */
    static Pronunciations of(Collection<String> words, List<String> ourOwn, Path installed) {
        try (Stream<String> lines = Files.lines(installed, StandardCharsets.UTF_8)) {
            return of(words, List.of(ourOwn.stream(), lines));
        } catch (ClosedByInterruptException stopping) {
            throw notWaitedFor(stopping);
        } catch (UncheckedIOException halfway) {
            throw halfway.getCause() instanceof ClosedByInterruptException stopping
                    ? notWaitedFor(stopping)
                    : unreadable();
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** Nothing is wrong with the dictionary: whoever wanted it has given up on slow ears and interrupted them. */
    private static OutsideTrouble notWaitedFor(IOException stopping) {
        return OutsideTrouble.passing(
                PocketsphinxEars.NAME, "nobody waited until it knew the words of this business", stopping);
    }

    private static OutsideTrouble unreadable() {
        return OutsideTrouble.lasting(
                PocketsphinxEars.NAME, "its dictionary could not be read: apt-get install pocketsphinx-en-us");
    }

    /** @param dictionaries their lines, the one that is believed most first */
    static Pronunciations of(Collection<String> words, List<Stream<String>> dictionaries) {
        Pronunciations found = new Pronunciations();
        Set<String> missing = new HashSet<>(words);
        for (Stream<String> dictionary : dictionaries) {
            dictionary.forEach(line -> found.take(line, missing));
            missing.removeAll(found.known.keySet());
        }
        if (!missing.isEmpty()) {
            found.guess(missing);
        }
        return found;
    }

    Set<String> words() {
        return known.keySet();
    }

    List<String> of(String word) {
        return known.getOrDefault(word, List.of());
    }

    /** Writes a dictionary as pocketsphinx reads it. */
    void write(Writer out) throws IOException {
        for (var entry : known.entrySet()) {
            int variant = 1;
            for (String phones : entry.getValue()) {
                out.write(entry.getKey() + (variant == 1 ? "" : "(" + variant + ")") + " " + phones + "\n");
                variant++;
            }
        }
    }

    private void take(String line, Set<String> wanted) {
        int space = line.indexOf(' ');
        if (space <= 0) {
            return;
        }
        int bracket = line.indexOf('(');
        String word = line.substring(0, bracket > 0 && bracket < space ? bracket : space);
        if (wanted.contains(word)) {
            known.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(line.substring(space + 1).strip());
        }
    }

    private void guess(Set<String> words) {
        try {
            var rules = new LetterToSoundImpl(
                    com.sun.speech.freetts.en.us.CMULexicon.class.getResource("cmulex_lts.bin"), true);
            for (String word : words) {
                String[] phones = rules.getPhones(word.replaceAll("[^a-z]", ""), "");
                String line = Stream.of(phones)
                        .map(Pronunciations::phone)
                        .reduce("", (a, b) -> a + " " + b)
                        .strip();
                if (!line.isEmpty()) {
                    known.put(word, List.of(line));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the letter-to-sound rules could not be read", e);
        }
    }

    /** FreeTTS marks stress and has a phone of its own for the murmured vowel. */
    private static String phone(String phone) {
        String plain = phone.replaceAll("[0-9]", "").toUpperCase(Locale.ROOT);
        return plain.equals("AX") ? "AH" : plain;
    }
}
