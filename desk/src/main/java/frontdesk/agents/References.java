package frontdesk.agents;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Puts the platform's ids where parts name one another. */
final class References {
    static final String SIGN = "@";

    private References() {}

    /**
     * A copy with the ids that are known; who is not made yet stays a reference.
     *
     * @param ids by the names of the parts
     */
    static ObjectNode resolved(ObjectNode wanted, Map<String, String> ids) {
        return (ObjectNode) in(wanted, ids);
    }

    private static JsonNode in(JsonNode node, Map<String, String> ids) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), in(field.getValue(), ids)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(in(item, ids)));
                yield copy;
            }
            case TextNode text
            when text.textValue().startsWith(SIGN) ->
                TextNode.valueOf(ids.getOrDefault(text.textValue().substring(SIGN.length()), text.textValue()));
            case JsonNode other -> other;
        };
    }
}
