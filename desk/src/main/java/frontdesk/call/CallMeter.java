package frontdesk.call;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.journal.Usage;
import frontdesk.journal.Usage.What;
import frontdesk.speech.Meter;

/** What one call uses up: counted in memory while it is held, and written once when that is over. */
final class CallMeter implements Meter {
    private static final System.Logger LOG = System.getLogger(CallMeter.class.getName());

    private final Journal journal;
    private final CallStarted call;
    private final String carrier;
    private final @Nullable String hearer;
    private final Clock clock;
    private final Map<String, LongAdder> samples = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> letters = new ConcurrentHashMap<>();

    /**
     * Of one call.
     *
     * @param carrier whose line it is
     * @param hearer who hears and speaks on it all along, or null where ears and voices do
     */
    CallMeter(Journal journal, CallStarted call, String carrier, @Nullable String hearer, Clock clock) {
        this.journal = journal;
        this.call = call;
        this.carrier = carrier;
        this.hearer = hearer;
        this.clock = clock;
    }

    @Override
    public void heard(String ears, Frame frame) {
        samples.computeIfAbsent(ears, _ -> new LongAdder()).add(frame.samples().length);
    }

    @Override
    public void spoke(String voice, int many) {
        letters.computeIfAbsent(voice, _ -> new LongAdder()).add(many);
    }

    /** Counts as long as the call is held. */
    <T> T during(Supplier<T> held) {
        Instant from = clock.instant();
        try {
            return held.get();
        } finally {
            write(Duration.between(from, clock.instant()));
        }
    }

    /** The call has been held: a trouble with this is no trouble of it. */
    private void write(Duration lasted) {
        List<Usage> usages = new ArrayList<>();
        BigDecimal length = seconds(lasted.toMillis(), 1_000);
        usages.add(new Usage(What.LINE, carrier, length));
        if (hearer != null) {
            usages.add(new Usage(What.EARS, hearer, length));
        }
        samples.forEach((ears, many) -> usages.add(new Usage(What.EARS, ears, seconds(many.sum(), Frame.RATE))));
        letters.forEach((voice, many) -> usages.add(new Usage(What.VOICE, voice, many.sum())));
        try {
            journal.callCosts().used(call.business(), call.call(), usages);
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "what a call used up was not written down", trouble);
        }
    }

    private static BigDecimal seconds(long many, long perSecond) {
        return BigDecimal.valueOf(Math.max(0, many) * 10 / perSecond, 1);
    }
}
