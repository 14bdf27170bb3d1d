package frontdesk.house;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.access.Access;
import frontdesk.access.Agent;
import frontdesk.aftercall.CallWrappedUp;
import frontdesk.agents.Hosted;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.business.Business;
import frontdesk.business.Calls.AnsweredBy;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.inbox.Intake;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.CallerRecognition;
import frontdesk.provider.elevenlabs.ElevenLabsDesk;
import frontdesk.provider.elevenlabs.PostCallAudio;
import frontdesk.provider.elevenlabs.PostCallWebhooks;
import frontdesk.provider.elevenlabs.Reconciliation;
import frontdesk.provider.elevenlabs.RegisteredCalls;
import frontdesk.provider.twilio.TwilioDesk;

/** Wires the calls that agents on other platforms hold for our businesses: how they come to them, and what is told of them afterwards. */
@Singleton
public final class HostedAgents {
    private static final String ELEVENLABS = PostCallWebhooks.NAME;

    private final Settings settings;

    HostedAgents(Settings settings) {
        this.settings = settings;
    }

    void mount(@Observes Router router, Rooms rooms, KnownAgents known) {
        Access access = rooms.access();
        var postCall = new PostCallWebhooks(
                agent -> access.agents().find(agent).map(Agent::business),
                business -> secret(known, business),
                rooms.afterCall(),
                audio(rooms),
                rooms.clock());
        new ElevenLabsDesk(new Intake(rooms.inbox()), postCall, callers(rooms), (agent, token) -> access.agents()
                        .with(token)
                        .filter(one -> one.id().equals(agent))
                        .map(Agent::business))
                .mount(router);
    }

    /** Before the jobs begin. */
    void schedule(@Observes @Priority(10) StartupEvent event, Rooms rooms, KnownAgents known) {
        rooms.jobs().every(Duration.ofHours(6), "inbox.forget-old", rooms.inbox()::forgetOld);
        AgentPlatforms.account(settings).ifPresent(account -> {
            var reconciliation = new Reconciliation(
                    account,
                    agent -> known.hosted(ELEVENLABS, agent)
                            .filter(one -> one.role() == Role.RECEPTION) // errands ask for theirs themselves
                            .map(Hosted::business),
                    rooms.inbox(),
                    rooms.database(),
                    rooms.businesses(),
                    rooms.journal(),
                    audio(rooms),
                    rooms.clock());
            rooms.jobs().every(Duration.ofHours(1), "elevenlabs.reconcile", reconciliation::run);
        });
    }

    /** Who answers calls to a number of ours in our place, for the businesses that want it. */
    @Produces
    @Singleton
    TwilioDesk.Elsewhere elsewhere(Rooms rooms, KnownAgents known) {
        return AgentPlatforms.account(settings)
                .map(account -> new RegisteredCalls(account, business -> agent(known, business), callers(rooms)))
                .<TwilioDesk.Elsewhere>map(registered -> registered::answer)
                .orElse((business, from, to) -> Optional.empty());
    }

    private static Optional<String> agent(KnownAgents known, Business business) {
        return business.calls().answeredBy() == AnsweredBy.PLATFORM
                ? known.agent(business.id(), ELEVENLABS, Role.RECEPTION)
                : Optional.empty();
    }

    /** Of the webhook that we have made, or else of one that was made by hand. */
    private Optional<Secret> secret(KnownAgents known, BusinessId business) {
        return known.reportSecret(business, ELEVENLABS)
                .or(() -> settings.elevenlabs().webhookSecret().map(Secret::of));
    }

    private PostCallAudio audio(Rooms rooms) {
        return new PostCallAudio(rooms.businesses(), rooms.journal(), Telephone.recordings(settings));
    }

    private static CallerRecognition callers(Rooms rooms) {
        return new CallerRecognition(rooms.businesses(), rooms.people(), rooms.toolBelt(), rooms.clock());
    }

    /** What came of a call, where it was an errand's; what its tools have settled stands all the same. */
    static Result result(CallWrappedUp call) {
        return switch (call.disposition()) {
            case NOT_REACHED, ABANDONED -> Result.UNANSWERED;
            case FAILED -> Result.FAILED;
            case BOOKED, MOVED, CANCELLED, ANSWERED, HANDED_OVER, MESSAGE_TAKEN, WAITING, NOT_BOOKED ->
                Result.UNSETTLED;
        };
    }

    /** Counts a call that another platform's agent has held, beside our own; docs/calls.md lists the names. */
    static void count(CallWrappedUp call) {
        Metrics.counter(
                        "frontdesk.hosted.calls.ended",
                        "platform",
                        call.platform(),
                        "disposition",
                        call.disposition().name().toLowerCase(Locale.ROOT))
                .increment();
        Metrics.counter("frontdesk.hosted.calls.seconds", "platform", call.platform())
                .increment(call.seconds());
    }
}
