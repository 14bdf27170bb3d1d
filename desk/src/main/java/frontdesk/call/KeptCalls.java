package frontdesk.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Calls;
import frontdesk.journal.Forgetting;

/** Keeps the sound and the words of calls no longer than each business wants them kept. */
public final class KeptCalls {
    private final Businesses businesses;
    private final Forgetting forgetting;
    private final Clock clock;

    public KeptCalls(Businesses businesses, Forgetting forgetting, Clock clock) {
        this.businesses = businesses;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    public void sweep() {
        businesses.all().forEach(this::sweep);
    }

    private void sweep(Business business) {
        Calls calls = business.calls();
        if (calls.recordingDays() != null) {
            forgetting.sound(business.id(), before(calls.recordingDays()));
        }
        if (calls.wordDays() != null) {
            forgetting.words(business.id(), before(calls.wordDays()));
        }
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
