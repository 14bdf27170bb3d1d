package frontdesk.provider.sip;

import java.io.UncheckedIOException;

import static frontdesk.provider.wire.OnTheLine.loud;

/** Somebody with a SIP telephone on this machine, who calls the trattoria. */
public final class SipCaller implements AutoCloseable {
    private static final int TEN_SECONDS = 500;

    private final Telephone telephone;

    /** @param desk the port where the desk listens */
    public SipCaller(int desk, String number) {
        telephone = new Telephone(desk, number);
    }

    /** Rings until somebody picks up. */
    public void call() {
        telephone.call();
    }

    /** Whether something is said within about a minute; until somebody speaks no sound may come at all. */
    public boolean hearsSomething() {
        for (int tries = 0; tries < 6; tries++) {
            try {
                for (int frames = 0; frames < TEN_SECONDS; frames++) {
                    if (loud(telephone.sound.hear().samples()) > 0) {
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
