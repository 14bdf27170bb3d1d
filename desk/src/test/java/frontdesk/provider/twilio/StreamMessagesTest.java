package frontdesk.provider.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import frontdesk.provider.wire.JsonMessages;

import static org.assertj.core.api.Assertions.assertThat;

class StreamMessagesTest {
    @Test
    void whatWeSendIsAsPublished() {
        Contracts.json("examples/twilio-websocket-frames.json").ifPresent(frames -> {
            String stream = "MZ00000000000000000000000000000001";
            JsonNode ours = frames.get("media_stream_to_twilio");
            byte[] silence = new byte[160];
            java.util.Arrays.fill(silence, (byte) 0xFF);
            assertThat(json(StreamMessages.media(stream, silence))).isEqualTo(ours.get(0));
            assertThat(json(StreamMessages.mark(stream, "m1"))).isEqualTo(ours.get(1));
            assertThat(json(StreamMessages.clear(stream))).isEqualTo(ours.get(2));
            frames.get("media_stream_from_twilio").forEach(theirs -> assertThat(JsonMessages.read(theirs.toString()))
                    .isPresent());
        });
        assertThat(StreamMessages.mark("MZ1", "a \"b\"")).contains("\"name\":\"a \\\"b\\\"\"");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (java.io.IOException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
