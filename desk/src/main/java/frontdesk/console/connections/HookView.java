package frontdesk.console.connections;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.hooks.Hook;
import frontdesk.hooks.HookDelivery;
import frontdesk.kernel.Secret;
import frontdesk.page.Clockface;

/**
 * One of those who are told by webhook, and what they were told.
 *
 * @param secret a fresh one, shown this once, or null
 * @param rests until when it is left alone, or null
 * @param trouble why nothing was changed, or null
 */
record HookView(
        HooksView.Row row,
        boolean enabled,
        List<HooksView.Choice> events,
        List<Told> told,
        @Nullable String secret,
        @Nullable String rests,
        @Nullable String news,
        @Nullable String trouble) {

    /** One delivery. */
    record Told(
            String id,
            String type,
            String when,
            String state,
            String tone,
            @Nullable String trouble,
            @Nullable String next,
            String body,
            boolean waits) {}

    static HookView of(
            Hook hook,
            List<HookDelivery> told,
            @Nullable Secret secret,
            @Nullable String news,
            @Nullable String trouble,
            Clockface clock) {
        return new HookView(
                HooksView.row(hook),
                hook.enabled(),
                HooksView.choices(hook.events()),
                told.stream().map(delivery -> told(delivery, clock)).toList(),
                secret == null ? null : secret.reveal(),
                hook.restingUntil() == null ? null : clock.when(hook.restingUntil()),
                news,
                trouble);
    }

    private static Told told(HookDelivery delivery, Clockface clock) {
        boolean waits = delivery.status() == HookDelivery.Status.WAITING;
        return new Told(
                delivery.id().toString(),
                delivery.type(),
                clock.when(delivery.madeAt()),
                state(delivery),
                tone(delivery.status()),
                delivery.trouble(),
                waits && delivery.attempts() > 0 && delivery.nextAt() != null
                        ? clock.when(Objects.requireNonNull(delivery.nextAt()))
                        : null,
                delivery.body(),
                waits);
    }

    private static String state(HookDelivery delivery) {
        return switch (delivery.status()) {
            case WAITING -> delivery.attempts() == 0 ? "Waits" : "Failed, comes again";
            case DELIVERED -> "Taken";
            case DEAD -> "Given up";
            case DROPPED -> "Dropped";
        };
    }

    private static String tone(HookDelivery.Status status) {
        return switch (status) {
            case WAITING -> "warn";
            case DELIVERED -> "good";
            case DEAD -> "bad";
            case DROPPED -> "calm";
        };
    }
}
