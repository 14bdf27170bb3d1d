package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.agents.Blueprint;
import frontdesk.agents.Difference;
import frontdesk.agents.Part;
import frontdesk.agents.Workspace;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;

/** ElevenLabs as the platform on which our agents live: secrets, a webhook, tools, documents, agents and numbers of one workspace there. */
public final class ElevenLabsWorkspace implements Workspace {
    static final String NAME = "elevenlabs";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    private final WorkspaceApi api;
    private final AgentTaste taste;
    private final @Nullable TwilioKeys twilio;

    /**
     * The keys of the Twilio account to which the numbers belong, by which the platform takes their calls.
     *
     * @param sid {@code AC…}
     */
    public record TwilioKeys(String sid, Secret token) {}

    /** @param twilio to import numbers with, or null where none can be imported */
    public ElevenLabsWorkspace(ElevenLabsAccount account, AgentTaste taste, @Nullable TwilioKeys twilio) {
        this(new WorkspaceApi(account), taste, twilio);
    }

    ElevenLabsWorkspace(WorkspaceApi api, AgentTaste taste, @Nullable TwilioKeys twilio) {
        this.api = api;
        this.taste = taste;
        this.twilio = twilio;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Part> draw(Blueprint blueprint) {
        return new WorkspaceDrawing(blueprint, taste).parts();
    }

    @Override
    public Optional<ObjectNode> read(Part.Kind kind, String id) {
        return switch (kind) {
            case SECRET -> api.get("/v1/convai/secrets/" + id);
            case WEBHOOK ->
                api.all("/v1/workspace/webhooks", "webhooks")
                        .filter(hook -> hook.path("webhook_id").asText().equals(id))
                        .findFirst()
                        .map(ElevenLabsWorkspace::hook);
            case TOOL -> api.get("/v1/convai/tools/" + id);
            case DOCUMENT -> api.get("/v1/convai/knowledge-base/" + id);
            case AGENT -> api.get("/v1/convai/agents/" + id);
            case NUMBER ->
                api.get("/v1/convai/phone-numbers/" + id)
                        .map(number -> number.put(
                                "agent_id",
                                number.path("assigned_agent").path("agent_id").asText("")));
        };
    }

    /** A webhook as it is listed, in the shape in which it is made. */
    private static ObjectNode hook(JsonNode listed) {
        ObjectNode standing = JSON.objectNode();
        standing.putObject("settings")
                .put("auth_type", listed.path("auth_type").asText())
                .put("name", listed.path("name").asText())
                .put("webhook_url", listed.path("webhook_url").asText());
        return standing;
    }

    /** A stand-in on this machine reaches what is on this machine. */
    @Override
    public boolean reaches(URI desk) {
        return "https".equals(desk.getScheme()) || THIS_MACHINE.contains(api.host());
    }

    @Override
    public boolean takesNumbers() {
        return twilio != null;
    }

    @Override
    public Optional<String> find(Part.Kind kind, ObjectNode wanted) {
        String name = wanted.path("name").asText();
        return switch (kind) {
            case SECRET -> first("/v1/convai/secrets?page_size=100", "secrets", "secret_id", "name", name);
            case WEBHOOK ->
                first(
                        "/v1/workspace/webhooks",
                        "webhooks",
                        "webhook_id",
                        "name",
                        wanted.path("settings").path("name").asText());
            case TOOL -> tool(wanted.path("tool_config"));
            case DOCUMENT ->
                first("/v1/convai/knowledge-base?page_size=100&types=text", "documents", "id", "name", name);
            case AGENT ->
                api.all("/v1/convai/agents?page_size=100", "agents")
                        .filter(agent -> agent.path("tags").equals(wanted.path("tags")))
                        .map(agent -> agent.path("agent_id").asText())
                        .findFirst();
            case NUMBER ->
                first(
                        "/v1/convai/phone-numbers",
                        "",
                        "phone_number_id",
                        "phone_number",
                        wanted.path("phone_number").asText());
        };
    }

    private Optional<String> first(String list, String field, String id, String by, String value) {
        return api.all(list, field)
                .filter(item -> item.path(by).asText().equals(value))
                .map(item -> item.path(id).asText())
                .findFirst();
    }

    /** A tool bears no name of ours alone, but the secret that it carries is nobody else's. */
    private Optional<String> tool(JsonNode wanted) {
        return api.all("/v1/convai/tools?page_size=100&types=webhook", "tools")
                .filter(tool -> tool.path("tool_config").path("name").equals(wanted.path("name"))
                        && secret(tool.path("tool_config")).equals(secret(wanted)))
                .map(tool -> tool.path("id").asText())
                .findFirst();
    }

    private static String secret(JsonNode tool) {
        return tool.at("/api_schema/request_headers/X-Agent-Token/secret_id").asText();
    }

    @Override
    public Made create(Part.Kind kind, ObjectNode wanted) {
        return switch (kind) {
            case SECRET -> made(api.post("/v1/convai/secrets", wanted), "secret_id");
            case WEBHOOK -> {
                ObjectNode answer = api.post("/v1/workspace/webhooks", wanted);
                var made = new Made(
                        WorkspaceApi.text(answer, "webhook_id"),
                        Secret.of(WorkspaceApi.text(answer, "webhook_secret")));
                retried(made.id(), wanted);
                yield made;
            }
            case TOOL -> made(api.post("/v1/convai/tools", wanted), "id");
            case DOCUMENT -> made(api.post("/v1/convai/knowledge-base/text", wanted), "id");
            case AGENT -> made(api.post("/v1/convai/agents/create", wanted), "agent_id");
            case NUMBER -> {
                if (twilio == null) {
                    throw OutsideTrouble.lasting(
                            NAME, "wants TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN to take a number's calls");
                }
                ObjectNode imported = wanted.deepCopy()
                        .put("sid", twilio.sid())
                        .put("token", twilio.token().reveal());
                yield made(api.post("/v1/convai/phone-numbers", imported), "phone_number_id");
            }
        };
    }

    /** A report that we could not take is to come again. */
    private void retried(String webhook, ObjectNode wanted) {
        api.patch(
                "/v1/workspace/webhooks/" + webhook,
                JSON.objectNode()
                        .put("is_disabled", false)
                        .put("name", wanted.path("settings").path("name").asText())
                        .put("retry_enabled", true));
    }

    private static Made made(ObjectNode answer, String id) {
        return new Made(WorkspaceApi.text(answer, id), null);
    }

    /** Where a webhook leads to cannot be changed. */
    @Override
    public boolean replaces(Part.Kind kind, List<Difference> differences) {
        return kind == Part.Kind.WEBHOOK
                && differences.stream().anyMatch(one -> !one.path().equals("settings.name"));
    }

    @Override
    public void change(Part.Kind kind, String id, ObjectNode wanted) {
        switch (kind) {
            case SECRET ->
                api.patch("/v1/convai/secrets/" + id, wanted.deepCopy().put("type", "update"));
            case WEBHOOK -> retried(id, wanted);
            case TOOL -> api.patch("/v1/convai/tools/" + id, wanted);
            case DOCUMENT ->
                api.patch(
                        "/v1/convai/knowledge-base/" + id,
                        JSON.objectNode()
                                .put("name", wanted.path("name").asText())
                                .put("content", wanted.path("text").asText()));
            case AGENT -> api.patch("/v1/convai/agents/" + id, wanted);
            case NUMBER ->
                api.patch(
                        "/v1/convai/phone-numbers/" + id,
                        JSON.objectNode()
                                .put("agent_id", wanted.path("agent_id").asText())
                                .put("label", wanted.path("label").asText()));
        }
    }

    @Override
    public void delete(Part.Kind kind, String id) {
        switch (kind) {
            case SECRET -> api.delete("/v1/convai/secrets/" + id);
            case WEBHOOK -> api.delete("/v1/workspace/webhooks/" + id);
            case TOOL -> api.delete("/v1/convai/tools/" + id);
            case DOCUMENT -> api.delete("/v1/convai/knowledge-base/" + id);
            case AGENT -> api.delete("/v1/convai/agents/" + id);
            case NUMBER -> api.delete("/v1/convai/phone-numbers/" + id);
        }
    }
}
