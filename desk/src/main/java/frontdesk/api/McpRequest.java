package frontdesk.api;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One request of an MCP client that wants an answer.
 *
 * @param id by which the client knows the answer: text or a number
 */
record McpRequest(JsonNode id, String method, ObjectNode params, McpRevision revision) {
    private static final String REVISION = "io.modelcontextprotocol/protocolVersion";

    /** What came beside the body in the headers {@code MCP-Protocol-Version}, {@code Mcp-Method} and {@code Mcp-Name}. */
    record Heads(
            @Nullable String revision,
            @Nullable String method,
            @Nullable String name) {
        static final Heads NONE = new Heads(null, null, null);

        /** Whoever says nothing speaks as one did before there was the header. */
        McpRevision told() {
            return revision == null ? McpRevision.MARCH_2025 : known(revision);
        }
    }

    static McpRequest of(JsonNode id, ObjectNode message, Heads heads) {
        String method = message.path("method").asText();
        ObjectNode params = params(message);
        JsonNode stated = params.path("_meta").path(REVISION);
        if (method.equals("initialize")) {
            return new McpRequest(
                    id,
                    method,
                    params,
                    McpRevision.agreed(text(params, "protocolVersion").orElse(null)));
        }
        if (stated.isMissingNode()) {
            McpRevision told = heads.told();
            agree(!told.statesItself(), "The request does not name its revision in _meta, as that revision wants it.");
            return new McpRequest(id, method, params, told);
        }
        McpRevision revision = known(stated.asText());
        agree(stated.asText().equals(heads.revision()), "MCP-Protocol-Version is not what the request names in _meta.");
        if (revision.statesItself()) {
            agree(method.equals(heads.method()), "Mcp-Method is not the method of the request.");
            agree(
                    !method.equals("tools/call") || text(params, "name").equals(Optional.ofNullable(heads.name())),
                    "Mcp-Name is not the name of the tool.");
        }
        return new McpRequest(id, method, params, revision);
    }

    private static ObjectNode params(ObjectNode message) {
        JsonNode params = message.path("params");
        if (params.isMissingNode() || params.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (params instanceof ObjectNode object) {
            return object;
        }
        throw new McpTrouble(200, McpTrouble.BAD_PARAMETERS, "The params must be an object.");
    }

    private static McpRevision known(String date) {
        return McpRevision.of(date).orElseThrow(() -> {
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            McpRevision.dates().forEach(data.putArray("supported")::add);
            return new McpTrouble(
                    400, McpTrouble.UNKNOWN_REVISION, "Unsupported protocol version", data.put("requested", date));
        });
    }

    private static void agree(boolean right, String otherwise) {
        if (!right) {
            throw new McpTrouble(400, McpTrouble.HEADERS_DIFFER, otherwise);
        }
    }

    Optional<String> text(String field) {
        return text(params, field);
    }

    private static Optional<String> text(ObjectNode params, String field) {
        return Optional.of(params.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** What the client, and no model, says of the call: {@code frontdesk/conversation_id} and its like. */
    Optional<String> meta(String name) {
        return Optional.of(params.path("_meta").path("frontdesk/" + name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }
}
