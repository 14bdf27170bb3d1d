package frontdesk.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/**
 * A conversation begins.
 *
 * @param from the caller's number in E.164; {@link #WITHHELD} where another vendor's platform says that they withhold it; or null where nothing is
 *     known of it
 * @param carrierName what the carrier calls this call (a Twilio CallSid), where there is a carrier
 */
public record CallStarted(
        BusinessId business,
        CallId call,
        Channel channel,
        @Nullable String from,
        @Nullable String to,
        @Nullable String carrierName,
        Instant at) {
    /** In place of a number: its owner keeps it to themselves. */
    public static final String WITHHELD = "withheld";

    /** What carries a conversation. */
    public enum Channel {
        PHONE,
        /** We called them; {@code from} is their number all the same, and {@code to} is ours. */
        OUTBOUND,
        TERMINAL,
        SIMULATION,
        /** From a page, by microphone. */
        BROWSER,
        /** Another vendor's voice agent that uses our tools. */
        AGENT,
        /** In writing, on a page or over HTTP. */
        CHAT,
        SMS,
        WHATSAPP
    }
}
