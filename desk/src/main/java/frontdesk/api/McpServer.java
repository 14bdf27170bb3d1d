package frontdesk.api;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.api.McpRequest.Heads;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolSchema;

/**
 * The Model Context Protocol over some of our tools: messages in, answers out. It keeps nothing between two requests, so that any node may answer any of
 * them; there are therefore no sessions and no streams.
 */
final class McpServer {
    private static final System.Logger LOG = System.getLogger(McpServer.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LISTED_FOR_MILLIS = 3_600_000;
    private static final String INSTRUCTIONS =
            "The diary of one business. Look for free times before you offer any, book only what the caller has agreed to, and say what a tool answers "
                    + "as its message. A tool that answers an error says what to ask the caller.";

    /** What is answered by HTTP; no body where a message wants no answer. */
    record Answer(int status, @Nullable JsonNode body) {}

    /** What came of a tool: a status as the other faces answer it, and what they answer with it. */
    record Used(int status, JsonNode answer) {}

    /** Does the work of a tool. */
    interface Hands {
        /**
         * Uses it once.
         *
         * @param arguments a JSON object as the model wrote it
         */
        Used use(Tool tool, McpRequest request, String arguments);
    }

    private final List<Tool> tools;
    private final Hands hands;

    McpServer(List<Tool> tools, Hands hands) {
        this.tools = tools;
        this.hands = hands;
    }

    Answer answer(String text, Heads heads) {
        try {
            return switch (JSON.readTree(text)) {
                case ObjectNode message -> one(message, heads);
                case ArrayNode batch when !batch.isEmpty() && heads.told().batches() -> several(batch, heads);
                default -> refusal(null, new McpTrouble(400, McpTrouble.NO_REQUEST, "Send one message."));
            };
        } catch (JsonProcessingException malformed) {
            return refusal(null, new McpTrouble(400, McpTrouble.NOT_JSON, "The body is not JSON."));
        } catch (McpTrouble trouble) {
            return refusal(null, trouble);
        }
    }

    private Answer several(ArrayNode batch, Heads heads) {
        ArrayNode answers = JSON.createArrayNode();
        for (JsonNode each : batch) {
            Answer answer = each instanceof ObjectNode message
                    ? one(message, heads)
                    : refusal(null, new McpTrouble(400, McpTrouble.NO_REQUEST, "That is no message."));
            if (answer.body() != null) {
                answers.add(answer.body());
            }
        }
        return answers.isEmpty() ? new Answer(202, null) : new Answer(200, answers);
    }

    private Answer one(ObjectNode message, Heads heads) {
        JsonNode id = message.path("id");
        if (message.path("jsonrpc").asText().equals("2.0")) {
            boolean method = message.path("method").isTextual();
            if (id.isMissingNode() && method || !method && (message.has("result") || message.has("error"))) {
                return new Answer(202, null);
            }
            if (method && (id.isTextual() || id.isNumber())) {
                return answered(id, message, heads);
            }
        }
        return refusal(null, new McpTrouble(400, McpTrouble.NO_REQUEST, "That is no message of JSON-RPC 2.0."));
    }

    private Answer answered(JsonNode id, ObjectNode message, Heads heads) {
        try {
            McpRequest request = McpRequest.of(id, message, heads);
            ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
            answer.set("id", id);
            return new Answer(200, answer.set("result", complete(request)));
        } catch (McpTrouble trouble) {
            return refusal(id, trouble);
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a request by MCP failed", bug);
            return refusal(id, new McpTrouble(200, McpTrouble.OUR_FAULT, "Something went wrong here; try it again."));
        }
    }

    private ObjectNode complete(McpRequest request) {
        ObjectNode result = result(request);
        return request.revision().statesItself() ? result.put("resultType", "complete") : result;
    }

    private ObjectNode result(McpRequest request) {
        return switch (request.method()) {
            case "initialize" -> greeting(request.revision());
            case "server/discover" -> discovered();
            case "ping" -> JSON.createObjectNode();
            case "tools/list" -> list(request);
            case "tools/call" -> call(request);
            default ->
                throw new McpTrouble(
                        request.revision().statesItself() ? 404 : 200,
                        McpTrouble.NO_SUCH_METHOD,
                        "There are tools here, and nothing else.");
        };
    }

    private static ObjectNode greeting(McpRevision agreed) {
        ObjectNode result = JSON.createObjectNode().put("protocolVersion", agreed.date());
        result.putObject("capabilities").putObject("tools");
        result.set("serverInfo", ourselves());
        return result.put("instructions", INSTRUCTIONS);
    }

    /** There is but one interface, whatever the program's version. */
    private static ObjectNode ourselves() {
        return JSON.createObjectNode().put("name", "frontdesk").put("version", "1");
    }

    private static ObjectNode discovered() {
        ObjectNode result = JSON.createObjectNode();
        McpRevision.dates().forEach(result.putArray("supportedVersions")::add);
        result.putObject("capabilities").putObject("tools");
        result.putObject("_meta").set("io.modelcontextprotocol/serverInfo", ourselves());
        return lasting(result.put("instructions", INSTRUCTIONS));
    }

    private static ObjectNode lasting(ObjectNode result) {
        return result.put("ttlMs", LISTED_FOR_MILLIS).put("cacheScope", "private");
    }

    private ObjectNode list(McpRequest request) {
        if (request.params().hasNonNull("cursor")) {
            throw new McpTrouble(200, McpTrouble.BAD_PARAMETERS, "All tools are on the first page.");
        }
        ObjectNode result = JSON.createObjectNode();
        ArrayNode list = result.putArray("tools");
        tools.forEach(tool -> list.add(described(tool)));
        return request.revision().statesItself() ? lasting(result) : result;
    }

    private ObjectNode described(Tool tool) {
        boolean looks = McpHands.LOOKING.contains(tool.name());
        ObjectNode described = JSON.createObjectNode().put("name", tool.name()).put("description", tool.purpose());
        described.set("inputSchema", ToolSchema.of(tool));
        ObjectNode hints =
                described.putObject("annotations").put("readOnlyHint", looks).put("openWorldHint", false);
        if (!looks) {
            hints.put("idempotentHint", true);
        }
        return described;
    }

    private ObjectNode call(McpRequest request) {
        String name = request.text("name").orElse("");
        Tool tool = tools.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new McpTrouble(200, McpTrouble.BAD_PARAMETERS, "Unknown tool: " + name));
        JsonNode given = request.params().path("arguments");
        Used used =
                hands.use(tool, request, given.isTextual() ? given.asText() : given.isNull() ? "" : given.toString());
        ObjectNode result = JSON.createObjectNode();
        result.putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", used.answer().toString());
        return result.put("isError", used.status() >= 400).set("structuredContent", used.answer());
    }

    private static Answer refusal(@Nullable JsonNode id, McpTrouble trouble) {
        ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
        answer.set("id", id);
        ObjectNode error = answer.putObject("error").put("code", trouble.code()).put("message", trouble.getMessage());
        if (trouble.data() != null) {
            error.set("data", trouble.data());
        }
        return new Answer(trouble.status(), answer);
    }
}
