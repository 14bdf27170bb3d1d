package frontdesk.tools;

import java.net.URI;
import java.util.List;

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
        ArrayNode list = JSON.arrayNode();
        for (Tool tool : tools) {
            list.addObject()
                    .put("type", "function")
                    .put("name", tool.name())
                    .put("description", tool.purpose())
                    .set("parameters", ToolSchema.of(tool));
        }
        return list;
    }

    /** Vapi's {@code apiRequest} tools, one for each {@code POST /tool}. */
    public ArrayNode vapi(List<Tool> tools) {
        ArrayNode list = JSON.arrayNode();
        for (Tool tool : tools) {
            ObjectNode made = list.addObject()
                    .put("type", "apiRequest")
                    .put("name", tool.name())
                    .put("description", tool.purpose())
                    .put("method", tool.method().name())
                    .put("url", address(tool))
                    .put("timeoutSeconds", PATIENCE_SECONDS);
            ObjectNode headers = made.putObject("headers").put("type", "object").putObject("properties");
            headers.putObject("X-Agent-Token").put("type", "string").put("value", TOKEN);
            headers.putObject("X-Conversation-Id").put("type", "string").put("value", "{{call.id}}");
            headers.putObject("X-Caller-Id").put("type", "string").put("value", "{{customer.number}}");
            if (tool.method() == Tool.Method.POST) {
                made.set("body", ToolSchema.of(tool));
            }
        }
        return list;
    }

    /** Retell's custom functions, for {@code general_tools}: the arguments are the whole body. */
    public ArrayNode retell(List<Tool> tools) {
        ArrayNode list = JSON.arrayNode();
        for (Tool tool : tools) {
            ObjectNode made = list.addObject()
                    .put("type", "custom")
                    .put("name", tool.name())
                    .put("description", tool.purpose())
                    .put("method", tool.method().name())
                    .put("url", address(tool))
                    .put("args_at_root", true)
                    .put("speak_during_execution", false)
                    .put("speak_after_execution", true)
                    .put("timeout_ms", PATIENCE_SECONDS * 1000);
            made.putObject("headers")
                    .put("X-Agent-Token", TOKEN)
                    .put("X-Conversation-Id", "{{call_id}}")
                    .put("X-Caller-Id", "{{user_number}}");
            if (tool.method() == Tool.Method.POST) {
                made.set("parameters", ToolSchema.of(tool));
            }
        }
        return list;
    }

    /** ElevenLabs's webhook tools, one for each {@code POST /v1/convai/tools}; the token is a secret there, and this stands for its id. */
    public ArrayNode elevenlabs(List<Tool> tools) {
        ArrayNode list = JSON.arrayNode();
        tools.forEach(tool -> list.add(ElevenLabsTool.of(tool, address(tool), "ID_OF_YOUR_SECRET")));
        return list;
    }

    private String address(Tool tool) {
        return base.toString().replaceAll("/$", "") + tool.pathFor(agent);
    }
}
