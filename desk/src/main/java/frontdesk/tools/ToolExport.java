package frontdesk.tools;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The tools as a platform's own page or API takes them. Where a platform calls them itself, what is exported names this server and, in place of the
 * secret, {@value #TOKEN}.
 *
 * @param base where this server is reached from outside
 * @param agent whose tools they are, by the id in {@code access}
 */
public record ToolExport(URI base, String agent) {
    /** Stands where the agent's token belongs. */
    public static final String TOKEN = "YOUR_AGENT_TOKEN";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PATIENCE_SECONDS = 10;

    /** For {@code session.update} of OpenAI's Realtime API; whoever holds the session calls the tools. */
    public ArrayNode openai(List<Tool> tools) {
        return each(tools, tool -> head("function", tool).set("parameters", ToolSchema.of(tool)));
    }

    /** Vapi's {@code apiRequest} tools, one for each {@code POST /tool}. */
    public ArrayNode vapi(List<Tool> tools) {
        return each(tools, tool -> {
            ObjectNode made = called("apiRequest", tool).put("timeoutSeconds", PATIENCE_SECONDS);
            ObjectNode headers = made.putObject("headers").put("type", "object").putObject("properties");
            headers.putObject("X-Agent-Token").put("type", "string").put("value", TOKEN);
            headers.putObject("X-Conversation-Id").put("type", "string").put("value", "{{call.id}}");
            headers.putObject("X-Caller-Id").put("type", "string").put("value", "{{customer.number}}");
            return taking("body", tool, made);
        });
    }

    /** Retell's custom functions, for {@code general_tools}: the arguments are the whole body. */
    public ArrayNode retell(List<Tool> tools) {
        return each(tools, tool -> {
            ObjectNode made = called("custom", tool)
                    .put("args_at_root", true)
                    .put("speak_during_execution", false)
                    .put("speak_after_execution", true)
                    .put("timeout_ms", PATIENCE_SECONDS * 1000);
            made.putObject("headers")
                    .put("X-Agent-Token", TOKEN)
                    .put("X-Conversation-Id", "{{call_id}}")
                    .put("X-Caller-Id", "{{user_number}}");
            return taking("parameters", tool, made);
        });
    }

    /** ElevenLabs's webhook tools, one for each {@code POST /v1/convai/tools}; the token is a secret there, and this stands for its id. */
    public ArrayNode elevenlabs(List<Tool> tools) {
        return each(tools, tool -> ElevenLabsTool.of(tool, address(tool), "ID_OF_YOUR_SECRET"));
    }

    private static ArrayNode each(List<Tool> tools, Function<Tool, JsonNode> made) {
        return JSON.arrayNode().addAll(tools.stream().map(made).toList());
    }

    private static ObjectNode head(String type, Tool tool) {
        return JSON.objectNode().put("type", type).put("name", tool.name()).put("description", tool.purpose());
    }

    /** One that the platform calls itself. */
    private ObjectNode called(String type, Tool tool) {
        return head(type, tool).put("method", tool.method().name()).put("url", address(tool));
    }

    private static ObjectNode taking(String arguments, Tool tool, ObjectNode made) {
        return tool.method() == Tool.Method.POST ? made.set(arguments, ToolSchema.of(tool)) : made;
    }

    private String address(Tool tool) {
        return base.toString().replaceAll("/$", "") + tool.pathFor(agent);
    }
}
