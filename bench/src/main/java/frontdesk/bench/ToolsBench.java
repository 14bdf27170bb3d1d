package frontdesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import frontdesk.bench.PostCallBurst.Answered;
import frontdesk.bench.PostCallBurst.Report;
import frontdesk.bench.ToolTalk.Counter;
import frontdesk.bench.ToolTalk.Use;

/**
 * Fifty agents in the middle of conversations, who together use 200 tools a second, beside a burst of webhooks of calls that are over. Each use is timed
 * from the moment at which it was due, so that one that is held up counts for those behind it.
 */
final class ToolsBench {
    private static final int TALKS = 50;
    private static final int RATE = 200;
    private static final int BAR_MILLIS = 50;
    private static final int WARMING = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration BURST = Duration.ofSeconds(10);

    private final Path jar;
    private final int payloads;
    private final PostCallBurst burst = new PostCallBurst();

    ToolsBench(Path jar, int payloads) {
        this.jar = jar;
        this.payloads = payloads;
    }

    boolean run() throws Exception {
        Path data = Files.createTempDirectory("frontdesk-tools-").resolve("data");
        try (DeskProcess desk = PostCallBurst.desk(jar, data)) {
            List<Counter> counters = counters(desk);
            List<Report> warming = burst.reports("warm", WARMING);
            List<Report> reports = burst.reports("conv", payloads);
            beside(desk, counters, () -> {
                burst.send(desk, warming, WARM_UP);
                PostCallBurst.await(desk, "warm", WARMING);
            });
            desk.awaitCalm();
            var comings = new Object() {
                List<Answered> first = List.of();
                List<Answered> again = List.of();
            };
            Tools tools = beside(desk, counters, () -> {
                comings.first = burst.send(desk, reports, BURST);
                comings.again = burst.send(desk, reports, BURST.dividedBy(2));
                PostCallBurst.await(desk, "conv", payloads);
            });
            boolean met = tools.areInTime()
                    & PostCallBurst.acknowledged("first", comings.first)
                    & PostCallBurst.acknowledged("again", comings.again)
                    & PostCallBurst.once(desk, "conv", payloads);
            System.out.println(met ? "the bar is met" : "the bar is NOT met");
            return met;
        }
    }

    private static List<Counter> counters(DeskProcess desk) throws IOException, InterruptedException {
        String password = desk.ownerPassword();
        return List.of(
                counter(desk, "agent_bright_smile", password, Map.of("service", "check-up")),
                counter(desk, "agent_trattoria_lucia", password, Map.of("party_size", "2")));
    }

    private static Counter counter(DeskProcess desk, String agent, String password, Map<String, String> wish)
            throws IOException, InterruptedException {
        return new Counter(agent, AgentClient.of(desk, agent, password).token(), wish);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** What the tools did while something else was done. */
    private static final class Tools {
        private final Map<String, Histogram> waits = new ConcurrentSkipListMap<>();
        private final Map<String, LongAdder> failed = new ConcurrentSkipListMap<>();

        void count(Use use, long nanos) {
            waits.computeIfAbsent(use.tool(), _ -> new ConcurrentHistogram(TimeUnit.SECONDS.toMicros(60), 3))
                    .recordValue(nanos / 1_000);
            if (!use.isGood()) {
                failed(use.toString());
            }
        }

        void failed(String how) {
            failed.computeIfAbsent(how, _ -> new LongAdder()).increment();
        }

        /** Prints them; whether every tool keeps to the bar, and none failed. */
        boolean areInTime() {
            waits.forEach((tool, micros) -> System.out.printf(
                    "%-19s p50 %6.1f ms   p99 %6.1f ms   max %6.1f ms   (%d)%n",
                    tool,
                    micros.getValueAtPercentile(50) / 1_000.0,
                    micros.getValueAtPercentile(99) / 1_000.0,
                    micros.getMaxValue() / 1_000.0,
                    micros.getTotalCount()));
            System.out.println("tools that failed: " + failed);
            return failed.isEmpty()
                    && waits.size() == ToolTalk.TOOLS
                    && waits.values().stream().allMatch(micros -> micros.getValueAtPercentile(99) < BAR_MILLIS * 1_000);
        }
    }

    private static Tools beside(DeskProcess desk, List<Counter> counters, Work work) throws Exception {
        var tools = new Tools();
        var over = new AtomicBoolean();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TALKS; i++) {
                int number = i;
                threads.execute(() -> talk(desk, counters.get(number % counters.size()), number, begun, over, tools));
            }
            try {
                work.run();
            } finally {
                over.set(true);
            }
        }
        return tools;
    }

    /** Its uses come every quarter of a second, and those of the others evenly between them. */
    private static void talk(
            DeskProcess desk, Counter counter, int number, long begun, AtomicBoolean over, Tools tools) {
        long interval = TimeUnit.SECONDS.toNanos(1) / RATE;
        try (var talk = new ToolTalk(desk, counter, number)) {
            for (long due = begun + number * interval; !over.get(); due += TALKS * interval) {
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                tools.count(talk.next(), System.nanoTime() - due);
            }
        } catch (IOException | RuntimeException broken) {
            tools.failed("a conversation broke: " + broken);
        }
    }
}
