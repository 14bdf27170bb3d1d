package frontdesk.provider.elevenlabs;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.OutsideTrouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** ElevenLabs' voice refused, silent, broken off or in no words that anybody understands. */
@Timeout(60)
class ElevenLabsVoiceTroubleTest extends ElevenLabsVoices {
    private static final Duration SHORT = Duration.ofMillis(150);

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
