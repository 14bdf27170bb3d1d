package frontdesk.call;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;

/**
 * A line that outlives the conversation held on it: who talks on it may hang up, and it stays open for whoever keeps it. The keeper can break the
 * conversation off.
 */
final class KeptLine extends LineAround {
    private volatile @Nullable String brokenOff;
    private volatile boolean gone;
    private volatile boolean letGo;

    KeptLine(Line line) {
        super(line);
    }

    /** Ends the conversation; to it, the line is hung up. */
    void breakOff(String why) {
        brokenOff = why;
    }

    /** The other side is not there any more. */
    boolean isGone() {
        return gone;
    }

    /** The other side has been passed on: whoever keeps the line must not hang up. */
    boolean isLetGo() {
        return letGo;
    }

    @Override
    public Event next(Duration patience) {
        String why = brokenOff;
        if (why != null) {
            return new Event.HungUp(By.US, why);
        }
        Event event = super.next(patience);
        gone |= event instanceof Event.HungUp;
        return event;
    }

    @Override
    public void handOver(PhoneNumber to) {
        letGo = true;
        super.handOver(to);
    }

    @Override
    public @Nullable Dialer dialer() {
        return line().dialer();
    }

    @Override
    public boolean join(Line person) {
        boolean joined = line().join(person);
        letGo |= joined;
        return joined;
    }

    @Override
    public void hangUp() {}

    @Override
    public void close() {}
}
