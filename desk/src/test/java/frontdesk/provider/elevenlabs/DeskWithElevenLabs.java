package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Agent;
import frontdesk.access.Seal;
import frontdesk.aftercall.CallWrappedUp;
import frontdesk.agents.KnownAgents;
import frontdesk.booking.HandClock;
import frontdesk.business.Business;
import frontdesk.business.Calls;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Translation;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.inbox.Intake;
import frontdesk.kernel.Await;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ElevenLabsReports;
import frontdesk.provider.wire.BareServer;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A desk for whose clinic an agent at ElevenLabs holds the calls, reached over the real wire; a little past three on Saturday, 21 November 2026. */
final class DeskWithElevenLabs implements AutoCloseable {
    static final Secret SECRET = Secret.of("wsec_made_up");
    static final String AGENT = "elevenlabs_bright_smile";
    static final PhoneNumber ANNA = new PhoneNumber("+14155550134");

    /** A cold machine is not what is tested here. */
    private static final Duration PATIENT = Duration.ofSeconds(10);

    final HandClock clock = new HandClock("2026-11-21T15:05:00Z");
    final Database database = TestDatabase.fresh();
    final KnownAgents known = new KnownAgents(database, new Seal(new byte[32]));
    final Business clinic;
    final Rooms rooms;
    final BlockingQueue<CallWrappedUp> wrappedUp = new LinkedBlockingQueue<>();
    final ElevenLabsReports reports = new ElevenLabsReports(SECRET, clock);
    private final BareServer server = new BareServer();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /** @param recordings where the sound of calls is to lie */
    DeskWithElevenLabs(Path recordings) throws Exception {
        rooms = TestRooms.on(database, clock);
        clinic = DemoBusinesses.clinic()
                .with(b -> b.calls(new Calls(false, Calls.Recording.BY_COUNTRY, true, Calls.AnsweredBy.PLATFORM))
                        .translations(List.of(new Translation(new Language("es")))));
        rooms.businesses().save(clinic);
        rooms.access().agents().add(AGENT, clinic.id(), "Reception at ElevenLabs");
        rooms.jobs().introduce(CallWrappedUp.class, "the test", wrappedUp::add);
        new ElevenLabsDesk(
                        new Intake(rooms.inbox()),
                        new PostCallWebhooks(
                                id -> rooms.access().agents().find(id).map(Agent::business),
                                business -> known.reportSecret(business, PostCallWebhooks.NAME)
                                        .or(() -> Optional.of(SECRET)),
                                rooms.afterCall(),
                                new PostCallAudio(rooms.businesses(), rooms.journal(), recordings),
                                clock),
                        new CallerRecognition(rooms.businesses(), rooms.people(), rooms.toolBelt(), clock, PATIENT),
                        (id, token) -> rooms.access()
                                .agents()
                                .with(token)
                                .filter(one -> one.id().equals(id))
                                .map(Agent::business))
                .mount(server.router());
        address = server.open();
        // On a clock that stands still, only what is told from now on is heard of.
        rooms.jobs().start();
    }

    /** Sends what ElevenLabs would send, signed. */
    int tell(byte[] body) {
        return tell(body, reports.signature(body));
    }

    int tell(byte[] body, String signature) {
        return reports.send(address.resolve("/elevenlabs/post-call/" + AGENT), body, signature);
    }

    /** Asks what ElevenLabs asks before a conversation. */
    HttpResponse<String> ask(String question, @Nullable String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/elevenlabs/conversation/" + AGENT))
                .POST(BodyPublishers.ofString(question));
        if (token != null) {
            request.header("X-Agent-Token", token);
        }
        return send(request);
    }

    /** Until so many calls more are wrapped up. */
    void awaitWrappedUp(int calls) throws InterruptedException {
        for (int i = 0; i < calls; i++) {
            assertThat(wrappedUp.poll(30, TimeUnit.SECONDS))
                    .as("a call that is wrapped up")
                    .isNotNull();
        }
    }

    /** Until so many webhooks have been acted on. */
    void awaitRead(int webhooks) {
        Await.until(() -> rooms.inbox().latest(clinic.id(), 100).stream()
                        .filter(one -> one.readAt() != null)
                        .count()
                >= webhooks);
    }

    /** A call of Anna's who asked for a check-up; tests add to it. */
    static ObjectNode transcription(String conversation, String... said) {
        ObjectNode told = ElevenLabsReports.transcription(
                conversation, ANNA, new PhoneNumber("+14155550101"), Instant.parse("2026-11-21T15:01:40Z"), said);
        ObjectNode analysis = (ObjectNode) told.at("/data/analysis");
        analysis.put("transcript_summary", "Anna asked for a check-up.").put("call_summary_title", "Check-up");
        ObjectNode collected = (ObjectNode) analysis.path("data_collection_results");
        collected
                .putObject("caller_name")
                .put("data_collection_id", "caller_name")
                .put("value", "Anna Keller");
        collected.putObject("sentiment").put("data_collection_id", "sentiment").put("value", "positive");
        return told;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        rooms.jobs().close();
        server.close();
        database.close();
    }
}
