package frontdesk.provider.elevenlabs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import frontdesk.aftercall.AgentCall;
import frontdesk.aftercall.AgentCall.Fate;
import frontdesk.journal.CallEnded;
import frontdesk.kernel.BusinessId;
import frontdesk.provider.speech.VendorContract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What is read from a conversation as ElevenLabs tells of it, whatever is missing in it. */
class PostCallReportTest {
    private static final BusinessId BUSINESS = BusinessId.next();

    @Test
    void thePublishedExampleIsReadWhole() {
        AgentCall call = read(VendorContract.read("examples/elevenlabs-webhook-post_call_transcription.json"));
        assertThat(call.conversation()).isEqualTo("conv_1");
        assertThat(call.callerName()).isEqualTo("Ann Lee");
        assertThat(call.turns()).hasSize(2);
        assertThat(call.fate()).isEqualTo(Fate.HELD);
        assertThat(call.endedBy()).isEqualTo(CallEnded.By.AGENT);
        assertThat(call.outbound()).isFalse();
        assertThat(call.analysis().success()).isTrue();
        assertThat(call.analysis().evaluated()).isEqualTo("{\"booked\":\"success\"}");
    }

    @Test
    void whateverIsMissingOrOfAnotherKindTheRestIsRead() {
        ObjectNode whole = DeskWithElevenLabs.transcription("conv_1", "Hello.", "Hello.", "Bye.");
        List<String> places = new ArrayList<>();
        places(whole, "", places);
        assertThat(places).hasSizeGreaterThan(40);
        for (String place : places) {
            for (String instead : List.of("null", "\"\"", "\"x\\u0000\"", "[]", "{}", "[7]", "-7", "true", "1e30")) {
                JsonNode changed = changed(whole.deepCopy(), JsonPointer.compile(place), instead);
                assertThatCode(() -> read(changed)).as(place + " = " + instead).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whateverIsMissingInANewsOfACallThatNeverBeganTheRestIsRead() {
        JsonNode whole = VendorContract.read("examples/elevenlabs-webhook-call_initiation_failure.json");
        List<String> places = new ArrayList<>();
        places(whole, "", places);
        for (String place : places) {
            JsonNode changed = changed(whole.deepCopy(), JsonPointer.compile(place), "[1e30]");
            assertThatCode(() -> new CallFailure(BUSINESS, changed).call())
                    .as(place)
                    .doesNotThrowAnyException();
        }
        assertThat(new CallFailure(BUSINESS, whole).call().fate()).isEqualTo(Fate.NOT_REACHED);
    }

    @Test
    void whoWasPutThroughWasHandedOverUnlessThatFailed() {
        ObjectNode told = DeskWithElevenLabs.transcription("conv_1", "One moment.");
        ObjectNode result = ((ObjectNode) told.at("/data/transcript/0"))
                .putArray("tool_results")
                .addObject();
        result.put("tool_name", "transfer_to_number").put("is_error", true);
        assertThat(read(told).fate()).isEqualTo(Fate.HELD);
        result.put("is_error", false);
        assertThat(read(told).fate()).isEqualTo(Fate.HANDED_OVER);
    }

    @Test
    void aMachineThatAnsweredOurCallIsNobodyReached() {
        ObjectNode told = DeskWithElevenLabs.transcription("conv_1", "Hello.", "Please speak after the tone.");
        ObjectNode metadata = (ObjectNode) told.at("/data/metadata");
        metadata.put("termination_reason", "Voicemail detected");
        assertThat(read(told).fate()).as("they called us").isEqualTo(Fate.HELD);
        metadata.withObject("/phone_call").put("direction", "outbound");
        assertThat(read(told).fate()).isEqualTo(Fate.NOT_REACHED);
        assertThat(read(told).endedBy()).isEqualTo(CallEnded.By.AGENT);
    }

    @Test
    void allIsReadButHowLongThePartsOfATurnTook() throws IOException {
        ObjectNode told = DeskWithElevenLabs.transcription("conv_1", "Hello.", "Bye.");
        ((ObjectNode) told.path("data")).putNull("has_audio").putArray("files");
        ((ObjectNode) told.path("data")).putObject("feedback").put("likes", 0.5);
        ObjectNode withTimes = told.deepCopy();
        withTimes.at("/data/transcript").forEach(turn -> ((ObjectNode) turn)
                .putObject("conversation_turn_metrics")
                .putObject("metrics")
                .put("elapsed_time", 0.4));
        assertThat(Envelope.opened(new ByteArrayInputStream(ElevenLabsAccount.JSON.writeValueAsBytes(withTimes))))
                .isEqualTo(ElevenLabsAccount.JSON.readTree(told.toString()));
    }

    private static AgentCall read(JsonNode told) {
        return new PostCallReport(BUSINESS, told).call();
    }

    private static void places(JsonNode node, String path, List<String> places) {
        if (!path.isEmpty()) {
            places.add(path);
        }
        node.properties().forEach(each -> places(each.getValue(), path + "/" + each.getKey(), places));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(node.get(i), path + "/" + i, places);
        }
    }

    private static JsonNode changed(ObjectNode whole, JsonPointer place, String instead) {
        try {
            JsonNode value = ElevenLabsAccount.JSON.readTree(instead);
            JsonNode around = whole.at(place.head());
            if (around instanceof ArrayNode array) {
                array.set(place.last().getMatchingIndex(), value);
            } else {
                ((ObjectNode) around).set(place.last().getMatchingProperty(), value);
            }
            return whole;
        } catch (JsonProcessingException ours) {
            throw new IllegalArgumentException(ours);
        }
    }
}
