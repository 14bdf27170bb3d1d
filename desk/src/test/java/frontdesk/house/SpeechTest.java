package frontdesk.house;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.business.Sound;
import frontdesk.cli.Finding;
import frontdesk.kernel.Language;
import frontdesk.provider.speech.SocketServer;
import frontdesk.provider.speech.SoundServer;
import frontdesk.speech.Ears;
import frontdesk.speech.Meter;
import frontdesk.speech.Voice;
import frontdesk.understanding.Expected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Who hears and who speaks, as the settings and a business want it, and what doctor says of them. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SpeechTest {
    private static final Language SPANISH = new Language("es-MX");
    private static final Ears.Vocabulary NAMES = new Ears.Vocabulary("Shop", List.of(), List.of(), false);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final SocketServer deepgram = new SocketServer();
    private final SocketServer scribe = new SocketServer();
    private final SoundServer http = new SoundServer();
    private final Map<String, String> said = new HashMap<>();
    private final Semaphore opened = new Semaphore(0);

    @BeforeEach
    void whoIsAskedSaysSo() {
        deepgram.opens(socket -> opened.release());
        scribe.opens(socket -> opened.release());
    }

    @AfterEach
    void close() {
        deepgram.close();
        scribe.close();
        http.close();
    }

    private Settings settings() {
        return SettingsWith.of(data, said);
    }

    private Speech speech() {
        return new Speech(settings(), Clock.systemUTC());
    }

    private void deepgramHears() {
        said.put("frontdesk.speech.deepgram.key", "made-up-key");
        said.put("frontdesk.speech.deepgram.base-url", deepgram.address().toString());
    }

    private void scribeHears() {
        said.put("frontdesk.speech.elevenlabs.key", "made-up-key");
        said.put("frontdesk.speech.elevenlabs.base-url", scribe.address().toString());
        said.put("frontdesk.speech.elevenlabs.hears", "true");
    }

    private void elevenLabsSpeaks() {
        said.put("frontdesk.speech.elevenlabs.key", "made-up-key");
        said.put("frontdesk.speech.elevenlabs.base-url", http.address().toString());
        said.put("frontdesk.speech.elevenlabs.voice", "house-voice");
        said.put("frontdesk.speech.elevenlabs.voice-patience", "PT20S");
    }

    /** Opens ears, and waits until a server has been asked for them. */
    private void hear(Sound wished, Language language) throws InterruptedException {
        try (Ears.Hearing hearing = speech().ears(wished, Meter.NOBODY).open(new Ears.Brief(language, NAMES))) {
            hearing.expect(Expected.ANYTHING);
            assertThat(opened.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static byte[] sound() {
        byte[] codes = new byte[1_600];
        java.util.Arrays.fill(codes, (byte) 0x10);
        return codes;
    }

    private void say(Sound wished, Language language) {
        try (Voice.Speech speech =
                speech().voices(wished, Meter.NOBODY).getFirst().speak("Buenos días.", language)) {
            assertThat(speech.next()).isNotNull();
        }
    }

    @Test
    void withoutAVendorTheBuiltInOnesHearAndSpeak() {
        assertThat(speech().ears(Sound.USUAL, Meter.NOBODY).name()).isEqualTo("pocketsphinx");
        assertThat(speech().voices(Sound.USUAL, Meter.NOBODY).stream().map(Voice::name))
                .containsExactly("flite", "freetts");
        assertThat(Speech.honestly(settings())).get().asString().contains("PocketSphinx", "Flite");
    }

    @Test
    void whoIsSetUpComesBeforeThem() {
        deepgramHears();
        elevenLabsSpeaks();
        assertThat(speech().ears(Sound.USUAL, Meter.NOBODY).name()).isEqualTo("deepgram nova-3");
        assertThat(speech().voices(Sound.USUAL, Meter.NOBODY).getFirst().name())
                .isEqualTo("elevenlabs eleven_flash_v2_5");
        assertThat(Speech.honestly(settings())).isEmpty();
    }

    @Test
    void theSettingsSayInWhichOrder() {
        deepgramHears();
        scribeHears();
        said.put("frontdesk.speech.ears", "elevenlabs,deepgram");
        assertThat(speech().ears(Sound.USUAL, Meter.NOBODY).name()).isEqualTo("elevenlabs scribe_v2_realtime");
    }

    @Test
    void aLanguageMayHaveEarsOfItsOwn() throws Exception {
        deepgramHears();
        scribeHears();
        said.put("frontdesk.speech.in.es.ears", "elevenlabs");
        hear(Sound.USUAL, Language.ENGLISH);
        assertThat(deepgram.asked).hasSize(1);
        assertThat(scribe.asked).isEmpty();
        hear(Sound.USUAL, SPANISH);
        assertThat(deepgram.asked).hasSize(1);
        assertThat(scribe.asked).hasSize(1);
    }

    @Test
    void aBusinessMayHaveEarsAndVoicesOfItsOwn() throws Exception {
        deepgramHears();
        scribeHears();
        var wished = new Sound(
                List.of(new Sound.Pick("never-set-up", null, null), new Sound.Pick("elevenlabs", null, null)),
                List.of(new Sound.Pick("elevenlabs", "rosa", SPANISH), new Sound.Pick("elevenlabs", "emma", null)));
        hear(wished, Language.ENGLISH);
        assertThat(deepgram.asked).isEmpty();
        assertThat(scribe.asked).hasSize(1);

        elevenLabsSpeaks();
        http.answers(200, sound()).answers(200, sound()).answers(200, sound());
        say(wished, SPANISH);
        say(wished, Language.ENGLISH);
        say(Sound.USUAL, Language.ENGLISH);
        assertThat(http.asked.stream().map(SoundServer.Asked::path))
                .allMatch(path -> path.endsWith("/stream?output_format=ulaw_8000"))
                .map(path -> path.replaceAll(".*speech/|/stream.*", ""))
                .containsExactly("rosa", "emma", "house-voice");
    }

    private Finding finding(String subject) {
        return new SpeechTrial(settings())
                .findings().stream()
                        .filter(one -> one.subject().equals(subject))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void doctorSaysInWordsWhatIsWrongWithAVoice() {
        elevenLabsSpeaks();
        http.answers(401, "{\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"x\"}}")
                .answers(401, "{\"detail\":{\"status\":\"quota_exceeded\",\"message\":\"x\"}}")
                .answers(200, sound());
        assertThat(finding("voice: elevenlabs")).satisfies(badKey -> {
            assertThat(badKey.health()).isEqualTo(Finding.Health.ILL);
            assertThat(badKey.sentence()).contains("refuses the key");
            assertThat(badKey.remedy()).isEqualTo("correct the key of elevenlabs");
        });
        assertThat(finding("voice: elevenlabs").sentence()).contains("no credit left");
        assertThat(finding("voice: elevenlabs")).satisfies(well -> {
            assertThat(well.health()).isEqualTo(Finding.Health.WELL);
            assertThat(well.sentence()).startsWith("elevenlabs eleven_flash_v2_5 speaks after ");
        });
        assertThat(new String(http.asked.getFirst().body().getBytes(UTF_8), UTF_8))
                .contains("Hello.");
    }

    @Test
    void doctorSaysInWordsWhatIsWrongWithEars() {
        deepgramHears();
        deepgram.refuses(401);
        assertThat(finding("ears: deepgram").sentence()).contains("refuses the key");
        deepgram.close();
        assertThat(finding("ears: deepgram")).satisfies(gone -> {
            assertThat(gone.sentence()).contains("cannot be reached");
            assertThat(gone.remedy()).contains("see that this machine reaches it");
        });
    }

    @Test
    void aKeyNeverShowsInWhatDoctorSays() {
        deepgramHears();
        elevenLabsSpeaks();
        deepgram.refuses(401);
        http.answers(401, "made-up-key is wrong");
        assertThat(new SpeechTrial(settings()).findings().toString()).doesNotContain("made-up-key");
    }

    @Test
    void aKeyMayLieInAFile() throws Exception {
        deepgramHears();
        said.remove("frontdesk.speech.deepgram.key");
        Path file = java.nio.file.Files.writeString(data.resolve("deepgram.key"), "made-up-file-key\n");
        said.put("frontdesk.speech.deepgram.key-file", file.toString());
        hear(Sound.USUAL, Language.ENGLISH);
        assertThat(deepgram.asked.getFirst().authorization()).isEqualTo("Token made-up-file-key");
    }
}
