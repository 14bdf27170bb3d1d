package frontdesk.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import frontdesk.hooks.Hook;
import frontdesk.hooks.HookDelivery;
import frontdesk.hooks.HookDelivery.Status;
import frontdesk.hooks.HookEvent;

/** What programs send of webhooks, and what they are shown. */
final class HookWords {
    private HookWords() {}

    @Schema(name = "NewWebhook")
    record NewHook(
            @Schema(required = true, examples = "https://example.com/hooks") @Nullable
            String url,

            @Schema(required = true, examples = "[\"booking.confirmed\"]") @Nullable
            List<@Nullable String> events) {}

    /**
     * Who is told.
     *
     * @param enabled false once it was switched off, by hand or since the address is gone
     * @param failures in a row
     */
    @Schema(name = "Webhook")
    record Shown(String id, String url, List<String> events, boolean enabled, int failures, Instant madeAt) {}

    @Schema(name = "Webhooks")
    record All(List<Shown> webhooks) {}

    /** @param secret with which what it is told is signed: keep it, it is not shown again */
    @Schema(name = "MadeWebhook")
    record Made(Shown webhook, String secret) {}

    /**
     * One thing that was told.
     *
     * @param status waiting, delivered, dead after the last attempt, or dropped
     * @param answer the status of the last attempt
     */
    @Schema(name = "WebhookDelivery")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            String id,
            String event,
            String type,
            String subject,
            String status,
            int attempts,
            @Nullable Integer answer,
            @Nullable String trouble,
            Instant madeAt,
            @Nullable Instant nextAt) {}

    @Schema(name = "WebhookDeliveries")
    record Told(List<Delivery> deliveries) {}

    static Shown shown(Hook hook) {
        return new Shown(
                hook.id().toString(),
                hook.url().toString(),
                hook.events().stream().map(HookEvent::type).sorted().toList(),
                hook.enabled(),
                hook.failures(),
                hook.madeAt());
    }

    static Delivery shown(HookDelivery one) {
        return new Delivery(
                one.id().toString(),
                one.eventId(),
                one.type(),
                one.subject(),
                one.status().name().toLowerCase(Locale.ROOT),
                one.attempts(),
                one.answer(),
                one.trouble(),
                one.madeAt(),
                one.nextAt());
    }

    static Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.faulty("status", "Send waiting, delivered, dead or dropped."));
    }
}
