package frontdesk.provider.asterisk;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;

/** The line of a call that Asterisk's dialplan leads, whatever carries its sound: how it ends is said to the dialplan. */
interface DialplanLine extends Line {
    Leg leg();

    /** The other side is gone; told once. */
    void hungUp(By by, String reason);

    @Override
    default @Nullable Dialer dialer() {
        return leg().dialer();
    }

    @Override
    default boolean join(Line person) {
        return person instanceof DialplanLine theirs && leg().meets(theirs.leg());
    }

    @Override
    default String carrier() {
        return "asterisk";
    }

    @Override
    default void handOver(PhoneNumber to) {
        leg().passOn(to);
        hungUp(By.AGENT, "handed over");
    }

    @Override
    default void hangUp() {
        leg().hangUp();
        hungUp(By.AGENT, "we hung up");
    }
}
