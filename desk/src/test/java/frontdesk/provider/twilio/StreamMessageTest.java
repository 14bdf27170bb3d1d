package frontdesk.provider.twilio;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StreamMessageTest {
    @Test
    void aStartTellsTheCallAndWhatWeGaveItAlong() {
        assertThat(StreamMessage.parse("""
                        {"event":"start","sequenceNumber":"1","streamSid":"MZ01","start":{"accountSid":"AC01","streamSid":"MZ01","callSid":"CA01",
                        "tracks":["inbound"],"mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},"customParameters":{"pass":"p"}}}
                        """))
                .contains(new StreamMessage.Start("MZ01", "CA01", "audio/x-mulaw", 8000, Map.of("pass", "p")));
    }

    @Test
    void keysMarksAndTheEndAreRead() {
        assertThat(StreamMessage.parse("{\"event\":\"dtmf\",\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\"#\"}}"))
                .contains(new StreamMessage.Digit('#'));
        assertThat(StreamMessage.parse("{\"event\":\"mark\",\"mark\":{\"name\":\"m1\"}}"))
                .contains(new StreamMessage.Mark("m1"));
        assertThat(StreamMessage.parse("{\"event\":\"stop\",\"stop\":{\"callSid\":\"CA01\"}}"))
                .contains(new StreamMessage.Stop());
    }

    @Test
    void anEventThatIsNewToUsIsNoTrouble() {
        assertThat(StreamMessage.parse("{\"event\":\"weather\"}")).contains(new StreamMessage.Other());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "\"event\"",
                "{}",
                "{\"event\":\"media\"}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"§§§\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"abc\u0000\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":7}}",
                "{\"event\":\"media\",\"media\":[]}",
                "{\"event\":\"start\"}",
                "{\"event\":\"start\",\"start\":{\"streamSid\":\"MZ1\",\"callSid\":\"\"}}",
                "{\"event\":\"dtmf\",\"dtmf\":{\"digit\":\"12\"}}",
                "{\"event\":\"dtmf\",\"dtmf\":{\"digit\":\"x\"}}",
                "{\"event\":\"mark\",\"mark\":{}}",
            })
    void whatIsMalformedIsNothing(String text) {
        assertThat(StreamMessage.parse(text)).isEmpty();
    }

    @Test
    void deepNestingIsMalformedAndNotACrash() {
        assertThat(StreamMessage.parse("{\"event\":" + "[".repeat(20_000))).isEmpty();
    }

    @Test
    void whatWeSendIsAsPublished() {
        Contracts.json("examples/twilio-websocket-frames.json").ifPresent(frames -> {
            String stream = "MZ00000000000000000000000000000001";
            JsonNode ours = frames.get("media_stream_to_twilio");
            byte[] silence = new byte[160];
            java.util.Arrays.fill(silence, (byte) 0xFF);
            assertThat(json(StreamMessage.media(stream, silence))).isEqualTo(ours.get(0));
            assertThat(json(StreamMessage.mark(stream, "m1"))).isEqualTo(ours.get(1));
            assertThat(json(StreamMessage.clear(stream))).isEqualTo(ours.get(2));
            frames.get("media_stream_from_twilio").forEach(theirs -> assertThat(StreamMessage.parse(theirs.toString()))
                    .isPresent());
        });
        assertThat(StreamMessage.mark("MZ1", "a \"b\"")).contains("\"name\":\"a \\\"b\\\"\"");
    }

    private static JsonNode json(String text) {
        try {
            return StreamMessage.JSON.readTree(text);
        } catch (java.io.IOException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
