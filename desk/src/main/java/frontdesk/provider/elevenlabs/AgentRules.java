package frontdesk.provider.elevenlabs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.agents.Blueprint;
import frontdesk.agents.Part;
import frontdesk.agents.Role;
import frontdesk.agents.Wanted;

/** Around the conversation: what is judged and noted of each call, what a call may be begun with, and who is told of it. */
final class AgentRules {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Blueprint blueprint;
    private final Role role;

    AgentRules(Blueprint blueprint, Role role) {
        this.blueprint = blueprint;
        this.role = role;
    }

    ObjectNode settings(String webhook, String secret) {
        ObjectNode settings = JSON.objectNode();
        ArrayNode criteria = settings.putObject("evaluation").putArray("criteria");
        Wanted.goals(role).forEach(goal -> criteria.addObject()
                .put("id", goal.id())
                .put("name", goal.id())
                .put("type", "prompt")
                .put("conversation_goal_prompt", goal.text()));
        ObjectNode notes = settings.putObject("data_collection");
        Wanted.notes(role)
                .forEach(note ->
                        notes.putObject(note.id()).put("type", note.type()).put("description", note.text()));
        settings.set("overrides", overrides());
        if (role == Role.RECEPTION) {
            settings.set("workspace_overrides", webhooks(webhook, secret));
        }
        // Otherwise whoever learns the agent's id could talk to it at our expense.
        settings.putObject("auth").put("enable_auth", true);
        settings.putObject("privacy")
                .put("record_voice", blueprint.business().calls().areRecorded());
        return settings;
    }

    /** What a call may begin with other than as drawn: what an {@link Opening} puts in place, and nothing else; an override that is not permitted here would end the call. */
    private ObjectNode overrides() {
        boolean opened = role == Role.RECEPTION;
        ObjectNode overrides = JSON.objectNode().put("enable_conversation_initiation_client_data_from_webhook", opened);
        ObjectNode config = overrides.putObject("conversation_config_override");
        config.putObject("agent")
                .put("first_message", opened)
                .put("language", opened)
                .putObject("prompt")
                .put("prompt", opened);
        config.putObject("tts").put("voice_id", false);
        return overrides;
    }

    /** Who is told of calls; those of errands are asked for by whoever has placed them. */
    private ObjectNode webhooks(String webhook, String secret) {
        ObjectNode tells = JSON.objectNode();
        tells.putObject("conversation_initiation_client_data_webhook")
                .put("url", blueprint.address("/elevenlabs/conversation/" + blueprint.agent()))
                .putObject("request_headers")
                .putObject("X-Agent-Token")
                .put("secret_id", Part.reference(secret));
        tells.putObject("webhooks")
                .put("post_call_webhook_id", Part.reference(webhook))
                .put("transcript_format", "json")
                .putArray("events")
                .add("transcript")
                .add("audio")
                .add("call_initiation_failure");
        return tells;
    }
}
