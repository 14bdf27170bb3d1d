package frontdesk.reception;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import frontdesk.reception.ToolAnswer.Code;

/** The arguments of a tool as a model happens to write them: numbers for texts, lists of one, objects with a name; whatever it is, it is read as text. */
record ModelArguments(JsonNode object) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ModelArguments read(String text) {
        try {
            JsonNode read = JSON.readTree(text.isBlank() ? "{}" : text);
            if (read.isObject()) {
                return new ModelArguments(read);
            }
        } catch (JsonProcessingException broken) {
            // said below, as for any other text that is no object
        }
        throw ToolRefusal.toAgent(Code.BAD_DATE, "The arguments are no JSON object; send them again.");
    }

    /** Null where it is missing or empty. */
    @Nullable
    String text(String name) {
        String text = plain(object.path(name)).strip();
        return text.isEmpty() || text.equalsIgnoreCase("null") || text.equalsIgnoreCase("none") ? null : text;
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return value.size() == 1 ? plain(value.path(0)) : "";
        }
        if (value.isObject()) {
            for (String inner : new String[] {"name", "id", "value", "text"}) {
                if (value.path(inner).isValueNode()) {
                    return value.path(inner).asText("");
                }
            }
            return "";
        }
        return value.isNull() ? "" : value.asText("");
    }
}
