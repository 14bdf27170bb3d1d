package frontdesk.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import frontdesk.bench.PostCallBurst.Answered;
import frontdesk.bench.PostCallBurst.Report;

/**
 * A burst of webhooks after calls that another platform's agents have held, 200 KB each: how soon each is acknowledged, and whether each is processed once,
 * although every one of them comes twice, also when the desk is killed (kill -9) midway.
 */
final class WebhookBench {
    private static final Duration BURST = Duration.ofSeconds(10);
    private static final int WARMING = 200;

    private final Path jar;
    private final int payloads;
    private final PostCallBurst burst = new PostCallBurst();

    WebhookBench(Path jar, int payloads) {
        this.jar = jar;
        this.payloads = payloads;
    }

    boolean run() throws Exception {
        boolean calm = measured();
        return killed() && calm;
    }

    /** Each comes twice within the burst; the desk stays. */
    private boolean measured() throws Exception {
        Path data = Files.createTempDirectory("frontdesk-webhooks-").resolve("data");
        try (DeskProcess desk = PostCallBurst.desk(jar, data)) {
            burst.send(desk, burst.reports("warm", WARMING), BURST.dividedBy(2));
            PostCallBurst.await(desk, "warm", WARMING);
            desk.awaitCalm();
            List<Report> reports = burst.reports("conv", payloads);
            long begun = System.nanoTime();
            List<Answered> first = burst.send(desk, reports, BURST);
            List<Answered> again = burst.send(desk, reports, BURST.dividedBy(2));
            PostCallBurst.await(desk, "conv", payloads);
            System.out.printf("all processed %.1f s after the first came%n", (System.nanoTime() - begun) / 1e9);
            return PostCallBurst.acknowledged("first", first)
                    & PostCallBurst.acknowledged("again", again)
                    & PostCallBurst.once(desk, "conv", payloads);
        }
    }

    /** The desk is killed in the middle of the burst; what was not acknowledged comes again after its restart, and so does everything else. */
    private boolean killed() throws Exception {
        Path data = Files.createTempDirectory("frontdesk-webhooks-").resolve("data");
        List<Report> reports = burst.reports("conv", payloads);
        DeskProcess desk = PostCallBurst.desk(jar, data);
        Thread killer = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(BURST.dividedBy(2));
                desk.kill();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        List<Answered> first = burst.send(desk, reports, BURST);
        killer.join();
        try (DeskProcess again = PostCallBurst.desk(jar, data)) {
            List<Answered> second = burst.send(again, reports, BURST);
            PostCallBurst.await(again, "conv", payloads);
            long before = first.stream().filter(Answered::isTaken).count();
            System.out.printf(
                    "killed midway: %d acknowledged before, %d of %d after%n",
                    before, second.stream().filter(Answered::isTaken).count(), payloads);
            return PostCallBurst.once(again, "conv", payloads)
                    && before > 0
                    && before < payloads
                    && second.stream().allMatch(Answered::isTaken);
        }
    }
}
