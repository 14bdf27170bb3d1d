package frontdesk.provider.twilio;

import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What we say on a media stream, one JSON object a message (Media Streams WebSocket messages, protocol "Call" 1.0.0). */
final class StreamMessages {
    private StreamMessages() {}

    /** Sound for the caller: µ-law at 8,000 Hz. */
    static String media(String streamSid, byte[] codes) {
        return "{\"event\":\"media\",\"streamSid\":\"" + streamSid + "\",\"media\":{\"payload\":\""
                + Base64.getEncoder().encodeToString(codes) + "\"}}";
    }

    static String mark(String streamSid, String name) {
        ObjectNode mark = JsonNodeFactory.instance.objectNode();
        mark.put("event", "mark").put("streamSid", streamSid).putObject("mark").put("name", name);
        return mark.toString();
    }

    static String clear(String streamSid) {
        return "{\"event\":\"clear\",\"streamSid\":\"" + streamSid + "\"}";
    }
}
