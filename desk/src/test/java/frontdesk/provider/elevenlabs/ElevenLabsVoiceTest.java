package frontdesk.provider.elevenlabs;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.kernel.Await;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SocketServer;
import frontdesk.provider.speech.SoundServer;
import frontdesk.provider.speech.VendorContract;
import frontdesk.speech.Voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Over HTTP and over a socket, against servers that keep the contract, or break it. */
@Timeout(20)
class ElevenLabsVoiceTest {
    private static final Speaking SPEAKING = new Speaking("21m00Tcm4TlvDq8ikWAM", "eleven_flash_v2_5");
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final SoundServer http = new SoundServer();
    private final SocketServer socket = new SocketServer();

    @AfterEach
    void close() {
        http.close();
        socket.close();
    }

    /** Every code that there is, none of them silent for long. */
    private static byte[] codes(int length) {
        byte[] codes = new byte[length];
        for (int i = 0; i < length; i++) {
            codes[i] = (byte) (i % 2 == 0 ? 0x10 + i % 64 : 0x90 + i % 64);
        }
        return codes;
    }

    private static byte[] spoken(Voice voice, String phrase) {
        var codes = new ByteArrayOutputStream();
        try (Voice.Speech speech = voice.speak(phrase, Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                codes.writeBytes(Mulaw.encode(frame.samples()));
            }
        }
        return codes.toByteArray();
    }

    private Voice overHttp(Duration patience) {
        return new ElevenLabsVoice(account(http.address()), SPEAKING, patience);
    }

    private Voice overSocket(Duration patience) {
        return new ElevenLabsLiveVoice(account(socket.address()), SPEAKING, patience);
    }

    private static ElevenLabsAccount account(URI base) {
        return new ElevenLabsAccount(base, Secret.of("made-up-key"));
    }

    private static void sends(ServerWebSocket socket, byte[] codes, boolean last) {
        String sound = codes.length == 0 ? "null" : '"' + Base64.getEncoder().encodeToString(codes) + '"';
        socket.writeTextMessage(
                "{\"audio\":%s,\"isFinal\":%s,\"normalizedAlignment\":null}".formatted(sound, last ? "true" : "null"));
    }

    private void speaks(byte[]... pieces) {
        socket.reads((line, message) -> {
            if (message.equals("{\"text\":\"\"}")) {
                for (byte[] piece : pieces) {
                    sends(line, piece, false);
                }
                sends(line, new byte[0], true);
            }
        });
    }

    @Test
    void notOneBitOfItsMulawIsChanged() {
        byte[] sound = codes(8_000);
        http.answers(200, sound);
        assertThat(spoken(overHttp(LONG), "Good morning.")).isEqualTo(sound);
        speaks(Arrays.copyOf(sound, 1_111), Arrays.copyOfRange(sound, 1_111, 8_000));
        assertThat(spoken(overSocket(LONG), "Good morning.")).isEqualTo(sound);
    }

    @Test
    void soundThatBeginsAsAnMp3MightIsSoundAllTheSame() {
        byte[] sound = codes(1_600);
        sound[0] = (byte) 0xFF;
        sound[1] = (byte) 0xFB;
        http.answers(200, sound);
        assertThat(spoken(overHttp(LONG), "Good morning.")).isEqualTo(sound);
    }

    @Test
    void itIsAskedAsTheContractWantsIt() throws Exception {
        http.answers(200, codes(1_600));
        spoken(overHttp(LONG), "Good morning.");
        SoundServer.Asked asked = http.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/stream?output_format=ulaw_8000");
        assertThat(asked.headers().getFirst("xi-api-key")).isEqualTo("made-up-key");
        JsonNode body = ElevenLabsAccount.JSON.readTree(asked.body());
        assertThat(body.path("text").asText()).isEqualTo("Good morning.");
        assertThat(body.path("model_id").asText()).isEqualTo("eleven_flash_v2_5");
        assertThat(body.path("language_code").asText()).isEqualTo("en");

        speaks(codes(1_600));
        spoken(overSocket(LONG), "Good morning.");
        assertThat(socket.asked.getFirst().path()).isEqualTo("/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/stream-input");
        assertThat(socket.asked.getFirst().key()).isEqualTo("made-up-key");
        assertThat(socket.asked.getFirst().query())
                .contains("model_id=eleven_flash_v2_5", "output_format=ulaw_8000", "language_code=en");
        assertThat(socket.next()).isEqualTo("{\"text\":\" \"}");
    }

    @Test
    void itIsAskedForNothingThatTheVendorsOwnContractDoesNotKnow() throws Exception {
        JsonNode contract = VendorContract.read("elevenlabs-openapi-2026-08-22.json");
        JsonNode known = contract.at("/components/schemas/Body_text_to_speech_stream/properties");
        http.answers(200, codes(1_600));
        spoken(overHttp(LONG), "Good morning.");
        ElevenLabsAccount.JSON
                .readTree(http.asked.getFirst().body())
                .fieldNames()
                .forEachRemaining(
                        field -> assertThat(known.has(field)).as(field).isTrue());
        JsonNode query = contract.at("/paths/~1v1~1text-to-speech~1{voice_id}~1stream/post/parameters");
        assertThat(query.toString()).contains("\"output_format\"", "\"ulaw_8000\"");
    }

    @Test
    void modelsThatFindTheLanguageThemselvesAreNotToldIt() {
        http.answers(200, codes(1_600));
        spoken(
                new ElevenLabsVoice(account(http.address()), new Speaking("voice", "eleven_multilingual_v2"), LONG),
                "Hola.");
        assertThat(http.asked.getFirst().body()).doesNotContain("language_code");
    }

    /** A common complaint: special characters kill the stream. */
    @ParameterizedTest
    @ValueSource(strings = {"\"Tom & Jerry's\" <b>\\ 50 % 💈 — ñ", "line\nbreak\ttab", "{\"text\":\"\"}"})
    void specialCharactersDoNotKillTheStream(String phrase) throws Exception {
        http.answers(200, codes(1_600));
        spoken(overHttp(LONG), phrase);
        byte[] body = http.asked.getFirst().body().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(ElevenLabsAccount.JSON.readTree(body).path("text").asText()).isEqualTo(phrase);
        speaks(codes(1_600));
        spoken(overSocket(LONG), phrase);
        List<String> said = new ArrayList<>(socket.said);
        assertThat(said.stream().map(ElevenLabsVoiceTest::text)).contains(phrase + " ");
    }

    private static String text(String message) {
        try {
            return ElevenLabsAccount.JSON.readTree(message).path("text").asText();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** A common complaint: two seconds of delay while the stream of a voice connects. */
    @Test
    void theSocketOfTheNextPhraseIsOpenBeforeItIsNeeded() {
        speaks(codes(1_600));
        Voice voice = overSocket(LONG);
        spoken(voice, "One.");
        Await.until(() -> socket.asked.size() >= 2);
        spoken(voice, "Two.");
        Await.until(() -> socket.asked.size() >= 3);
        assertThat(socket.asked).as("two that spoke and one that waits").hasSize(3);
    }

    /** A common complaint: the vendor goes on making sound after a barge-in. */
    @Test
    void bargeInStopsTheStreamAtTheVendor() throws InterruptedException {
        var closed = new java.util.concurrent.CountDownLatch(1);
        socket.opens(line -> line.closeHandler(gone -> closed.countDown()));
        socket.reads((line, message) -> {
            if (message.equals("{\"text\":\"\"}")) {
                sends(line, codes(1_600), false);
            }
        });
        try (Voice.Speech speech = overSocket(LONG).speak("A long story.", Language.ENGLISH)) {
            assertThat(speech.next()).isNotNull();
        }
        assertThat(closed.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itIsHeardWhileItIsBeingMade() {
        http.streams(codes(1_600), codes(1_600));
        try (Voice.Speech speech = overHttp(LONG).speak("Good morning.", Language.ENGLISH)) {
            assertThat(speech.next()).isNotNull();
            assertThat(http.released.getCount()).as("the rest is not made yet").isOne();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"x\"}} | refuses the key | false",
                "401 | {\"detail\":{\"status\":\"quota_exceeded\",\"message\":\"x\"}} | no credit | false",
                "404 | {\"detail\":{\"status\":\"voice_not_found\",\"message\":\"x\"}} | does not know | false",
                "422 | {\"detail\":[{\"loc\":[\"body\"],\"msg\":\"x\",\"type\":\"missing\"}]} | does not take | false",
                "429 | {\"detail\":{\"status\":\"system_busy\",\"message\":\"x\"}} | too often | true",
                "500 | oops | is ill | true"
            })
    void aRefusalIsToldInWords(int status, String body, String words, boolean passes) {
        http.answers(status, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> spoken(overHttp(LONG), "Hello."))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(passes));
    }

    @ParameterizedTest
    @CsvSource({"401, refuses the key", "429, too often"})
    void soIsAHandshakeThatIsRefused(int status, String words) {
        socket.refuses(status);
        assertThatThrownBy(() -> spoken(overSocket(LONG), "Hello.")).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>", "{}", "{\"audio\":\"not base64!\"}", "{\"message\":\"x\",\"error\":\"quota_exceeded\"}"
            })
    void garbageAndErrorsAreTrouble(String answer) {
        socket.reads((line, message) -> line.writeTextMessage(answer));
        assertThatThrownBy(() -> spoken(overSocket(LONG), "Hello.")).isInstanceOf(OutsideTrouble.class);
    }

    @Test
    void aServerThatConnectsAndSaysNothingIsNotWaitedFor() {
        assertThatThrownBy(() -> spoken(overSocket(SHORT), "Hello.")).hasMessageContaining("no sound within");
        http.isSilent();
        assertThatThrownBy(() -> spoken(overHttp(SHORT), "Hello.")).hasMessageContaining("no answer within");
    }

    @Test
    void soundThatBreaksOffIsTrouble() {
        http.cuts(codes(1_600));
        assertThatThrownBy(() -> spoken(overHttp(LONG), "Hello.")).hasMessageContaining("broke off");
        socket.reads((line, message) -> {
            sends(line, codes(800), false);
            line.close((short) 1011);
        });
        assertThatThrownBy(() -> spoken(overSocket(LONG), "Hello.")).hasMessageContaining("closed the connection");
    }
}
