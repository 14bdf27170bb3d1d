package frontdesk.provider.wire;

import java.time.Duration;

import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;

/** A line whose caller's side comes from the network, as far as all of them are alike: what came waits until the call takes it. */
public abstract class ReceivingLine implements Line {
    protected final Inbound inbound = new Inbound();

    /** The caller's side is gone; told once. */
    public void hungUp(By by, String reason) {
        inbound.hungUp(by, reason);
    }

    @Override
    public final Event next(Duration patience) {
        return inbound.take(patience);
    }

    /** How many frames nobody took in time. */
    public final long dropped() {
        return inbound.dropped();
    }
}
