package frontdesk.provider.scripted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Ids;
import frontdesk.provider.scripted.ElevenLabsStandIn.Answer;
import frontdesk.provider.scripted.ElevenLabsStandIn.Request;

/**
 * What a workspace at ElevenLabs holds, and the operations on it: as there, it fills in what was not sent, keeps secrets to itself, hands a webhook's secret
 * out once, and does not delete a tool or a document that an agent uses.
 */
public final class ElevenLabsObjects {
    private static final int A_PAGE = 30;

    private final Map<String, Map<String, ObjectNode>> shelves = new LinkedHashMap<>();

    /** All objects of a kind by their ids: {@code agents}, {@code tools}, {@code secrets}, {@code documents}, {@code webhooks}, {@code numbers}. */
    public synchronized Map<String, ObjectNode> all(String kind) {
        Map<String, ObjectNode> copy = new LinkedHashMap<>();
        shelf(kind).forEach((id, object) -> copy.put(id, object.deepCopy()));
        return copy;
    }

    /** Somebody in the workspace puts or changes an object by hand. */
    public synchronized void put(String kind, String id, ObjectNode object) {
        shelf(kind).put(id, object);
    }

    /** Somebody in the workspace deletes an object by hand. */
    public synchronized void remove(String kind, String id) {
        shelf(kind).remove(id);
    }

    void addTo(ElevenLabsStandIn standIn) {
        standIn.on("POST", "/v1/convai/agents/create", this::createAgent)
                .on("GET", "/v1/convai/agents", request -> page("agents", "agents", request))
                .on("POST", "/v1/convai/tools", this::createTool)
                .on("GET", "/v1/convai/tools", request -> page("tools", "tools", request))
                .on("POST", "/v1/convai/secrets", this::createSecret)
                .on("GET", "/v1/convai/secrets", request -> page("secrets", "secrets", request))
                .on("POST", "/v1/convai/knowledge-base/text", this::createDocument)
                .on("GET", "/v1/convai/knowledge-base", request -> page("documents", "documents", request))
                .on("POST", "/v1/workspace/webhooks", this::createWebhook)
                .on("GET", "/v1/workspace/webhooks", request -> page("webhooks", "webhooks", request))
                .on("POST", "/v1/convai/phone-numbers", this::createNumber)
                .on("GET", "/v1/convai/phone-numbers", _ -> Answer.ok(list("numbers")));
        for (var kind : Map.of(
                        "agents", "/v1/convai/agents/([^/]+)",
                        "tools", "/v1/convai/tools/([^/]+)",
                        "secrets", "/v1/convai/secrets/([^/]+)",
                        "documents", "/v1/convai/knowledge-base/([^/]+)",
                        "webhooks", "/v1/workspace/webhooks/([^/]+)",
                        "numbers", "/v1/convai/phone-numbers/([^/]+)")
                .entrySet()) {
            standIn.on("GET", kind.getValue(), request -> read(kind.getKey(), request))
                    .on("PATCH", kind.getValue(), request -> patch(kind.getKey(), request))
                    .on("DELETE", kind.getValue(), request -> delete(kind.getKey(), request));
        }
    }

    private Map<String, ObjectNode> shelf(String kind) {
        return shelves.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
    }

    private synchronized String keep(String kind, String prefix, ObjectNode object) {
        String id = prefix + "_" + Ids.next().toString().replace("-", "");
        shelf(kind).put(id, object);
        return id;
    }

    private Answer createAgent(Request request) {
        if (!request.body().has("conversation_config")) {
            return Answer.invalid("conversation_config");
        }
        ObjectNode agent = request.body().deepCopy();
        agent.withObjectProperty("conversation_config")
                .withObjectProperty("turn")
                .put("turn_timeout", 7.0);
        agent.putObject("metadata").put("created_at_unix_secs", 1_790_000_000);
        String id = keep("agents", "agent", agent);
        agent.put("agent_id", id);
        return Answer.ok(ElevenLabsStandIn.JSON.createObjectNode().put("agent_id", id));
    }

    private Answer createTool(Request request) {
        if (!request.body().path("tool_config").has("name")) {
            return Answer.invalid("tool_config");
        }
        ObjectNode tool = request.body().deepCopy();
        tool.withObjectProperty("tool_config").put("interruption_mode", "allow").putArray("assignments");
        tool.putObject("usage_stats").put("avg_latency_secs", 0);
        access(tool);
        String id = keep("tools", "tool", tool);
        tool.put("id", id);
        return Answer.ok(tool);
    }

    private Answer createSecret(Request request) {
        if (!request.body().has("value")) {
            return Answer.invalid("value");
        }
        ObjectNode secret = request.body().deepCopy();
        String id = keep("secrets", "secret", secret);
        secret.put("secret_id", id);
        return Answer.ok(shown("secrets", secret));
    }

    private Answer createDocument(Request request) {
        if (!request.body().has("text")) {
            return Answer.invalid("text");
        }
        ObjectNode document = request.body().deepCopy();
        document.put("type", "text");
        access(document);
        String id = keep("documents", "doc", document);
        document.put("id", id);
        return Answer.ok(ElevenLabsStandIn.JSON
                .createObjectNode()
                .put("id", id)
                .put("name", document.path("name").asText()));
    }

    private Answer createWebhook(Request request) {
        JsonNode settings = request.body().path("settings");
        if (!settings.path("webhook_url").asText().matches("https://.*|http://127[.]0[.]0[.]1:.*")) {
            return Answer.invalid("settings");
        }
        ObjectNode webhook = settings.deepCopy();
        webhook.put("is_disabled", false).put("is_auto_disabled", false).put("created_at_unix", 1_790_000_000);
        String id = keep("webhooks", "webhook", webhook);
        webhook.put("webhook_id", id).put("secret", "wsec_made_up_" + id);
        return Answer.ok(ElevenLabsStandIn.JSON
                .createObjectNode()
                .put("webhook_id", id)
                .put("webhook_secret", webhook.path("secret").asText()));
    }

    private Answer createNumber(Request request) {
        if (!request.body().has("sid") || !request.body().has("token")) {
            return Answer.invalid("sid");
        }
        ObjectNode made = request.body().deepCopy();
        made.remove(List.of("token", "sid"));
        String id = keep("numbers", "phnum", made);
        made.put("phone_number_id", id);
        assign(made, request.body());
        return Answer.ok(ElevenLabsStandIn.JSON.createObjectNode().put("phone_number_id", id));
    }

    private static void assign(ObjectNode number, JsonNode sent) {
        if (sent.hasNonNull("agent_id")) {
            number.putObject("assigned_agent")
                    .put("agent_id", sent.path("agent_id").asText())
                    .put("agent_name", "");
        }
    }

    private static void access(ObjectNode object) {
        object.putObject("access_info")
                .put("is_creator", true)
                .put("creator_name", "Somebody")
                .put("creator_email", "somebody@example.com")
                .put("role", "admin");
    }

    private synchronized Answer read(String kind, Request request) {
        return found(kind, request)
                .map(object -> Answer.ok(shown(kind, object)))
                .orElseGet(ElevenLabsObjects::none);
    }

    private synchronized Answer patch(String kind, Request request) {
        Optional<ObjectNode> found = found(kind, request);
        found.ifPresent(object -> {
            ObjectNode sent = request.body().deepCopy();
            if (sent.has("content")) {
                sent.set("text", sent.remove("content"));
            }
            ElevenLabsPatch.merge(object, sent);
            if (kind.equals("numbers")) {
                assign(object, sent);
            }
        });
        return found.map(object -> Answer.ok(shown(kind, object))).orElseGet(ElevenLabsObjects::none);
    }

    private synchronized Answer delete(String kind, Request request) {
        if (found(kind, request).isEmpty()) {
            return none();
        }
        String id = request.group(1);
        boolean used = List.of("tools", "documents", "webhooks").contains(kind)
                && shelf("agents").values().stream()
                        .anyMatch(agent -> agent.toString().contains("\"" + id + "\""));
        if (used) {
            return Answer.error(400, "in_use", "It is used by an agent.");
        }
        shelf(kind).remove(id);
        return kind.equals("secrets") ? new Answer(204, null) : Answer.ok(ElevenLabsStandIn.JSON.createObjectNode());
    }

    private Optional<ObjectNode> found(String kind, Request request) {
        return Optional.ofNullable(shelf(kind).get(request.group(1)));
    }

    /** Secrets stay where they are. */
    private static ObjectNode shown(String kind, ObjectNode object) {
        ObjectNode shown = object.deepCopy();
        if (kind.equals("secrets")) {
            shown.remove("value");
            shown.put("type", "stored").putObject("used_by");
        }
        if (kind.equals("webhooks")) {
            shown.remove("secret");
        }
        if (kind.equals("numbers")) {
            shown.remove(List.of("agent_id", "enable_sms"));
        }
        return shown;
    }

    private ArrayNode list(String kind) {
        ArrayNode list = ElevenLabsStandIn.JSON.createArrayNode();
        shelf(kind).values().forEach(object -> list.add(shown(kind, object)));
        return list;
    }

    private synchronized Answer page(String kind, String field, Request request) {
        ArrayNode all = list(kind);
        int from = cursor(request.query());
        int to = Math.min(all.size(), from + A_PAGE);
        ObjectNode page = ElevenLabsStandIn.JSON.createObjectNode();
        ArrayNode items = page.putArray(field);
        for (int i = from; i < to; i++) {
            items.add(all.get(i));
        }
        page.put("has_more", to < all.size());
        page.put("next_cursor", to < all.size() ? String.valueOf(to) : null);
        return Answer.ok(page);
    }

    private static int cursor(@Nullable String query) {
        return query == null || !query.contains("cursor=")
                ? 0
                : Integer.parseInt(query.replaceAll(".*cursor=(\\d+).*", "$1"));
    }

    private static Answer none() {
        return Answer.error(404, "not_found", "There is none of that id.");
    }
}
