package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.Ids;
import frontdesk.kernel.PhoneNumber;

/**
 * A conversation that an agent of the stand-in's workspace holds, as far as the desk sees it: it asks who calls, and uses the agent's tools as they were
 * drawn, with what the platform knows filled in beside what the model says.
 */
public final class HostedConversation {
    private final ElevenLabsObjects workspace;
    private final ObjectNode agent;
    private final String name = "conv_" + Ids.next().toString().replace("-", "");
    private final Map<String, String> known;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param agent the workspace's id of the agent */
    public HostedConversation(ElevenLabsObjects workspace, String agent, PhoneNumber caller, PhoneNumber called) {
        this.workspace = workspace;
        this.agent = the("agents", agent);
        this.known = Map.of(
                "system__conversation_id",
                name,
                "system__agent_id",
                agent,
                "system__caller_id",
                caller.e164(),
                "system__called_number",
                called.e164());
    }

    /** What an address of the desk answered. */
    public record Answer(int status, JsonNode body) {}

    /** As the platform calls the conversation. */
    public String name() {
        return name;
    }

    /**
     * Asks, while it rings, who calls.
     *
     * @throws IllegalStateException where the answer puts in place what the agent does not permit: the vendor would not begin the conversation
     */
    public Answer begin() throws IOException, InterruptedException {
        JsonNode webhook =
                agent.at("/platform_settings/workspace_overrides/conversation_initiation_client_data_webhook");
        ObjectNode question = ElevenLabsStandIn.JSON
                .createObjectNode()
                .put("caller_id", known.get("system__caller_id"))
                .put("agent_id", known.get("system__agent_id"))
                .put("called_number", known.get("system__called_number"))
                .put("call_sid", "CA00000000000000000000000000000000")
                .put("conversation_id", name);
        Answer answer = send(webhook.path("url").asText(), "POST", webhook.path("request_headers"), question);
        permitted(
                answer.body().path("conversation_config_override"),
                agent.at("/platform_settings/overrides/conversation_config_override"));
        return answer;
    }

    private static void permitted(JsonNode override, JsonNode flags) {
        override.properties().forEach(each -> {
            JsonNode flag = flags.path(each.getKey());
            if (each.getValue().isObject()) {
                permitted(each.getValue(), flag);
            } else if (!flag.asBoolean()) {
                throw new IllegalStateException("override_error: " + each.getKey());
            }
        });
    }

    /**
     * Uses a tool of the agent's.
     *
     * @param said the arguments as the model wrote them
     * @throws IllegalArgumentException where the agent has no such tool, or the model has left out what it must say
     */
    public Answer use(String tool, Map<String, String> said) throws IOException, InterruptedException {
        JsonNode schema = tool(tool).path("api_schema");
        JsonNode body = schema.path("request_body_schema");
        ObjectNode arguments = ElevenLabsStandIn.JSON.createObjectNode();
        body.path("properties").properties().forEach(property -> {
            String variable = property.getValue().path("dynamic_variable").asText("");
            String value = variable.isEmpty() ? said.get(property.getKey()) : known.get(variable);
            if (value != null) {
                arguments.put(property.getKey(), value);
            }
        });
        body.path("required").forEach(field -> {
            if (!arguments.has(field.asText())) {
                throw new IllegalArgumentException(tool + " wants " + field.asText());
            }
        });
        return send(
                schema.path("url").asText(),
                schema.path("method").asText("GET"),
                schema.path("request_headers"),
                arguments);
    }

    private JsonNode tool(String name) {
        for (JsonNode id : agent.at("/conversation_config/agent/prompt/tool_ids")) {
            JsonNode config = the("tools", id.asText()).path("tool_config");
            if (config.path("name").asText().equals(name)) {
                return config;
            }
        }
        throw new IllegalArgumentException("the agent has no tool " + name);
    }

    private Answer send(String url, String method, JsonNode headers, ObjectNode body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.toString()));
        headers.properties().forEach(header -> request.header(header.getKey(), value(header.getValue())));
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), ElevenLabsStandIn.JSON.readTree(answer.body()));
    }

    private String value(JsonNode header) {
        if (header.has("secret_id")) {
            return the("secrets", header.path("secret_id").asText())
                    .path("value")
                    .asText();
        }
        return header.has("variable_name")
                ? known.getOrDefault(header.path("variable_name").asText(), "")
                : header.asText();
    }

    private ObjectNode the(String kind, String id) {
        ObjectNode object = workspace.all(kind).get(id);
        if (object == null) {
            throw new IllegalArgumentException("there is none of that id among the " + kind);
        }
        return object;
    }
}
