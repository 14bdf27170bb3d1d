package frontdesk.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** When something was down, so that an answer that did not come can be told from one that should have come. */
final class Outages {
    private record Outage(long from, long to) {}

    private final List<Outage> past = new CopyOnWriteArrayList<>();
    private final long settling;
    private volatile long since;
    private volatile boolean down;

    Outages(Duration settling) {
        this.settling = settling.toNanos();
    }

    void begin() {
        since = System.nanoTime();
        down = true;
    }

    void end() {
        past.add(new Outage(since, System.nanoTime() + settling));
        down = false;
    }

    /** Whether it was down, or only just up again, at some moment between then and now; moments are of {@link System#nanoTime}. */
    boolean during(long from) {
        return down || past.stream().anyMatch(outage -> from - outage.to() < 0);
    }
}
