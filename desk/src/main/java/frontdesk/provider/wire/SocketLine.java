package frontdesk.provider.wire;

import java.util.concurrent.CountDownLatch;

import frontdesk.journal.CallEnded.By;

/** A caller on a carrier's socket, as far as all carriers are alike: what comes in. What goes out each writes in its own way. */
public abstract class SocketLine extends ReceivingLine {
    protected final Coding coding;
    protected final Outlet outlet;
    private final String callName;
    private final CountDownLatch closed = new CountDownLatch(1);

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

    @Override
    public void close() {
        outlet.close();
        closed.countDown();
    }

    /** Waits until whoever holds the line has closed it. */
    public final void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public final String callName() {
        return callName;
    }
}
