package frontdesk.console.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.insight.InsightView.Fact;
import frontdesk.console.insight.InsightView.Webhooks;
import frontdesk.hooks.HookFigures;
import frontdesk.hooks.Hooks;
import frontdesk.inbox.Inbox;
import frontdesk.inbox.InboxFigures;
import frontdesk.page.Clockface;

/** How webhooks have fared of late, those that come in and those that go out: for a week, since what was acted on is kept no longer. */
@Singleton
class WebhookHealth {
    private static final Duration LATELY = Duration.ofDays(7);

    private final Inbox inbox;
    private final Hooks hooks;

    WebhookHealth(Inbox inbox, Hooks hooks) {
        this.inbox = inbox;
        this.hooks = hooks;
    }

    List<Webhooks> of(Business business, Clockface clock) {
        Instant since = clock.now().minus(LATELY);
        return List.of(in(inbox.figures(business.id(), since), clock), out(hooks.figures(business.id(), since), clock));
    }

    private static Webhooks in(InboxFigures in, Clockface clock) {
        return new Webhooks(
                "Webhooks in",
                in.received() + in.failed() == 0
                        ? List.of()
                        : List.of(
                                new Fact("Received", in.received() + ""),
                                new Fact("Acted on", in.read() + ""),
                                new Fact("Failed for good", in.failed() + ""),
                                new Fact("Waiting", waiting(in.waiting(), in.oldest(), clock))),
                in.failed() > 0 ? "bad" : "good",
                "Carriers, card desks and calendars tell us of news this way, once one is connected.");
    }

    private static Webhooks out(HookFigures out, Clockface clock) {
        return new Webhooks(
                "Webhooks out",
                out.all() == 0
                        ? List.of()
                        : List.of(
                                new Fact("Delivered", out.delivered() + ""),
                                new Fact("Failed for good", out.dead() + ""),
                                new Fact("Sent more than once", out.retried() + ""),
                                new Fact("Waiting", waiting(out.waiting(), out.oldest(), clock))),
                out.dead() > 0 ? "bad" : "good",
                "Your own programs are told of bookings and calls this way, once an address is entered under Webhooks.");
    }

    private static String waiting(int many, @Nullable Instant oldest, Clockface clock) {
        return oldest == null ? "none" : "%d, the oldest since %s".formatted(many, clock.when(oldest));
    }
}
