package frontdesk.provider.sip;

import java.time.Duration;
import java.util.Locale;

import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallSound;

/**
 * How well the two sides of a call hear each other.
 *
 * @param here how their sound reaches us
 * @param there how ours reaches them, as they report it; null where they report nothing
 * @param roundTrip from us to them and back, as their reports let us reckon; null where they do not
 */
record SoundQuality(Way here, @Nullable Way there, @Nullable Duration roundTrip) {

    private static final System.Logger LOG = System.getLogger(SoundQuality.class.getName());
    private static final String UNTOLD = "unknown";

    /**
     * One direction.
     *
     * @param lost what part of all packets never came, between 0 and 1
     * @param jitter how unevenly they come
     */
    record Way(double lost, Duration jitter) {}

    /**
     * Keeps it in the log and in the metrics, when the call is over.
     *
     * @param call what its telephone calls it, as the journal does
     */
    void tell(String call) {
        LOG.log(
                System.Logger.Level.INFO,
                "how a call sounded, call={0} lost={1} jitter={2} ms, lostThere={3} jitterThere={4} ms, roundTrip={5} ms",
                call,
                percent(here),
                here.jitter().toMillis(),
                there == null ? UNTOLD : percent(there),
                there == null ? UNTOLD : there.jitter().toMillis(),
                roundTrip == null ? UNTOLD : roundTrip.toMillis());
        note("here", here);
        if (there != null) {
            note("there", there);
        }
        if (roundTrip != null) {
            Metrics.timer("frontdesk.sip.round.trip").record(roundTrip);
        }
    }

    /** As the journal keeps it. */
    CallSound kept() {
        return new CallSound(
                here.lost(),
                millis(here.jitter()),
                there == null ? null : there.lost(),
                there == null ? null : millis(there.jitter()),
                roundTrip == null ? null : millis(roundTrip));
    }

    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }

    private static void note(String side, Way way) {
        Metrics.summary("frontdesk.sip.lost", "side", side).record(way.lost());
        Metrics.timer("frontdesk.sip.jitter", "side", side).record(way.jitter());
    }

    private static String percent(Way way) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * way.lost());
    }
}
