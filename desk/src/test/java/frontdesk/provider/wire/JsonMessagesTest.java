package frontdesk.provider.wire;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JsonMessagesTest {
    @Test
    void aStartTellsTheCallAndWhatWeGaveItAlong() {
        assertThat(JsonMessages.read("""
                        {"event":"start","sequenceNumber":"1","streamSid":"MZ01","start":{"accountSid":"AC01","streamSid":"MZ01","callSid":"CA01",
                        "tracks":["inbound"],"mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1},"customParameters":{"pass":"p"}}}
                        """))
                .contains(new Message.Start("MZ01", "CA01", "audio/x-mulaw", 8000, Map.of("pass", "p")));
    }

    @Test
    void keysMarksAndTheEndAreRead() {
        assertThat(JsonMessages.read("{\"event\":\"dtmf\",\"dtmf\":{\"track\":\"inbound_track\",\"digit\":\"#\"}}"))
                .contains(new Message.Digit('#'));
        assertThat(JsonMessages.read("{\"event\":\"mark\",\"mark\":{\"name\":\"m1\"}}"))
                .contains(new Message.Mark("m1"));
        assertThat(JsonMessages.read("{\"event\":\"stop\",\"stop\":{\"callSid\":\"CA01\"}}"))
                .contains(new Message.Stop());
    }

    @Test
    void anEventThatIsNewToUsIsNoTrouble() {
        assertThat(JsonMessages.read("{\"event\":\"weather\"}")).contains(new Message.Other());
    }

    @Test
    void theSameIsReadInEverybodysSpelling() {
        assertThat(JsonMessages.read("""
                        {"event":"start","sequence_number":"1","stream_id":"S1","start":{"user_id":"u","call_control_id":"v3:x","call_session_id":"c",
                        "from":"+14155550134","to":"+14155550100","media_format":{"encoding":"PCMU","sample_rate":8000,"channels":1}}}
                        """))
                .contains(new Message.Start(
                        "S1", "v3:x", "PCMU", 8000, Map.of("from", "+14155550134", "to", "+14155550100")));
        assertThat(JsonMessages.read("""
                        {"event":"start","stream_sid":"S2","start":{"stream_sid":"S2","call_sid":"C2","account_sid":"A","from":"09876543210","to":"08047112233",
                        "custom_parameters":{"to":"forged"},"media_format":{"encoding":"audio/x-raw","sample_rate":"8000","bit_rate":"16"}}}
                        """))
                .contains(new Message.Start(
                        "S2", "C2", "audio/x-raw", 8000, Map.of("from", "09876543210", "to", "08047112233")));
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
        assertThat(JsonMessages.read(text)).isEmpty();
    }

    @Test
    void deepNestingIsMalformedAndNotACrash() {
        assertThat(JsonMessages.read("{\"event\":" + "[".repeat(20_000))).isEmpty();
    }
}
