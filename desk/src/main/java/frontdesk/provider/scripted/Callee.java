package frontdesk.provider.scripted;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the desk calls.
 *
 * @param answeredBy what the detection of machines says, in Twilio's word, or null where it says nothing
 * @param acts what they do once they have picked up, on a thread of their own
 */
public record Callee(Does does, @Nullable String answeredBy, Consumer<PhoneCall> acts) {
    /** What becomes of the ringing. */
    public enum Does {
        ANSWER,
        BUSY,
        NO_ANSWER,
        FAIL,
        /** Until the desk stops ringing. */
        RING_ON
    }

    public static Callee that(Does does) {
        return new Callee(does, null, call -> {});
    }

    public static Callee answering(Consumer<PhoneCall> acts) {
        return new Callee(Does.ANSWER, "human", acts);
    }
}
