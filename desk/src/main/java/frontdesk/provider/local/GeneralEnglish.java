package frontdesk.provider.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

/**
 * Asks pocketsphinx's large model of English which words are common and which follow which, and writes the pairs down, so that
 * our small models also expect what nobody wrote a phrase for. A program of its own, because it calls native code.
 *
 * <p>Each line of its answer: word, next word, and the share of all English word pairs that are this pair.
 */
final class GeneralEnglish {
    private static final int WORDS = 2_500;

    /** To be raised whenever the pairs are chosen differently. */
    private static final int EDITION = 1;

    /** A pair is worth writing down if it is that much more frequent than chance, and frequent at all. */
    private static final double OVER_CHANCE = 2;

    private static final double LEAST_SHARE = 2e-6;

    private final Arena arena = Arena.ofConfined();
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup base = SymbolLookup.libraryLookup("libsphinxbase.so.3", arena);
    private final MethodHandle exp = function("logmath_exp", JAVA_DOUBLE, ADDRESS, JAVA_INT);
    private final MethodHandle prob =
            function("ngram_ng_prob", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    private final MethodHandle word = function("ngram_word", ADDRESS, ADDRESS, JAVA_INT);
    private final MethodHandle id = function("ngram_wid", JAVA_INT, ADDRESS, ADDRESS);
    private final MemorySegment used = arena.allocate(JAVA_INT);
    private final MemorySegment history = arena.allocate(JAVA_INT);
    private final MemorySegment logarithms;
    private final MemorySegment model;

    private GeneralEnglish(Path file) throws Throwable {
        logarithms = (MemorySegment) function("logmath_init", ADDRESS, JAVA_DOUBLE, JAVA_INT, JAVA_INT)
                .invoke(1.0001, 0, 0);
        model = (MemorySegment) function("ngram_model_read", ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS)
                .invoke(MemorySegment.NULL, arena.allocateFrom(file.toString()), 0, logarithms);
        if (model.address() == 0) {
            throw new IllegalStateException("the model of English could not be read");
        }
    }

    /** The pairs of common words, asked for once for each machine. */
    static List<Pair> pairs(Path cache) {
        Path file = cache.resolve("english-" + EDITION + ".txt");
        try {
            if (!Files.isRegularFile(file)) {
                Files.createDirectories(cache);
                Path fresh = Files.createTempFile(cache, "english", null);
                String model = AcousticModel.MODELS.resolve("en-us.lm.bin").toString();
                OwnJava.run(
                        GeneralEnglish.class, model, AcousticModel.dictionary().toString(), fresh.toString());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
                return lines.map(line -> line.split(" ", 3)).map(Pair::of).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two words that follow each other, and their share of all pairs. */
    record Pair(String before, String word, double share) {
        static Pair of(String[] fields) {
            return new Pair(fields[0], fields[1], Double.parseDouble(fields[2]));
        }
    }

    /** @param arguments the model, the dictionary whose words are wanted, and the file to write */
    public static void main(String[] arguments) throws Throwable {
        Set<String> pronounced = new HashSet<>();
        try (var lines = Files.lines(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            lines.forEach(line -> pronounced.add(line.split(" ", 2)[0]));
        }
        try (PrintWriter out = new PrintWriter(Path.of(arguments[2]).toFile(), StandardCharsets.UTF_8)) {
            new GeneralEnglish(Path.of(arguments[0])).write(out, pronounced);
        }
    }

    private void write(PrintWriter out, Set<String> pronounced) throws Throwable {
        List<Common> common = common(pronounced);
        List<Common> starts = new ArrayList<>(common);
        int begin = (int) id.invoke(model, arena.allocateFrom("<s>"));
        int end = (int) id.invoke(model, arena.allocateFrom("</s>"));
        double sentences = share(end);
        starts.add(new Common("<s>", begin, sentences));
        common.add(new Common("</s>", end, sentences));
        for (Common first : starts) {
            history.set(JAVA_INT, 0, first.id());
            for (Common next : common) {
                int log = (int) prob.invoke(model, next.id(), history, 1, used);
                if (used.get(JAVA_INT, 0) == 2) {
                    double follows = (double) exp.invoke(logarithms, log);
                    double share = first.share() * follows;
                    if (share > LEAST_SHARE && follows > OVER_CHANCE * next.share()) {
                        out.printf(Locale.ROOT, "%s %s %.3g%n", first.word(), next.word(), share);
                    }
                }
            }
        }
    }

    private List<Common> common(Set<String> pronounced) throws Throwable {
        MemorySegment sizes = (MemorySegment)
                function("ngram_model_get_counts", ADDRESS, ADDRESS).invoke(model);
        int count = sizes.reinterpret(4).get(JAVA_INT, 0);
        List<Common> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text =
                    ((MemorySegment) word.invoke(model, i)).reinterpret(1_000).getString(0);
            if (text.matches("[a-z][a-z']*")
                    && (text.length() > 1 || text.equals("a") || text.equals("i"))
                    && pronounced.contains(text)) {
                words.add(new Common(text, i, share(i)));
            }
        }
        words.sort(Comparator.comparingDouble(Common::share).reversed());
        return new ArrayList<>(words.subList(0, Math.min(WORDS, words.size())));
    }

    private double share(int word) throws Throwable {
        return (double) exp.invoke(logarithms, (int) prob.invoke(model, word, MemorySegment.NULL, 0, used));
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return linker.downcallHandle(base.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private record Common(String word, int id, double share) {}
}
