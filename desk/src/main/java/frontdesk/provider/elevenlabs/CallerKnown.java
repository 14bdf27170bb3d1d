package frontdesk.provider.elevenlabs;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;

/**
 * What an agent is told of its caller before the first word, as the variables that its texts use; all of them, always, since the vendor does not begin a
 * conversation in which one is missing.
 *
 * @param name empty for a stranger
 * @param greeting what the first message begins with: {@code Hello Anna Keller.}; empty for a stranger
 * @param bookings what they have booked, in a sentence; empty where that is nothing
 * @param language the one that they chose to speak with us, or null
 * @param other whether that is another than the agent begins in, and the business speaks it
 */
record CallerKnown(
        String name,
        String greeting,
        String bookings,
        @Nullable Language language,
        boolean other) {
    static final CallerKnown STRANGER = new CallerKnown("", "", "", null, false);

    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("caller_name", name);
        variables.put("caller_greeting", greeting);
        variables.put("upcoming_bookings", bookings);
        variables.put("known_language", language == null ? "" : AgentDrawing.code(language));
        return variables;
    }

    ObjectNode json() {
        ObjectNode data = ElevenLabsAccount.JSON.createObjectNode();
        ObjectNode told = data.putObject("dynamic_variables");
        variables().forEach(told::put);
        return data;
    }
}
