package frontdesk.journal;

import java.time.Instant;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a conversation, as it was really heard: an agent's turn holds only what the caller heard of it.
 *
 * @param number counts from 0 over both speakers
 * @param understood what was understood, in a few words, for a caller's turn
 * @param interrupted the caller spoke over it
 * @param offsetMillis from the start of the call, by the call's own clock
 * @param latency for an agent's turn: how long the caller waited for it; null for the greeting
 */
public record Turn(
        int number,
        Speaker speaker,
        String text,
        @Nullable String understood,
        double confidence,
        boolean interrupted,
        long offsetMillis,
        @Nullable Latency latency,
        Instant at) {
    /** The same with something else in place of its words. */
    Turn hidden(UnaryOperator<String> hide) {
        return new Turn(
                number,
                speaker,
                hide.apply(text),
                understood == null ? null : hide.apply(understood),
                confidence,
                interrupted,
                offsetMillis,
                latency,
                at);
    }

    public enum Speaker {
        CALLER,
        AGENT
    }

    /**
     * Where the wait between the caller's last speech and our first sound went, in milliseconds.
     *
     * @param endpointing the silence until the speech counted as over, or an answer that was there sooner might be spoken
     * @param transport the way to the caller's carrier and back, as far as the carrier tells us; 0 where it does not
     */
    public record Latency(int endpointing, int ears, int brain, int tools, int voice, int transport) {
        public int total() {
            return endpointing + ears + brain + tools + voice + transport;
        }
    }
}
