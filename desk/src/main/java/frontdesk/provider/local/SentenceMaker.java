package frontdesk.provider.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what callers might say: reads families of phrases with choices in them ({@code phrases.txt} explains the notation) and
 * makes any number of utterances out of them, the same ones for the same seed.
 */
final class SentenceMaker {
    private static final Pattern TOKENS = Pattern.compile("<[a-z]+>|[\\[\\]()|]|[^\\s<>\\[\\]()|]+");

    private final Map<String, List<Part>> words = new LinkedHashMap<>();
    private final Map<String, List<Part>> families = new LinkedHashMap<>();

    /** @param given what the nouns stand for that the phrases leave open: {@code service}, {@code staff}, {@code first} … */
    SentenceMaker(Stream<String> phrases, Map<String, List<String>> given) {
        given.forEach(
                (name, says) -> words.put(name, says.stream().map(this::parse).toList()));
        List<Part> family = new ArrayList<>();
        for (String line : (Iterable<String>)
                phrases.map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#"))::iterator) {
            if (line.startsWith("= ")) {
                family = families.computeIfAbsent(line.substring(2), name -> new ArrayList<>());
            } else if (line.contains(" := ")) {
                String[] halves = line.split(" := ", 2);
                words.put(
                        halves[0],
                        Stream.of(halves[1].split(" \\| ", -1)).map(this::parse).toList());
            } else {
                family.add(parse(line));
            }
        }
        // Once and for all: a noun is said a hundred thousand times.
        words.replaceAll((_, says) -> says.stream().filter(Part::canBeSaid).toList());
        families.values().forEach(lines -> lines.removeIf(line -> !line.canBeSaid()));
    }

    Set<String> families() {
        return families.keySet();
    }

    /** Utterances of one family, each as lower-case words with single spaces. */
    List<String> make(String family, int count, Random random) {
        List<Part> lines = families.getOrDefault(family, List.of());
        List<String> sentences = new ArrayList<>(count);
        for (int i = 0; !lines.isEmpty() && i < count; i++) {
            StringBuilder said = new StringBuilder();
            // every line gets its turn; chance fills in the choices
            lines.get(i % lines.size()).say(said, random);
            sentences.add(said.toString().strip());
        }
        return sentences;
    }

    private Part parse(String line) {
        List<String> tokens =
                TOKENS.matcher(line).results().map(match -> match.group()).toList();
        return new Reader(tokens).sequence();
    }

    /** A piece of a phrase. */
    private interface Part {
        void say(StringBuilder said, Random random);

        boolean canBeSaid();
    }

    private record Word(String word) implements Part {
        @Override
        public void say(StringBuilder said, Random random) {
            said.append(word).append(' ');
        }

        @Override
        public boolean canBeSaid() {
            return true;
        }
    }

    private record Sequence(List<Part> parts) implements Part {
        @Override
        public void say(StringBuilder said, Random random) {
            parts.forEach(part -> part.say(said, random));
        }

        @Override
        public boolean canBeSaid() {
            return parts.stream().allMatch(Part::canBeSaid);
        }
    }

    private record Choice(List<Part> parts) implements Part {
        @Override
        public void say(StringBuilder said, Random random) {
            parts.get(random.nextInt(parts.size())).say(said, random);
        }

        @Override
        public boolean canBeSaid() {
            return !parts.isEmpty() && parts.stream().allMatch(Part::canBeSaid);
        }
    }

    private record Perhaps(Part part) implements Part {
        @Override
        public void say(StringBuilder said, Random random) {
            if (random.nextBoolean()) {
                part.say(said, random);
            }
        }

        @Override
        public boolean canBeSaid() {
            return part.canBeSaid();
        }
    }

    private final class Reader {
        private final List<String> tokens;
        private int at;

        Reader(List<String> tokens) {
            this.tokens = tokens;
        }

        Part sequence() {
            List<Part> parts = new ArrayList<>();
            while (at < tokens.size() && !Set.of("]", ")", "|").contains(tokens.get(at))) {
                parts.add(part(tokens.get(at++)));
            }
            return new Sequence(parts);
        }

        private Part part(String token) {
            if (token.equals("[")) {
                return new Perhaps(choice());
            } else if (token.equals("(")) {
                return choice();
            } else if (token.startsWith("<")) {
                String name = token.substring(1, token.length() - 1);
                return new Noun(name);
            }
            return new Word(token);
        }

        private Part choice() {
            List<Part> parts = new ArrayList<>();
            do {
                parts.add(sequence());
            } while (at < tokens.size() && tokens.get(at++).equals("|"));
            return new Choice(parts);
        }
    }

    /** A name that stands for any of its sayings; they may be defined later than it is used. */
    private final class Noun implements Part {
        private final String name;

        Noun(String name) {
            this.name = name;
        }

        @Override
        public void say(StringBuilder said, Random random) {
            List<Part> says = words.getOrDefault(name, List.of());
            says.get(random.nextInt(says.size())).say(said, random);
        }

        @Override
        public boolean canBeSaid() {
            return words.getOrDefault(name, List.of()).stream().anyMatch(Part::canBeSaid);
        }
    }
}
