package frontdesk.provider.elevenlabs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.agents.Blueprint;
import frontdesk.agents.Instructions;
import frontdesk.agents.Part;
import frontdesk.agents.Role;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.Language;

/** One agent of a business as ElevenLabs takes it: what it says and knows, with which voices, and what may be asked of it. */
final class AgentDrawing {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** The telephone's own coding: a call that our carrier passes on can have no other. */
    private static final String TELEPHONE = "ulaw_8000";

    private static final int LONGEST_CALL_SECONDS = 900;
    private static final int SILENCE_ENDS_CALL_SECONDS = 40;
    private static final int MOST_KEYWORDS = 50;

    private final Blueprint blueprint;
    private final Business business;
    private final Role role;
    private final AgentTaste taste;

    AgentDrawing(Blueprint blueprint, Role role, AgentTaste taste) {
        this.blueprint = blueprint;
        this.business = blueprint.business();
        this.role = role;
        this.taste = taste;
    }

    /**
     * @param tools the names of those parts that are its tools
     * @param documents the same of what it knows, with what they are called
     */
    Part part(List<String> tools, Map<String, String> documents, String webhook, String secret) {
        ObjectNode wanted = JSON.objectNode().put("name", business.name() + " · " + role.word());
        wanted.putArray("tags").add("frontdesk").add(tag(blueprint, role));
        ObjectNode config = wanted.putObject("conversation_config");
        ObjectNode asr = config.putObject("asr").put("quality", "high").put("user_input_audio_format", TELEPHONE);
        ArrayNode keywords = asr.putArray("keywords");
        keywords().forEach(keywords::add);
        config.putObject("turn").put("silence_end_call_timeout", SILENCE_ENDS_CALL_SECONDS);
        config.set("tts", voice(business.language()).put("agent_output_audio_format", TELEPHONE));
        config.putObject("conversation").put("max_duration_seconds", LONGEST_CALL_SECONDS);
        config.set("language_presets", presets());
        config.set("agent", agent(tools, documents));
        wanted.set("platform_settings", new AgentRules(blueprint, role).settings(webhook, secret));
        return new Part(role.part(), wanted, Set.of());
    }

    static String tag(Blueprint blueprint, Role role) {
        return "frontdesk-" + blueprint.mark() + "-" + role.word();
    }

    private ObjectNode agent(List<String> tools, Map<String, String> documents) {
        ObjectNode agent = JSON.objectNode()
                .put("first_message", Instructions.firstMessage(business, role, business.language()))
                .put("language", code(business.language()));
        ObjectNode placeholders = agent.putObject("dynamic_variables").putObject("dynamic_variable_placeholders");
        Instructions.variables(role).forEach(variable -> placeholders.put(variable, "(not known)"));
        ObjectNode prompt = agent.putObject("prompt")
                .put("prompt", Instructions.of(business, role))
                .put("llm", taste.model())
                .put("temperature", 0.0)
                .put("timezone", business.zone().getId());
        ArrayNode ids = prompt.putArray("tool_ids");
        tools.forEach(tool -> ids.add(Part.reference(tool)));
        prompt.set("built_in_tools", new SystemTools(business, role).drawn());
        ArrayNode knowledge = prompt.putArray("knowledge_base");
        documents.forEach((document, name) -> knowledge
                .addObject()
                .put("type", "text")
                .put("name", name)
                .put("id", Part.reference(document))
                .put("usage_mode", "auto"));
        return agent;
    }

    /** Every other language of the business, with its own first words and, where one is chosen, its own voice. */
    private ObjectNode presets() {
        ObjectNode presets = JSON.objectNode();
        business.languages().stream().skip(1).forEach(language -> {
            ObjectNode overrides = presets.putObject(code(language)).putObject("overrides");
            overrides
                    .putObject("agent")
                    .put("language", code(language))
                    .put("first_message", Instructions.firstMessage(business, role, language));
            overrides.set("tts", voice(language));
        });
        return presets;
    }

    private ObjectNode voice(Language language) {
        ObjectNode voice = JSON.objectNode().put("model_id", AgentTaste.speech(code(language)));
        Optional.ofNullable(speaker(language)).ifPresent(speaker -> voice.put("voice_id", speaker));
        return voice;
    }

    private @Nullable String speaker(Language language) {
        return business.sound().voices(language).stream()
                .filter(pick -> pick.engine().equals("elevenlabs"))
                .flatMap(pick -> Optional.ofNullable(pick.speaker()).stream())
                .findFirst()
                .orElse(taste.voice());
    }

    /** What is hard to hear right: the names of the business, its services and its people. */
    private List<String> keywords() {
        return role == Role.ERRAND
                ? List.of()
                : Stream.of(
                                Stream.of(business.name()),
                                business.services().stream().map(Service::name),
                                business.resources().stream()
                                        .filter(resource -> resource.type() == Resource.Type.STAFF)
                                        .map(Resource::name))
                        .flatMap(words -> words)
                        .distinct()
                        .limit(MOST_KEYWORDS)
                        .toList();
    }

    static String code(Language language) {
        return language.locale().getLanguage();
    }
}
