package frontdesk.provider.elevenlabs;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SocketServer;
import frontdesk.provider.speech.VendorContract;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a server that keeps the contract of Scribe in real time, or breaks it. */
@Timeout(60)
class ScribeEarsTest {
    private static final Ears.Vocabulary NAMES =
            new Ears.Vocabulary("Bright Smile Dental", List.of("check-up"), List.of("Dr. Lee"), false);
    private static final Ears.Brief ENGLISH = new Ears.Brief(Language.ENGLISH, NAMES);

    /** Whoever answers does so before it is over, on the slowest machine. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private final SocketServer server = new SocketServer();
    private final ByteArrayOutputStream sound = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        server.close();
    }

    private Heard hear(Duration patience, int frames) {
        var account = new ElevenLabsAccount(server.address(), Secret.of("made-up-key"));
        try (Ears.Hearing hearing = new ScribeEars(account, "scribe_v2_realtime", patience).open(ENGLISH)) {
            hearing.begin();
            for (int n = 0; n < frames; n++) {
                hearing.hear(Frame.silence());
            }
            return hearing.end();
        }
    }

    private Heard hear() {
        return hear(LONG, 52);
    }

    private void onCommit(BiConsumer<ServerWebSocket, JsonNode> answer) {
        server.opens(socket -> socket.writeTextMessage(
                "{\"message_type\":\"session_started\",\"session_id\":\"one\",\"config\":{\"sample_rate\":8000}}"));
        server.reads((socket, message) -> {
            try {
                JsonNode chunk = ElevenLabsAccount.JSON.readTree(message);
                sound.writeBytes(
                        Base64.getDecoder().decode(chunk.path("audio_base_64").asText()));
                if (chunk.path("commit").asBoolean()) {
                    answer.accept(socket, chunk);
                }
            } catch (java.io.IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
    }

    private static void says(ServerWebSocket socket, String kind, String text) {
        socket.writeTextMessage("{\"message_type\":\"%s\",\"text\":\"%s\"}".formatted(kind, text));
    }

    @Test
    void theWordsAreCommittedWhenTheUtteranceIsOver() {
        onCommit((socket, chunk) -> {
            says(socket, "partial_transcript", "A table");
            says(socket, "committed_transcript", "A table for two.");
        });
        assertThat(hear()).isEqualTo(new Heard("A table for two.", List.of(), 0.8, true));
        assertThat(sound.size()).as("every sample, once").isEqualTo(52 * 160);
        SocketServer.Asked asked = server.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/v1/speech-to-text/realtime");
        assertThat(asked.key()).isEqualTo("made-up-key");
        assertThat(asked.query())
                .contains(
                        "model_id=scribe_v2_realtime",
                        "audio_format=ulaw_8000",
                        "commit_strategy=manual",
                        "language_code=en",
                        "keyterms=Dr.%20Lee");
    }

    @Test
    void eachPieceIsAsTheContractWantsIt() throws Exception {
        onCommit((socket, chunk) -> says(socket, "committed_transcript", "yes"));
        hear();
        List<String> fields = List.of("message_type", "audio_base_64", "commit", "sample_rate");
        for (String message : server.said) {
            JsonNode chunk = ElevenLabsAccount.JSON.readTree(message);
            assertThat(chunk.fieldNames()).toIterable().containsExactlyElementsOf(fields);
            assertThat(chunk.path("message_type").asText()).isEqualTo("input_audio_chunk");
            assertThat(chunk.path("sample_rate").asInt()).isEqualTo(8_000);
        }
        assertThat(server.said).hasSize(11);
    }

    @Test
    void theVendorsOwnContractWantsTheSameFields() {
        JsonNode contract = VendorContract.read("elevenlabs-scribe.asyncapi-2026-08-22.yaml");
        JsonNode chunk = contract.at("/components/schemas/InputAudioChunkPayload");
        assertThat(chunk.path("required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("message_type", "audio_base_64", "commit", "sample_rate");
        assertThat(contract.at("/components/schemas/AudioFormat/enum"))
                .extracting(JsonNode::asText)
                .contains("ulaw_8000");
        assertThat(contract.at("/components/schemas/ScribeErrorPayload/properties/message_type/enum"))
                .extracting(JsonNode::asText)
                .allSatisfy(kind -> {
                    var dialect = new ScribeDialect(
                            new ElevenLabsAccount(java.net.URI.create("http://127.0.0.1"), Secret.of("made-up-key")),
                            "scribe_v2_realtime",
                            new ElevenLabsAccount(java.net.URI.create("http://127.0.0.1"), Secret.of("made-up-key"))
                                    .endpoint(Duration.ofSeconds(1)),
                            ENGLISH);
                    assertThat(dialect.read("{\"message_type\":\"%s\",\"error\":\"x\"}".formatted(kind)))
                            .isNotInstanceOf(frontdesk.provider.speech.News.Nothing.class);
                });
    }

    @Test
    void aCoughThatIsTooShortToCommitIsNothing() {
        onCommit((socket, chunk) ->
                socket.writeTextMessage("{\"message_type\":\"commit_throttled\",\"error\":\"too little audio\"}"));
        assertThat(hear(LONG, 8)).isEqualTo(Heard.nothing());
    }

    @Test
    void aServerThatConnectsAndSaysNothingIsNotWaitedFor() {
        onCommit((socket, chunk) -> {});
        assertThatThrownBy(() -> hear(Duration.ofMillis(100), 52)).hasMessageContaining("no words within PT0.1S");
    }

    @Test
    void aSlowServerIsWaitedForAsLongAsItsPatienceLasts() {
        onCommit((socket, chunk) -> io.vertx.core.Vertx.currentContext()
                .owner()
                .setTimer(300, done -> says(socket, "committed_transcript", "slowly")));
        assertThat(hear().text()).isEqualTo("slowly");
    }

    @ParameterizedTest
    @CsvSource({
        "auth_error, refuses the key, false",
        "quota_exceeded, no credit, false",
        "rate_limited, too often, true",
        "transcriber_error, is ill, true",
        "invalid_request, does not take the request, false"
    })
    void whatItRefusesIsToldInWords(String kind, String words, boolean passes) {
        onCommit((socket, chunk) ->
                socket.writeTextMessage("{\"message_type\":\"%s\",\"error\":\"made up\"}".formatted(kind)));
        assertThatThrownBy(this::hear)
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(passes));
    }

    @ParameterizedTest
    @CsvSource({"401, refuses the key", "429, too often"})
    void soIsAHandshakeThatIsRefused(int status, String words) {
        server.refuses(status);
        assertThatThrownBy(this::hear).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "{\"message_type\":\"surprise\"}"})
    void garbageIsTrouble(String garbage) {
        onCommit((socket, chunk) -> socket.writeTextMessage(garbage));
        assertThatThrownBy(this::hear).hasMessageContaining("nobody understands");
    }

    @Test
    void aConnectionThatIsCutIsTrouble() {
        onCommit((socket, chunk) -> socket.close((short) 1011));
        assertThatThrownBy(this::hear).hasMessageContaining("closed the connection");
    }
}
