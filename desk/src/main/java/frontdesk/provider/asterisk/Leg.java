package frontdesk.provider.asterisk;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.kernel.PhoneNumber;

/** One call that Asterisk's dialplan leads: what is to become of it is said here, and the dialplan asks for it once the sound is over. */
final class Leg {
    private final UUID name;
    private final boolean placed;
    private final DialplanCalls calls;
    private final @Nullable Stasis stasis;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param placed it is a call of ours
     * @param stasis our application inside Asterisk, or null where there is none
     */
    Leg(UUID name, boolean placed, DialplanCalls calls, @Nullable Stasis stasis) {
        this.name = name;
        this.placed = placed;
        this.calls = calls;
        this.stasis = stasis;
    }

    UUID name() {
        return name;
    }

    boolean isPlaced() {
        return placed;
    }

    @Nullable
    Dialer dialer() {
        return stasis == null ? null : stasis.dialer();
    }

    void passOn(PhoneNumber to) {
        calls.passOn(name, to);
    }

    void hangUp() {
        calls.hangUp(name);
    }

    /** Both meet in a bridge of Asterisk's once our sound is over. False where our application is not there to lead them: nothing has happened then. */
    boolean meets(Leg other) {
        return stasis != null && stasis.isThere() && calls.meet(name, other.name, stasis.application());
    }

    void closed() {
        closed.countDown();
    }

    /** Waits until whoever holds the line has closed it. */
    void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
