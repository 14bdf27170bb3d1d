package frontdesk.provider.elevenlabs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.Await;
import frontdesk.kernel.Language;
import frontdesk.provider.speech.SoundServer;
import frontdesk.provider.speech.VendorContract;
import frontdesk.speech.Voice;

import static org.assertj.core.api.Assertions.assertThat;

/** Over HTTP and over a socket, against servers that keep the contract. */
@Timeout(60)
class ElevenLabsVoiceTest extends ElevenLabsVoices {
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
        assertThat(closed.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itIsHeardWhileItIsBeingMade() {
        http.streams(codes(1_600), codes(1_600));
        try (Voice.Speech speech = overHttp(LONG).speak("Good morning.", Language.ENGLISH)) {
            assertThat(speech.next()).isNotNull();
            assertThat(http.released.getCount()).as("the rest is not made yet").isOne();
        }
    }
}
