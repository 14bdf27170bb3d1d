package frontdesk.api;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.api.Agent.Answer;
import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Wav;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.provider.local.Aloud;
import frontdesk.provider.local.LocalSpeech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A recording plays the caller, by HTTP: real ears, real voice, the real corridor, faster than real time. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class SimulatedCallsTest {
    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    private Agent clinic;

    @BeforeEach
    void theClinicsAgent() {
        clinic = new Agent(
                desk,
                "agent_bright_smile",
                access.agents().token("agent_bright_smile").orElseThrow().reveal());
    }

    private Answer simulate(byte[] sound, String query) {
        return clinic.send(clinic.request("/api/v1/calls/simulate" + query)
                .setHeader("Content-Type", "audio/wav")
                .POST(BodyPublishers.ofByteArray(sound)));
    }

    @Test
    void aQuestionIsHeardAndAnsweredAloud() {
        assumeThat(LocalSpeech.findings())
                .as("apt-get install flite pocketsphinx pocketsphinx-en-us")
                .allMatch(LocalSpeech.Finding::ready);
        Answer answer = simulate(spoken("What are your opening hours on Saturday?"), "?from=415-555-0149");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("result")).isEqualTo("answered");
        assertThat(answer.body().get("transcript").toString()).contains("nine to one");
        Wav reply = Wav.read(Base64.getDecoder().decode(answer.text("answer_audio")));
        assertThat(reply.rate()).isEqualTo(Frame.RATE);
        assertThat(reply.telephone().length).isGreaterThan(Frame.RATE);
        assertThat(answer.body().get("appointment_ids")).isEmpty();
    }

    @Test
    void whatIsNoSoundIsRefusedWithASentence() {
        for (byte[] sound :
                new byte[][] {{}, "RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII), new byte[5000]}) {
            Answer answer = simulate(sound, "");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
            assertThat(answer.text("error")).isEqualTo("bad_audio");
            assertThat(answer.text("message")).endsWith(".");
        }
        Answer silent = simulate(Wav.mono(Frame.RATE, new short[2 * Frame.RATE]).write(), "");
        assertThat(silent.text("message")).startsWith("Nobody speaks");
    }

    @Test
    void itTakesATokenAndARealNumber() {
        assertThat(new Agent(desk, clinic.id(), null)
                        .send(clinic.request("/x")
                                .uri(desk.resolve("/api/v1/calls/simulate"))
                                .setHeader("X-Agent-Token", "none")
                                .setHeader("Content-Type", "audio/wav")
                                .POST(BodyPublishers.noBody()))
                        .status())
                .isEqualTo(401);
        assertThat(simulate(Wav.mono(Frame.RATE, new short[Frame.RATE]).write(), "?from=12")
                        .text("error"))
                .isEqualTo("bad_phone");
    }

    private static byte[] spoken(String words) {
        return Wav.mono(Frame.RATE, Frames.join(Aloud.by("rms", words))).write();
    }
}
