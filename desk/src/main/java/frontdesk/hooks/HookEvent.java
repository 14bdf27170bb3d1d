package frontdesk.hooks;

import java.util.Arrays;
import java.util.Optional;

/** What can be told; docs/webhooks.md shows what each carries. */
public enum HookEvent {
    BOOKING_CONFIRMED("booking.confirmed"),
    BOOKING_MOVED("booking.moved"),
    BOOKING_CANCELLED("booking.cancelled"),
    /** Staff took a cancellation or a mark back: it stands again. */
    BOOKING_RESTORED("booking.restored"),
    CALL_ENDED("call.ended"),
    MESSAGE_RECEIVED("message.received"),
    /** Nothing happened: somebody tries out whether it arrives. */
    PING("ping");

    private final String type;

    HookEvent(String type) {
        this.type = type;
    }

    /** Its name on the wire, for ever the same. */
    public String type() {
        return type;
    }

    public static Optional<HookEvent> of(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }
}
