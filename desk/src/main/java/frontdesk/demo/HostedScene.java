package frontdesk.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.agents.Step;
import frontdesk.agents.SyncOutcome;
import frontdesk.business.Business;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.ElevenLabsReports;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.HostedConversation;
import frontdesk.provider.scripted.HostedConversation.Answer;
import frontdesk.provider.scripted.TwilioStandIn;

/**
 * A business lets an agent at ElevenLabs do the talking: the agent is made from its profile, somebody calls, the agent looks and books by our tools over
 * HTTP, the caller gets their text, and the signed report brings the call into the journal.
 */
public final class HostedScene {
    private static final String PLATFORM = "elevenlabs";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int DAYS_TO_TRY = 10;

    private final Agents agents;
    private final KnownAgents known;
    private final Journal journal;
    private final Business business;
    private final ElevenLabsStandIn platform;
    private final TwilioStandIn carrier;
    private final Clock clock;
    private final PrintStream out;
    private final PhoneNumber caller;

    /** The caller has a number of their own each time, so that nothing of an earlier demo is theirs. */
    public HostedScene(
            Agents agents,
            KnownAgents known,
            Journal journal,
            Business business,
            ElevenLabsStandIn platform,
            TwilioStandIn carrier,
            Clock clock,
            PrintStream out) {
        this.agents = agents;
        this.known = known;
        this.journal = journal;
        this.business = business;
        this.platform = platform;
        this.carrier = carrier;
        this.clock = clock;
        this.out = out;
        this.caller = new PhoneNumber("+1415555" + (1000 + clock.instant().getEpochSecond() % 9000));
    }

    /** Plays it; true where the caller was booked, got their text, and the call stands in the journal as booked. */
    public boolean play() throws IOException, InterruptedException {
        if (!isMade()) {
            return false;
        }
        String agent = known.agent(business.id(), PLATFORM, Role.RECEPTION).orElseThrow();
        var conversation =
                new HostedConversation(platform.objects(), agent, caller, Objects.requireNonNull(business.number()));
        out.printf("%n  It rings at ElevenLabs, which asks who calls.%n");
        show("conversation start", conversation.begin(), "dynamic_variables");
        Optional<JsonNode> slot = freeSlot(conversation);
        if (slot.isEmpty() || !isBooked(conversation, slot.get())) {
            return false;
        }
        return isReported(conversation) & isTexted();
    }

    private boolean isMade() {
        out.printf("%n  ./frontdesk agents sync --business %s%n", business.slug());
        SyncOutcome outcome = agents.sync(business, "demo");
        if (!(outcome instanceof SyncOutcome.Done done)) {
            out.println("  " + outcome);
            return false;
        }
        Map<String, Integer> kinds = new TreeMap<>();
        for (Step step : done.steps()) {
            kinds.merge(step.part().substring(0, step.part().indexOf('/')), 1, Integer::sum);
        }
        kinds.forEach((kind, count) -> out.printf("  made %2d × %s%n", count, kind));
        out.printf("  to do after that: %d%n", agents.plan(business).work().size());
        return true;
    }

    private Optional<JsonNode> freeSlot(HostedConversation conversation) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(clock.withZone(business.zone()));
        for (int day = 1; day <= DAYS_TO_TRY; day++) {
            Answer found = conversation.use(
                    "check_availability",
                    Map.of(
                            "date", today.plusDays(day).toString(),
                            "service", business.services().getFirst().name()));
            show("check_availability", found, "message");
            for (JsonNode slot : found.body().path("slots")) {
                if (slot.path("available").asBoolean()) {
                    return Optional.of(slot);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isBooked(HostedConversation conversation, JsonNode slot) throws IOException, InterruptedException {
        Answer booked = conversation.use(
                "book_appointment",
                Map.of(
                        "date", slot.path("date").asText(),
                        "start_time", slot.path("start_time").asText(),
                        "customer_name", "Ida Wells",
                        "customer_phone", caller.e164(),
                        "service", business.services().getFirst().name()));
        show("book_appointment", booked, "message");
        show(
                "log_call",
                conversation.use("log_call", Map.of("disposition", "booked", "summary", "Ida Wells has a time.")),
                "message");
        return booked.body().path("success").asBoolean();
    }

    private boolean isReported(HostedConversation conversation) throws InterruptedException {
        Instant begun = clock.instant().minusSeconds(60);
        byte[] report = ElevenLabsReports.transcription(
                        conversation.name(),
                        caller,
                        Objects.requireNonNull(business.number()),
                        begun,
                        business.greeting(),
                        "I would like to come in, please.",
                        "You are booked.")
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var reports = new ElevenLabsReports(
                known.reportSecret(business.id(), PLATFORM).orElseThrow(), clock);
        URI address = URI.create(agents.desk() + "/elevenlabs/post-call/" + Agents.agentId(business, PLATFORM));
        out.printf("%n  The call is over; ElevenLabs tells so, signed: %d%n", reports.send(address, report));
        Instant latest = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(latest)) {
            Optional<CallEntry> call = journal.callByCarrierName(business.id(), conversation.name());
            var ended = call.map(CallEntry::ended).orElse(null);
            if (ended != null && call.orElseThrow().turns() > 0) {
                out.printf(
                        "  In the journal: %s, %d turns%n",
                        ended.disposition(), call.orElseThrow().turns());
                return ended.disposition() == Disposition.BOOKED;
            }
            Thread.sleep(A_MOMENT);
        }
        out.println("  The call did not come into the journal.");
        return false;
    }

    private boolean isTexted() throws InterruptedException {
        boolean came = carrier.awaitTexts(1, PATIENCE);
        carrier.texts().forEach(text -> out.printf("  Text to the caller: %s%n", text.body()));
        return came;
    }

    private void show(String what, Answer answer, String field) {
        JsonNode told = answer.body().path(field);
        out.printf("  %-20s %d  %s%n", what, answer.status(), told.isTextual() ? told.asText() : told);
    }
}
