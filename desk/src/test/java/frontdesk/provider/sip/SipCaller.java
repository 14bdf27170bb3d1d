package frontdesk.provider.sip;

import java.io.UncheckedIOException;

import static frontdesk.provider.wire.OnTheLine.loud;

/** Somebody with a SIP telephone on this machine, who calls the trattoria. */
public final class SipCaller implements AutoCloseable {
    private static final int A_SECOND = 50;

    private final Telephone telephone;

    /** @param desk the port where the desk listens */
    public SipCaller(int desk, String number) {
        telephone = new Telephone(desk, number);
    }

    /** One that nobody listens on, for a desk to come. */
    public static int freePort() {
        return DeskOnLoopback.freePort();
    }

    /** Rings until somebody picks up. */
    public void call() {
        telephone.call();
    }

    /** Whether something is said within about a minute; until somebody speaks no sound may come at all. */
    public boolean hearsSomething() {
        for (int tries = 0; tries < 6; tries++) {
            try {
                for (int seconds = 0; seconds < 10; seconds++) {
                    if (loud(telephone.sound.hear(A_SECOND)) > 0) {
                        return true;
                    }
                }
            } catch (UncheckedIOException nothingForALongTime) {
                // They may still be about to.
            }
        }
        return false;
    }

    public void hangUp() {
        telephone.send("BYE", "", "");
        telephone.expect(200);
    }

    @Override
    public void close() {
        telephone.close();
    }
}
