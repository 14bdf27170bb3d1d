package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.handler.BodyHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.kernel.Language;
import frontdesk.kernel.Secret;
import frontdesk.provider.wire.BareServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls to a number of ours that an agent at ElevenLabs answers, and who answers where it cannot. */
@Timeout(60)
class RegisteredCallsTest {
    private static final String TWIML =
            "<?xml version=\"1.0\"?><Response><Connect><Stream url=\"wss://made-up.example\"/></Connect></Response>";

    @TempDir
    private Path recordings;

    private DeskWithElevenLabs desk;
    private final BareServer vendor = new BareServer();
    private final AtomicReference<JsonNode> asked = new AtomicReference<>();
    private volatile Manner manner =
            response -> response.putHeader("Content-Type", "text/html").end(TWIML);
    private URI base;

    /** How the vendor answers. */
    private interface Manner {
        void answer(HttpServerResponse response);
    }

    @BeforeEach
    void open() throws Exception {
        desk = new DeskWithElevenLabs(recordings);
        vendor.router()
                .post("/v1/convai/twilio/register-call")
                .handler(BodyHandler.create(false))
                .handler(context -> {
                    HttpServerRequest request = context.request();
                    assertThat(request.getHeader("xi-api-key")).isEqualTo("made-up");
                    try {
                        asked.set(ElevenLabsAccount.JSON.readTree(context.body().asString()));
                    } catch (IOException noJson) {
                        context.fail(400);
                    }
                    manner.answer(context.response());
                });
        base = vendor.open();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        vendor.close();
    }

    @Test
    void twilioGetsTheDocumentAndTheAgentKnowsWhoCalls() {
        desk.rooms.people().save(desk.clinic.id(), "Anna Keller", DeskWithElevenLabs.ANNA, null, "test");
        assertThat(answer(Duration.ofSeconds(10))).hasValue(TWIML);
        JsonNode told = asked.get();
        assertThat(told.path("agent_id").asText()).isEqualTo("agent_made_up");
        assertThat(told.path("from_number").asText()).isEqualTo(DeskWithElevenLabs.ANNA.e164());
        assertThat(told.path("to_number").asText()).isEqualTo("+14155550101");
        assertThat(told.path("direction").asText()).isEqualTo("inbound");
        assertThat(told.at("/conversation_initiation_client_data/dynamic_variables/caller_name")
                        .asText())
                .isEqualTo("Anna Keller");
    }

    @Test
    void whatIsAskedIsWhatTheVendorTakes() {
        desk.rooms.people().save(desk.clinic.id(), "Anna Keller", DeskWithElevenLabs.ANNA, null, "test");
        desk.rooms.people().speaks(desk.clinic.id(), DeskWithElevenLabs.ANNA, new Language("es"));
        assertThat(answer(Duration.ofSeconds(10))).hasValue(TWIML);
        assertThat(asked.get()
                        .at("/conversation_initiation_client_data/conversation_config_override/agent/language")
                        .asText())
                .isEqualTo("es");
        assertThat(new ElevenLabsSpec().faults("POST /v1/convai/twilio/register-call", asked.get()))
                .isEmpty();
    }

    @Test
    void whereItRefusesOrGivesNoDocumentOurReceptionistAnswers() {
        manner = response -> response.setStatusCode(422).end("{\"detail\":[]}");
        assertThat(answer(Duration.ofSeconds(10))).isEmpty();
        manner = response -> response.end("<Response><Hangup/></Response>");
        assertThat(answer(Duration.ofSeconds(10))).isEmpty();
    }

    @Test
    void whereItIsSlowOurReceptionistAnswers() {
        manner = response -> {};
        assertThat(answer(Duration.ofMillis(50))).isEmpty();
    }

    @Test
    void aBusinessWithoutAnAgentThereIsAnsweredByUs() {
        var nobody = new RegisteredCalls(account(), business -> Optional.empty(), callers());
        assertThat(nobody.answer(desk.clinic, DeskWithElevenLabs.ANNA.e164(), "+14155550101"))
                .isEmpty();
        assertThat(asked.get()).isNull();
    }

    private Optional<String> answer(Duration patience) {
        return new RegisteredCalls(account(), business -> Optional.of("agent_made_up"), callers(), patience)
                .answer(desk.clinic, DeskWithElevenLabs.ANNA.e164(), "+14155550101");
    }

    private ElevenLabsAccount account() {
        return new ElevenLabsAccount(base, Secret.of("made-up"));
    }

    private CallerRecognition callers() {
        return new CallerRecognition(
                desk.rooms.businesses(),
                desk.rooms.people(),
                desk.rooms.toolBelt(),
                desk.clock,
                Duration.ofSeconds(10));
    }
}
