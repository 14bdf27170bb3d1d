package frontdesk.provider.elevenlabs;

import java.nio.file.Files;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.provider.scripted.ElevenLabsReports;
import frontdesk.provider.speech.VendorContract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Webhooks after calls: twice, in any order, signed wrongly, without sense, and every one that is published. */
@Timeout(60)
class PostCallWebhookTest extends AfterCalls {
    @Test
    void whatIsToldTwiceHappensOnce() throws Exception {
        ObjectNode told = DeskWithElevenLabs.transcription("conv_3", "Hello.", "Tomorrow at three?");
        ((ObjectNode) told.at("/data/analysis")).put("call_successful", "failure");
        for (int i = 0; i < 3; i++) {
            assertThat(desk.tell(bytes(told))).isEqualTo(200);
        }
        told.put("event_timestamp", 1_795_273_999L);
        assertThat(desk.tell(bytes(told))).as("the same call, told anew").isEqualTo(200);
        assertThat(desk.rooms.inbox().latest(desk.clinic.id(), 10)).hasSize(2);
        desk.awaitWrappedUp(1);
        desk.awaitRead(2);
        desk.rooms.jobs().close();
        assertThat(desk.wrappedUp).isEmpty();
        assertThat(followUps()).hasSize(1);
        assertThat(texts()).hasSize(1);
        assertThat(journal().turns(desk.clinic.id(), call("conv_3").started().call()))
                .hasSize(2);
    }

    @Test
    void theSoundOfACallLiesBesideOurOwnRecordingsWhicheverComesFirst() throws Exception {
        byte[] sound = new byte[3_000_000];
        new Random(1).nextBytes(sound);
        assertThat(desk.tell(bytes(ElevenLabsReports.audio("conv_5", desk.clock.instant(), sound))))
                .isEqualTo(200);
        desk.tell(bytes(DeskWithElevenLabs.transcription("conv_5", "Hello.", "Bye.")));
        desk.awaitWrappedUp(1);
        desk.awaitRead(2);
        var ended = call("conv_5").ended();
        assertThat(ended).isNotNull();
        String recording = ended == null ? null : ended.recording();
        assertThat(recording).isNotNull().endsWith(".mp3");
        assertThat(Files.readAllBytes(recordings.resolve(String.valueOf(recording))))
                .isEqualTo(sound);
        try (var files = Files.walk(recordings)) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("nothing half done is left")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"post_call_transcription", "post_call_audio", "call_initiation_failure"})
    void everyPublishedExampleIsTakenAndWithOneByteChangedRefused(String type) throws Exception {
        JsonNode example = VendorContract.read("examples/elevenlabs-webhook-" + type + ".json");
        byte[] body = bytes(example);
        String header = desk.reports.signature(body);
        byte[] changed = body.clone();
        changed[body.length / 2] ^= 1;
        assertThat(desk.tell(changed, header)).isEqualTo(403);
        assertThat(desk.tell(body, header)).isEqualTo(200);
        assertThat(desk.rooms.inbox().latest(desk.clinic.id(), 10)).hasSize(1);
        desk.awaitRead(1);
    }

    @Test
    void whatIsSignedAndMakesNoSenseIsSaidToMakeNone() throws Exception {
        for (String nonsense :
                List.of("", "[]", "{}", "{\"type\":1,\"data\":[]}", "not json", "{\"type\":\"post_call_audio\"")) {
            assertThat(desk.tell(nonsense.getBytes(UTF_8))).as(nonsense).isEqualTo(400);
        }
        assertThat(desk.tell(
                        "{\"type\":\"news_of_tomorrow\",\"event_timestamp\":1,\"data\":{\"conversation_id\":\"c\"}}"
                                .getBytes(UTF_8)))
                .as("what we do not know is no failure of theirs")
                .isEqualTo(200);
        assertThat(desk.rooms.inbox().latest(desk.clinic.id(), 10)).isEmpty();
    }
}
