package frontdesk.provider.openai;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.audio.Frame;
import frontdesk.audio.TestSound;
import frontdesk.audio.Wav;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SoundServer;
import frontdesk.speech.Voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenAiVoiceTest {
    private static final int RATE = 24_000;

    private final SoundServer server = new SoundServer();
    private final Voice voice = new OpenAiVoice(account(server, "gpt-4o-mini-tts"), "alloy", Duration.ofSeconds(20));

    private static ModelAccount account(SoundServer server, String model) {
        return new ModelAccount(
                URI.create(server.address() + "/v1"), model, Secret.of("made-up-key"), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static short[] tone(int millis) {
        short[] samples = new short[RATE * millis / 1_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return samples;
    }

    private static byte[] pcm(short[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    private List<Frame> spoken() {
        List<Frame> frames = new ArrayList<>();
        try (Voice.Speech speech = voice.speak("Good morning.", Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    @Test
    void itsSoundIsBroughtToTheTelephone() throws Exception {
        server.answers(200, pcm(tone(1_000)));

        List<Frame> frames = spoken();

        assertThat(frames).hasSize(50).allSatisfy(frame -> assertThat(frame.samples())
                .hasSize(160));
        assertThat(frames.get(25).samples()).satisfies(samples -> {
            int crossings = 0;
            for (int i = 1; i < samples.length; i++) {
                crossings += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
            }
            assertThat(crossings).as("440 Hz in 20 ms").isBetween(17, 18);
        });
        JsonNode asked = Completion.JSON.readTree(server.asked.getFirst().body());
        assertThat(server.asked.getFirst().path()).isEqualTo("/v1/audio/speech");
        assertThat(asked.path("input").asText()).isEqualTo("Good morning.");
        assertThat(asked.path("voice").asText()).isEqualTo("alloy");
        assertThat(asked.path("response_format").asText()).isEqualTo("pcm");
    }

    @Test
    void itIsHeardWhileItIsBeingMade() {
        server.streams(pcm(tone(300)), pcm(tone(300)));
        try (Voice.Speech speech = voice.speak("Good morning.", Language.ENGLISH)) {
            assertThat(speech.next()).isNotNull();
            assertThat(server.released.getCount())
                    .as("the rest is not made yet")
                    .isOne();
        }
    }

    @Test
    void theSilenceBeforeItIsLeftOut() {
        short[] late = new short[RATE / 2 + RATE / 5];
        System.arraycopy(tone(200), 0, late, RATE / 2, RATE / 5);
        server.answers(200, pcm(late));
        assertThat(spoken()).hasSizeBetween(10, 11);
    }

    @Test
    void aFileIsTakenWhereItIsSentInPlaceOfBareSamples() {
        server.answers(200, Wav.mono(RATE, tone(1_000)).write());
        assertThat(spoken()).hasSize(50);
    }

    @Test
    void anMp3IsTakenToo() throws Exception {
        server.answers(200, TestSound.mp3("hello"));
        assertThat(spoken()).hasSizeBetween(95, 107);
    }

    @Test
    void soundThatCannotBeReadIsRefused() {
        server.answers(200, new byte[] {(byte) 0xFF, (byte) 0xFB, 0x50, 0x00})
                .answers(200, new byte[0])
                .answers(200, "RIFF is all there is of it".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThatThrownBy(this::spoken).hasMessageContaining("could not be read");
        assertThatThrownBy(this::spoken).hasMessageContaining("no sound");
        assertThatThrownBy(this::spoken).hasMessageContaining("could not be read");
    }

    @Test
    void soundThatBreaksOffIsTrouble() {
        server.cuts(pcm(tone(300)));
        assertThatThrownBy(this::spoken).hasMessageContaining("broke off");
    }

    @ParameterizedTest
    @CsvSource({"401, false", "429, true", "500, true"})
    void aRefusalSaysWhetherItPasses(int status, boolean passes) {
        server.answers(status, "{}");
        assertThatThrownBy(this::spoken)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(passes));
    }

    @Test
    void aSilentServerIsNotWaitedFor() {
        server.isSilent();
        Voice impatient = new OpenAiVoice(account(server, "tts-1"), "alloy", Duration.ofMillis(100));
        assertThatThrownBy(() -> impatient.speak("Good morning.", Language.ENGLISH))
                .hasMessageContaining("no answer within PT0.1S");
    }
}
