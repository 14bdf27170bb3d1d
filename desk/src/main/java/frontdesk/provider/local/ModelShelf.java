package frontdesk.provider.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import frontdesk.speech.Ears.Vocabulary;

/**
 * Keeps the models of the businesses that were called last: each costs seconds to make and some megabytes of disk. When they were used is written
 * at their folders, so that it is known after a start, too.
 */
final class ModelShelf {
    /** Longer than any call lasts: what was used since may be in use still. */
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    private final Path directory;
    private final int most;
    private final Clock clock;
    private final Function<Vocabulary, HearingModels> making;
    private final Map<Vocabulary, HearingModels> known = new ConcurrentHashMap<>();

    /**
     * @param most how many are kept beside those that may be in use
     * @param making finds or makes the models of a vocabulary, in a folder of their own in the directory
     */
    ModelShelf(Path directory, int most, Clock clock, Function<Vocabulary, HearingModels> making) {
        this.directory = directory;
        this.most = most;
        this.clock = clock;
        this.making = making;
    }

    HearingModels of(Vocabulary vocabulary) {
        HearingModels models = known.computeIfAbsent(vocabulary, this::made);
        try {
            use(models);
            return models;
        } catch (IOException thrownAway) {
            HearingModels anew = made(vocabulary);
            known.put(vocabulary, anew);
            return anew;
        }
    }

    private HearingModels made(Vocabulary vocabulary) {
        HearingModels models = making.apply(vocabulary);
        try {
            use(models);
            tidy();
        } catch (IOException untidy) {
            throw new UncheckedIOException(untidy);
        }
        return models;
    }

    private void use(HearingModels models) throws IOException {
        Files.setLastModifiedTime(models.directory(), FileTime.from(clock.instant()));
    }

    /** Throws away what nobody has called for the longest. */
    private synchronized void tidy() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(directory)) {
            folders.filter(HearingModels::isFolder).forEach(all::add);
        }
        Map<Path, Instant> used = new TreeMap<>();
        for (Path folder : all) {
            used.put(folder, Files.getLastModifiedTime(folder).toInstant());
        }
        Instant atRest = clock.instant().minus(LONGEST_CALL);
        List<Path> old = used.entrySet().stream()
                .sorted(Map.Entry.<Path, Instant>comparingByValue(Comparator.reverseOrder()))
                .skip(most)
                .filter(one -> one.getValue().isBefore(atRest))
                .map(Map.Entry::getKey)
                .toList();
        for (Path folder : old) {
            known.values().removeIf(models -> models.directory().equals(folder));
            new HearingModels(folder).throwAway();
        }
    }
}
