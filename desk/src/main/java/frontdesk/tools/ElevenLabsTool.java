package frontdesk.tools;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.tools.Parameter.Known;

/**
 * Our tools as ElevenLabs takes them: webhooks whose token is a secret there, whose conversation and caller the platform fills in by itself, and whose
 * errors the model is to see, since they say what to ask.
 */
public final class ElevenLabsTool {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PATIENCE_SECONDS = 10;

    private ElevenLabsTool() {}

    /**
     * The body of {@code POST /v1/convai/tools}.
     *
     * @param address where the tool is, for this agent
     * @param secret the platform's id of the secret that holds the agent's token
     */
    public static ObjectNode of(Tool tool, String address, String secret) {
        ObjectNode config = JSON.objectNode()
                .put("type", "webhook")
                .put("name", tool.name())
                .put("description", tool.purpose())
                .put("response_timeout_secs", PATIENCE_SECONDS)
                .put("tool_error_handling_mode", "passthrough")
                .put("execution_mode", "immediate");
        ObjectNode schema = config.putObject("api_schema")
                .put("url", address)
                .put("method", tool.method().name());
        ObjectNode headers = schema.putObject("request_headers");
        headers.putObject("X-Agent-Token").put("secret_id", secret);
        headers.putObject("X-Conversation-Id").put("variable_name", "system__conversation_id");
        headers.putObject("X-Caller-Id").put("variable_name", "system__caller_id");
        if (tool.method() == Tool.Method.POST) {
            schema.put("content_type", "application/json");
            schema.set("request_body_schema", ToolSchema.object(tool.parameters(), ElevenLabsTool::of));
        }
        return JSON.objectNode().set("tool_config", config);
    }

    private static ObjectNode of(Parameter parameter) {
        return switch (parameter.type()) {
            case TEXT -> literal(parameter, "string");
            case WHOLE_NUMBER -> literal(parameter, "integer");
            case YES_OR_NO -> literal(parameter, "boolean");
            case TEXTS -> {
                ObjectNode array = JSON.objectNode().put("type", "array").put("description", parameter.description());
                array.putObject("items").put("type", "string").put("description", "One of them.");
                yield array;
            }
            case OBJECT ->
                ToolSchema.object(parameter.parts(), ElevenLabsTool::of).put("description", parameter.description());
        };
    }

    /** A value comes either from the model, by its description, or from the platform. */
    private static ObjectNode literal(Parameter parameter, String type) {
        ObjectNode schema = JSON.objectNode().put("type", type);
        Known known = parameter.known();
        return known == null
                ? ToolSchema.described(schema, parameter)
                : schema.put("dynamic_variable", variable(known));
    }

    private static String variable(Known known) {
        return switch (known) {
            case CALLER -> "system__caller_id";
            case ERRAND_CALL -> "errand_call_id";
        };
    }
}
