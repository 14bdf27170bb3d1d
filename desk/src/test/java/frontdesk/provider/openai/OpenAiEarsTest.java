package frontdesk.provider.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.audio.Frame;
import frontdesk.audio.Wav;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SoundServer;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class OpenAiEarsTest {
    private static final Ears.Brief BRIEF = new Ears.Brief(
            Language.ENGLISH,
            new Ears.Vocabulary("Bright Smile Dental", List.of("check-up", "cleaning"), List.of("Dr. Lee"), false));
    private static final int SECOND = 50;

    private final SoundServer server = new SoundServer();

    private static ModelAccount account(SoundServer server, String model) {
        return new ModelAccount(
                URI.create(server.address() + "/v1"), model, Secret.of("made-up-key"), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Ears ears(String model) {
        return new OpenAiEars(account(server, model), Duration.ofSeconds(20));
    }

    private static Heard hear(Ears ears) {
        try (Ears.Hearing hearing = ears.open(BRIEF)) {
            return hear(hearing);
        }
    }

    private static Heard hear(Ears.Hearing hearing) {
        hearing.begin();
        for (int n = 0; n < SECOND; n++) {
            hearing.hear(Frame.silence());
        }
        return hearing.end();
    }

    private static String verbose(String text, double likelihood, double noSpeech, double compression) {
        return """
                {"task": "transcribe", "language": "english", "duration": 1.0, "text": " %1$s\\n", "segments": [
                  {"id": 0, "text": " %1$s", "avg_logprob": %2$s, "no_speech_prob": %3$s, "compression_ratio": %4$s}]}
                """.formatted(text, Math.log(likelihood), noSpeech, compression);
    }

    @Test
    void theWordsComeBackWithHowLikelyTheyAre() {
        server.answers(200, verbose("A table for two, please.", 0.7, 0.01, 1.1));

        Heard heard = hear(ears("whisper-1"));

        assertThat(heard.text()).isEqualTo("A table for two, please.");
        assertThat(heard.confidence()).isCloseTo(0.7, within(0.001));
        assertThat(heard.reliable()).isTrue();
    }

    @Test
    void theUtteranceIsSentWithTheNamesOfTheBusiness() {
        server.answers(200, verbose("hello", 0.7, 0.01, 1.1));
        hear(ears("whisper-1"));

        SoundServer.Asked asked = server.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/v1/audio/transcriptions");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer made-up-key");
        assertThat(asked.headers().getFirst("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(asked.body())
                .contains("name=\"model\"", "whisper-1")
                .contains("name=\"language\"", "\r\n\r\nen\r\n")
                .contains("Bright Smile Dental, Dr. Lee, check-up, cleaning")
                .contains("name=\"file\"; filename=\"utterance.wav\"", "audio/wav");
        Wav wav = Wav.read(asked.body().substring(asked.body().indexOf("RIFF")).getBytes(ISO_8859_1));
        assertThat(wav.rate()).isEqualTo(16_000);
        assertThat(wav.channels().getFirst()).hasSize(16_000);
    }

    @Test
    void whereSeveralLanguagesMayBeSpokenTheServerFindsOutWhich() {
        server.answers(200, verbose("hola", 0.7, 0.01, 1.1));
        var both = new Ears.Brief(Language.ENGLISH, List.of(new Language("es")), BRIEF.vocabulary());
        try (Ears.Hearing hearing = ears("whisper-1").open(both)) {
            hear(hearing);
        }
        assertThat(server.asked.getFirst().body()).doesNotContain("name=\"language\"");
    }

    @Test
    void anUtteranceHoldsNothingOfTheOneBefore() {
        server.answers(200, verbose("one", 0.7, 0, 1)).answers(200, verbose("two", 0.7, 0, 1));
        try (Ears.Hearing hearing = ears("whisper-1").open(BRIEF)) {
            hear(hearing);
            hear(hearing);
        }
        assertThat(server.asked.getLast().body().length())
                .isEqualTo(server.asked.getFirst().body().length());
    }

    @ParameterizedTest
    @CsvSource({
        "Thanks for watching!, 0.4, 0.9, 1.0",
        "no no no no no no no no, 0.9, 0.1, 6.0",
        "[Music], 0.9, 0.1, 1.0"
    })
    void whatTheServerItselfDoubtsWasNotSaid(String text, double likelihood, double noSpeech, double compression) {
        server.answers(200, verbose(text, likelihood, noSpeech, compression));
        assertThat(hear(ears("whisper-1"))).isEqualTo(Heard.nothing());
    }

    @Test
    void unlikelyWordsAreBetterAskedForAgain() {
        server.answers(200, verbose("for tea", 0.2, 0.1, 1.0));
        assertThat(hear(ears("whisper-1")).reliable()).isFalse();
    }

    @Test
    void newerModelsSayItTokenByToken() {
        server.answers(
                200,
                "{\"text\": \"yes\", \"logprobs\": [{\"token\": \"yes\", \"logprob\": -0.6931}, {\"token\": \".\", \"logprob\": 0}]}");

        Heard heard = hear(ears("gpt-4o-mini-transcribe"));

        assertThat(heard.confidence()).isCloseTo(Math.sqrt(0.5), within(0.001));
        assertThat(server.asked.getFirst().body()).contains("include[]", "logprobs");
    }

    @Test
    void aServerThatCannotSayHowSureItIsIsAskedForTheWordsOnly() {
        Ears ears = ears("tiny");
        server.answers(400, "{\"error\": \"response_format\"}")
                .answers(200, "{\"text\": \"yes\"}")
                .answers(200, "{\"text\": \"no\"}");

        assertThat(hear(ears).text()).isEqualTo("yes");
        assertThat(hear(ears).text()).isEqualTo("no");

        assertThat(server.asked).hasSize(3);
        assertThat(server.asked.getLast().body()).doesNotContain("verbose_json");
    }

    @ParameterizedTest
    @CsvSource({"401, false", "404, false", "429, true", "503, true"})
    void aRefusalSaysWhetherItPasses(int status, boolean passes) {
        server.answers(status, "{\"error\": {\"message\": \"refused\"}}");
        assertThatThrownBy(() -> hear(ears("whisper-1")))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(passes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "{\"text\": 7}"})
    void whatIsNoTranscriptIsTrouble(String body) {
        server.answers(200, body);
        assertThatThrownBy(() -> hear(ears("whisper-1"))).isInstanceOf(OutsideTrouble.class);
    }

    @Test
    void aSilentServerIsNotWaitedForAnyLongerThanTheCallersPatience() {
        server.isSilent();
        Ears impatient = new OpenAiEars(account(server, "whisper-1"), Duration.ofMillis(100));
        assertThatThrownBy(() -> hear(impatient)).hasMessageContaining("no answer within PT0.1S");
    }

    @Test
    void aServerThatIsDownIsTrouble() {
        server.close();
        assertThatThrownBy(() -> hear(ears("whisper-1"))).hasMessageContaining("cannot be asked");
    }
}
