package frontdesk.provider.local;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

/**
 * One pocketsphinx decoder (the C library 5prealpha, Debian {@code libpocketsphinx3}), called through
 * java.lang.foreign. It lives in the worker process only: a wrong pointer here ends a process.
 */
final class Pocketsphinx {
    static final String LIBRARY = "libpocketsphinx.so.3";
    static final int RATE = 16_000;

    private static final int MOST_ALTERNATIVES = 3;

    private final Arena arena = Arena.ofShared();
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup sphinx = SymbolLookup.libraryLookup(LIBRARY, arena);
    private final SymbolLookup base = SymbolLookup.libraryLookup("libsphinxbase.so.3", arena);
    private final MethodHandle startUtterance = function("ps_start_utt", JAVA_INT, ADDRESS);
    private final MethodHandle endUtterance = function("ps_end_utt", JAVA_INT, ADDRESS);
    private final MethodHandle process =
            function("ps_process_raw", JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT);
    private final MethodHandle hypothesis = function("ps_get_hyp", ADDRESS, ADDRESS, ADDRESS);
    private final MethodHandle frames = function("ps_get_n_frames", JAVA_INT, ADDRESS);
    private final MethodHandle setModel = function("ps_set_lm_file", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    private final MethodHandle setSearch = function("ps_set_search", JAVA_INT, ADDRESS, ADDRESS);
    private final MethodHandle best = function("ps_nbest", ADDRESS, ADDRESS);
    private final MethodHandle nextBest = function("ps_nbest_next", ADDRESS, ADDRESS);
    private final MethodHandle bestText = function("ps_nbest_hyp", ADDRESS, ADDRESS, ADDRESS);
    private final MethodHandle freeBest = function("ps_nbest_free", null, ADDRESS);
    private final MemorySegment score = arena.allocate(JAVA_INT);
    private final MemorySegment samples = arena.allocate(JAVA_SHORT, RATE);
    private final MemorySegment decoder;
    private final Set<String> models = new LinkedHashSet<>();

    /** @param options as on the command line: {@code -hmm}, a directory, {@code -dict}, a file … */
    Pocketsphinx(List<String> options) {
        MemorySegment config = configure(options);
        decoder = pointer(function("ps_init", ADDRESS, ADDRESS), config);
        if (isNull(decoder)) {
            throw new IllegalStateException("pocketsphinx could not open its models");
        }
    }

    /** Chooses the language model for the utterances to come; it is read when it is first chosen. */
    void prefer(String name, String file) {
        if (!models.contains(name)) {
            must(number(setModel, decoder, text(name), text(file)), "the language model could not be read");
            models.add(name);
        }
        must(number(setSearch, decoder, text(name)), "the language model could not be chosen");
    }

    void begin() {
        must(number(startUtterance, decoder), "no utterance could be begun");
    }

    /** @param piece samples at {@link #RATE}, a second at most */
    void hear(short[] piece) {
        MemorySegment.copy(piece, 0, samples, JAVA_SHORT, 0, piece.length);
        number(process, decoder, samples, (long) piece.length, 0, 0);
    }

    void end() {
        must(number(endUtterance, decoder), "the utterance could not be ended");
    }

    String text() {
        return string(pointer(hypothesis, decoder, score));
    }

    /** How well the sound fits the words: the logarithm of their likelihood per 10 ms; higher is better. To be asked after {@link #text()}. */
    double fit() {
        int heard = number(frames, decoder);
        return heard <= 0 ? Double.NEGATIVE_INFINITY : (double) score.get(JAVA_INT, 0) / heard;
    }

    /** Other readings of a finished utterance, best first, without the best one. */
    List<String> alternatives() {
        Set<String> found = new LinkedHashSet<>();
        String first = text();
        MemorySegment iterator = pointer(best, decoder);
        for (int i = 0; i < 4 * MOST_ALTERNATIVES && found.size() < MOST_ALTERNATIVES && !isNull(iterator); i++) {
            String reading = string(pointer(bestText, iterator, score));
            if (!reading.isEmpty() && !reading.equals(first)) {
                found.add(reading);
            }
            iterator = pointer(nextBest, iterator);
        }
        if (!isNull(iterator)) {
            call(freeBest, iterator);
        }
        return List.copyOf(found);
    }

    private MemorySegment configure(List<String> options) {
        List<MemoryLayout> layouts = new ArrayList<>(List.of(ADDRESS, ADDRESS, JAVA_INT));
        List<Object> arguments = new ArrayList<>();
        arguments.add(MemorySegment.NULL);
        arguments.add(pointer(function("ps_args", ADDRESS)));
        arguments.add(1);
        for (String option : options) {
            arguments.add(text(option));
        }
        arguments.add(MemorySegment.NULL);
        while (layouts.size() < arguments.size()) {
            layouts.add(ADDRESS);
        }
        MethodHandle configure = linker.downcallHandle(
                base.findOrThrow("cmd_ln_init"),
                FunctionDescriptor.of(ADDRESS, layouts.toArray(MemoryLayout[]::new)),
                Linker.Option.firstVariadicArg(3));
        MemorySegment config = pointer(configure, arguments.toArray());
        if (isNull(config)) {
            throw new IllegalStateException("pocketsphinx did not accept its settings");
        }
        return config;
    }

    private MethodHandle function(
            String name, @org.jspecify.annotations.Nullable MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor shape =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        return linker.downcallHandle(sphinx.findOrThrow(name), shape);
    }

    private MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    private static String string(MemorySegment pointer) {
        return isNull(pointer) ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    private static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    private static void must(int result, String otherwise) {
        if (result < 0) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static int number(MethodHandle function, Object... arguments) {
        return call(function, arguments) instanceof Integer number ? number : -1;
    }

    private static MemorySegment pointer(MethodHandle function, Object... arguments) {
        return call(function, arguments) instanceof MemorySegment pointer ? pointer : MemorySegment.NULL;
    }

    private static @org.jspecify.annotations.Nullable Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
