package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** How much of the processors' time other guests of the same host took while something was measured: a figure taken beside much of it tells little of us. */
final class StolenTime implements AutoCloseable {
    private static final Path STAT = Path.of("/proc/stat");

    /** Where in the line of all processors the time stands that was wanted and not given. */
    private static final int STEAL = 7;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Ticks first = Ticks.now();
    private volatile Ticks last = first;
    private volatile double worst;

    StolenTime() {
        clock.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        Ticks now = Ticks.now();
        worst = Math.max(worst, now.since(last));
        last = now;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        System.out.printf(
                "taken by other guests of this machine's host meanwhile: %.0f %% of its processors' time, %.0f %% in the worst second%n",
                Ticks.now().since(first), worst);
    }

    /** The processors' time so far, of all kinds and that which was stolen; none where the system does not tell. */
    private record Ticks(long all, long stolen) {
        static Ticks now() {
            if (!Files.isReadable(STAT)) {
                return new Ticks(0, 0);
            }
            try (var lines = Files.lines(STAT)) {
                long[] times = Arrays.stream(lines.findFirst().orElseThrow().split("\\s+"))
                        .skip(1)
                        .limit(STEAL + 1)
                        .mapToLong(Long::parseLong)
                        .toArray();
                return new Ticks(Arrays.stream(times).sum(), times[STEAL]);
            } catch (IOException e) {
                return new Ticks(0, 0);
            }
        }

        double since(Ticks before) {
            return 100.0 * (stolen - before.stolen) / Math.max(1, all - before.all);
        }
    }
}
