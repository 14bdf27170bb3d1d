package frontdesk.journal;

import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.node.ValueNode;

/** Reads the JSON that the journal keeps to the letter: what tools were given and gave back, what platforms made of calls. */
public final class KeptJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptJson() {}

    /** The same with something else in place of its texts; a number that is as long as a telephone number is a text, too. */
    static String hidden(String kept, UnaryOperator<String> hide) {
        return hidden(tree(kept), hide).toString();
    }

    private static JsonNode hidden(JsonNode node, UnaryOperator<String> hide) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties().forEach(part -> copy.set(part.getKey(), hidden(part.getValue(), hide)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(part -> copy.add(hidden(part, hide)));
                yield copy;
            }
            case ValueNode value
            when value.isTextual() || !hide.apply(value.asText()).equals(value.asText()) ->
                TextNode.valueOf(hide.apply(value.asText()));
            default -> node;
        };
    }

    public static JsonNode tree(String kept) {
        try {
            return JSON.readTree(kept);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("JSON that the journal did not write", damaged);
        }
    }
}
