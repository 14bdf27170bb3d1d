package frontdesk.provider.twilio;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import frontdesk.call.WordLine.Event;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of a ConversationRelay session, against those that are published. */
class RelayMessageTest {
    @Test
    void whatWeSayAndReadIsAsPublished() {
        Contracts.json("examples/twilio-websocket-frames.json").ifPresent(frames -> {
            var theirs = frames.get("conversation_relay_from_twilio");
            theirs.forEach(
                    message -> assertThat(RelayMessage.read(message.toString())).isPresent());
            var ours = frames.get("conversation_relay_to_twilio");
            assertThat(json(RelayMessage.text("Hello ", false))).isEqualTo(ours.get(0));
            assertThat(json(RelayMessage.text("there.", true))).isEqualTo(ours.get(1));
            assertThat(json(RelayMessage.language(new Language("es-ES")))).isEqualTo(ours.get(4));
        });
        assertThat(
                        RelayMessage.read(
                                "{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\"Sure, we\",\"durationUntilInterruptMs\":460}"))
                .contains(new RelayMessage.Told(new Event.Interrupted("Sure, we")));
        assertThat(RelayMessage.read("{\"type\":\"prompt\",\"voicePrompt\":\"I w\",\"last\":false}"))
                .contains(new RelayMessage.Other());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
