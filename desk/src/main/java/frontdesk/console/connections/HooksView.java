package frontdesk.console.connections;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.hooks.Hook;
import frontdesk.hooks.HookEvent;

/**
 * Who is told by webhook, and the form for one more.
 *
 * @param url what was typed so far
 * @param trouble why nobody was added, or null
 */
record HooksView(
        List<Row> rows,
        String url,
        List<Choice> events,
        @Nullable String trouble) {
    /** One of them. */
    record Row(String id, String url, String events, String state, String tone) {}

    /** An event to choose. */
    record Choice(String type, String label, boolean chosen) {}

    static Row row(Hook hook) {
        String events = hook.events().stream().map(HookEvent::type).sorted().collect(Collectors.joining(", "));
        return new Row(hook.id().toString(), hook.url().toString(), events, state(hook), tone(hook));
    }

    static String state(Hook hook) {
        if (!hook.enabled()) {
            return "Switched off";
        }
        return hook.restingUntil() != null ? "Keeps failing" : hook.failures() > 0 ? "Failed last" : "Works";
    }

    static String tone(Hook hook) {
        if (!hook.enabled()) {
            return "calm";
        }
        return hook.restingUntil() != null ? "bad" : hook.failures() > 0 ? "warn" : "good";
    }

    static List<Choice> choices(Set<HookEvent> chosen) {
        return Arrays.stream(HookEvent.values())
                .filter(event -> event != HookEvent.PING)
                .map(event -> new Choice(event.type(), label(event), chosen.contains(event)))
                .toList();
    }

    private static String label(HookEvent event) {
        return switch (event) {
            case BOOKING_CONFIRMED -> "A booking was made";
            case BOOKING_MOVED -> "A booking was moved";
            case BOOKING_CANCELLED -> "A booking was cancelled";
            case BOOKING_RESTORED -> "A cancelled booking stands again";
            case CALL_ENDED -> "A call has ended";
            case MESSAGE_RECEIVED -> "A text arrived";
            case PING -> "A trial";
        };
    }
}
