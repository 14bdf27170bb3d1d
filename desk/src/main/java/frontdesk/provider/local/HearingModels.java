package frontdesk.provider.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import frontdesk.provider.local.GeneralEnglish.Pair;
import frontdesk.speech.Ears.Vocabulary;

/**
 * The files that tell pocketsphinx what one business's callers say: a dictionary and a language model for each {@link Topic},
 * made once for each vocabulary and kept in a directory named by its fingerprint.
 *
 * @param directory where they lie
 */
record HearingModels(Path directory) {
    private static final int SENTENCES_A_FAMILY = 3_000;

    /** How many utterances the made ones stand for: the fewer, the more is left for what nobody foresaw. */
    private static final double WORTH = 1_500;

    /** How many word pairs of general English are mixed in: the more, the more of other phrasings is heard, and the less of foreseen ones. */
    private static final double GENERAL = 1_000;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{24}");

    /** To be raised whenever models come out differently, so that old ones are not used again. */
    private static final String EDITION = "3";

    Path dictionary() {
        return directory.resolve("words.dict");
    }

    Path of(Topic topic) {
        return directory.resolve(topic.name().toLowerCase(java.util.Locale.ROOT) + ".arpa");
    }

    /** The models of that vocabulary, made now if they are not there yet. */
    static HearingModels prepare(Path cache, Path cmudict, Vocabulary vocabulary) {
        Path directory = cache.resolve(fingerprint(vocabulary));
        if (!Files.isDirectory(directory)) {
            make(cache, directory, cmudict, vocabulary, GeneralEnglish.pairs(cache));
        }
        return new HearingModels(directory);
    }

    static SentenceMaker sentences(Vocabulary vocabulary) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put("first", names("first-names.txt"));
        given.put("last", names("last-names.txt"));
        given.put("business", Words.ofAll(List.of(vocabulary.business())));
        given.put("service", Words.ofAll(vocabulary.services()));
        given.put("staff", Words.ofStaff(vocabulary.staff()));
        return new SentenceMaker(resource("phrases.txt").stream(), given);
    }

    static List<String> ownPronunciations() {
        return resource("words.dict");
    }

    private static void make(Path cache, Path directory, Path cmudict, Vocabulary vocabulary, List<Pair> general) {
        SentenceMaker maker = sentences(vocabulary);
        Random random = new Random(20_260_101);
        Map<String, List<String>> families = new LinkedHashMap<>();
        Set<String> words = new LinkedHashSet<>();
        words.addAll(names("first-names.txt"));
        words.addAll(names("last-names.txt"));
        for (String family : maker.families()) {
            List<String> sentences = maker.make(family, SENTENCES_A_FAMILY, random);
            families.put(family, sentences);
            sentences.forEach(sentence -> words.addAll(List.of(sentence.split(" "))));
        }
        for (Pair pair : general) {
            words.add(pair.before());
            words.add(pair.word());
        }
        words.removeAll(Set.of("", "<s>", "</s>"));
        Pronunciations pronunciations = Pronunciations.of(words, ownPronunciations(), cmudict);
        words.retainAll(pronunciations.words());
        try {
            Files.createDirectories(cache);
            HearingModels making = new HearingModels(Files.createTempDirectory(cache, "making"));
            write(making.dictionary(), pronunciations::write);
            for (Topic topic : Topic.values()) {
                write(making.of(topic), model(topic, vocabulary.parties(), words, families, general)::write);
            }
            settle(making.directory(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NgramModel model(
            Topic topic, boolean parties, Set<String> words, Map<String, List<String>> families, List<Pair> general) {
        NgramModel model = new NgramModel(words);
        double all = families.keySet().stream()
                .mapToDouble(family -> topic.share(family, parties))
                .sum();
        families.forEach((family, sentences) -> {
            double times = WORTH * topic.share(family, parties) / all / Math.max(1, sentences.size());
            sentences.forEach(sentence -> model.add(sentence, times));
        });
        general.forEach(pair -> model.addPair(pair.before(), pair.word(), GENERAL * topic.general() * pair.share()));
        return model;
    }

    /** Whether that may be a folder of such models, by its name. */
    static boolean isFolder(Path path) {
        return FINGERPRINT.matcher(path.getFileName().toString()).matches() && Files.isDirectory(path);
    }

    void throwAway() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    /** Two calls may make the same models at once: the first to finish wins. */
    private static void settle(Path made, Path directory) throws IOException {
        try {
            Files.move(made, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(directory)) {
                throw e;
            }
            new HearingModels(made).throwAway();
        }
    }

    private static void write(Path file, Writing content) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.to(out);
        }
    }

    private static String fingerprint(Vocabulary vocabulary) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            digest.update((EDITION + vocabulary).getBytes(StandardCharsets.UTF_8));
            for (String file : List.of("phrases.txt", "first-names.txt", "last-names.txt", "words.dict")) {
                resource(file).forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(String file) {
        return resource(file).stream()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
    }

    private static List<String> resource(String file) {
        try (InputStream in = HearingModels.class.getResourceAsStream("/speech/" + file)) {
            if (in == null) {
                throw new IllegalStateException("missing in this build: speech/" + file);
            }
            return new ArrayList<>(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(Writer out) throws IOException;
    }
}
