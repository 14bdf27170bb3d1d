package frontdesk.provider.wire;

import java.time.Duration;

import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;

/** A caller on a carrier's socket, as far as all carriers are alike: what comes in. What goes out each writes in its own way. */
public abstract class SocketLine implements Line {
    protected final Inbound inbound = new Inbound();
    protected final Coding coding;
    protected final Outlet outlet;
    private final String callName;

    /** @param callName what the carrier calls the call */
    protected SocketLine(String callName, Coding coding, Outlet outlet) {
        this.callName = callName;
        this.coding = coding;
        this.outlet = outlet;
    }

    /** Called by the network thread, which never waits. */
    public void heard(Message message) {
        switch (message) {
            case Message.Sound(byte[] coded, long _) -> inbound.sound(coding.decode(coded));
            case Message.Digit(char digit) -> inbound.digit(digit);
            case Message.Mark(String name) -> inbound.played(name);
            case Message.Stop() -> hungUp(By.CALLER, "the caller hung up");
            case Message.Start _, Message.Full _, Message.Other() -> {}
        }
    }

    /** The caller's side is gone; told once. */
    public final void hungUp(By by, String reason) {
        inbound.hungUp(by, reason);
    }

    @Override
    public final Event next(Duration patience) {
        return inbound.take(patience);
    }

    @Override
    public void close() {
        outlet.close();
    }

    public final String callName() {
        return callName;
    }

    final long dropped() {
        return inbound.dropped();
    }
}
