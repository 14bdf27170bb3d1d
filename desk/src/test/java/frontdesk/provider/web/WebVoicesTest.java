package frontdesk.provider.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.audio.TestSound;
import frontdesk.audio.Wav;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.speech.SoundServer;
import frontdesk.speech.Voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Piper and plain web voices on good and bad days. */
@Timeout(60)
class WebVoicesTest {
    private static final int RATE = 22_050;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final SoundServer server = new SoundServer();

    @AfterEach
    void close() {
        server.close();
    }

    /** So much silence, and then so much of a tone. */
    private static byte[] wav(int silentMillis, int millis) {
        short[] samples = new short[RATE * (silentMillis + millis) / 1_000];
        for (int i = RATE * silentMillis / 1_000; i < samples.length; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return Wav.mono(RATE, samples).write();
    }

    private static int frames(Voice voice, String phrase) {
        int frames = 0;
        try (Voice.Speech speech = voice.speak(phrase, new Language("es-MX"))) {
            while (speech.next() != null) {
                frames++;
            }
        }
        return frames;
    }

    private Voice piper() {
        return new PiperVoice(server.address(), "es_MX-claude-high", LONG);
    }

    private Voice web(Duration patience) {
        String address = server.address() + "/api/tts?text={text}&speaker_id={speaker}&language_id={language}";
        return new WebVoice(address, "p 225", patience);
    }

    @Test
    void piperSpeaksAtItsRateAndIsHeardAtTheTelephones() {
        server.answers(200, wav(200, 1_000));
        assertThat(frames(piper(), "Hola \"señora\"."))
                .as("without the silence before it")
                .isBetween(50, 52);
        assertThat(server.asked.getFirst().path()).isEqualTo("/synthesize");
        assertThat(server.asked.getFirst().body()).contains("\"voice\":\"es_MX-claude-high\"", "\\\"se");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void anOlderPiperIsFoundAndRemembered(int status) {
        server.answers(status, "no").answers(200, wav(0, 1_000)).answers(200, wav(0, 1_000));
        Voice piper = piper();
        assertThat(frames(piper, "Hola.")).isEqualTo(50);
        assertThat(frames(piper, "Hola.")).isEqualTo(50);
        assertThat(server.asked.stream().map(SoundServer.Asked::path)).containsExactly("/synthesize", "/", "/");
    }

    @Test
    void theAddressOfAPlainVoiceIsFilledIn() {
        server.answers(200, wav(0, 1_000));
        assertThat(frames(web(LONG), "¿Qué & cómo? 50 %")).isEqualTo(50);
        assertThat(URLDecoder.decode(server.asked.getFirst().path(), StandardCharsets.UTF_8))
                .isEqualTo("/api/tts?text=¿Qué & cómo? 50 %&speaker_id=p 225&language_id=es");
    }

    @Test
    void aVoiceThatAnswersWithMp3IsHeardAsGttsDoes() throws Exception {
        server.answers(200, TestSound.mp3("hello"));
        assertThat(frames(web(LONG), "Hello. Your table is booked.")).isBetween(95, 107);
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() {
        server.answers(200, new byte[] {(byte) 0xFF, (byte) 0xFB, 0x50, 0x00})
                .answers(200, "<html>")
                .answers(200, wav(500, 0));
        assertThatThrownBy(() -> frames(web(LONG), "Hola.")).hasMessageContaining("could not be read");
        assertThatThrownBy(() -> frames(web(LONG), "Hola.")).hasMessageContaining("could not be read");
        assertThatThrownBy(() -> frames(web(LONG), "Hola.")).hasMessageContaining("sent no sound");
    }

    @ParameterizedTest
    @CsvSource({"401, refuses the key, false", "429, too often, true", "500, is ill, true"})
    void aRefusalIsToldInWords(int status, String words, boolean passes) {
        server.answers(status, "no");
        assertThatThrownBy(() -> frames(web(LONG), "Hola."))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(passes));
    }

    @Test
    void whoIsSilentOrBreaksOffIsTrouble() {
        server.cuts(wav(0, 1_000));
        assertThatThrownBy(() -> frames(web(LONG), "Hola.")).isInstanceOf(OutsideTrouble.class);
        server.isSilent();
        assertThatThrownBy(() -> frames(web(Duration.ofMillis(100)), "Hola.")).hasMessageContaining("no answer within");
    }
}
