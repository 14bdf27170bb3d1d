package frontdesk.provider.elevenlabs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.agents.Blueprint;
import frontdesk.agents.Instructions;
import frontdesk.agents.Part;
import frontdesk.agents.Role;
import frontdesk.business.Business;
import frontdesk.business.KnownFile;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.tools.ElevenLabsTool;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalogue;

/** All that a workspace is to hold for one business, in the order in which it has to be made. */
final class WorkspaceDrawing {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SECRET = Part.Kind.SECRET.name("agent-token");
    private static final String WEBHOOK = Part.Kind.WEBHOOK.name("post-call");

    private final Blueprint blueprint;
    private final Business business;
    private final AgentTaste taste;
    private final List<Part> parts = new ArrayList<>();

    WorkspaceDrawing(Blueprint blueprint, AgentTaste taste) {
        this.blueprint = blueprint;
        this.business = blueprint.business();
        this.taste = taste;
    }

    List<Part> parts() {
        parts.add(secret());
        parts.add(webhook());
        List<String> answers = tools(Tool.Use.RECEPTION);
        List<String> errands = tools(Tool.Use.ERRAND);
        Map<String, String> documents = documents();
        parts.add(new AgentDrawing(blueprint, Role.RECEPTION, taste).part(answers, documents, WEBHOOK, SECRET));
        parts.add(new AgentDrawing(blueprint, Role.ERRAND, taste).part(errands, Map.of(), WEBHOOK, SECRET));
        blueprint.numbers().forEach(number -> parts.add(number(number)));
        return List.copyOf(parts);
    }

    private Part secret() {
        ObjectNode wanted = JSON.objectNode()
                .put("type", "new")
                .put("name", "frontdesk_%s_%s".formatted(business.slug(), blueprint.mark()))
                .put("value", blueprint.token().reveal());
        return new Part(SECRET, wanted, Set.of("type", "value"));
    }

    private Part webhook() {
        ObjectNode wanted = JSON.objectNode();
        wanted.putObject("settings")
                .put("auth_type", "hmac")
                .put("name", "Frontdesk %s %s".formatted(business.slug(), blueprint.mark()))
                .put("webhook_url", blueprint.address("/elevenlabs/post-call/" + blueprint.agent()));
        return new Part(WEBHOOK, wanted, Set.of());
    }

    /** Their names as parts. */
    private List<String> tools(Tool.Use use) {
        List<String> names = new ArrayList<>();
        for (Tool tool : ToolCatalogue.of(use)) {
            String name = Part.Kind.TOOL.name(tool.name());
            String address = blueprint.address(tool.pathFor(blueprint.agent()));
            parts.add(new Part(name, ElevenLabsTool.of(tool, address, Part.reference(SECRET)), Set.of()));
            names.add(name);
        }
        return names;
    }

    /** What callers ask, a document for each language, and the business's own files; by its name as a part, what it is called there. */
    private Map<String, String> documents() {
        Map<String, String> names = new LinkedHashMap<>();
        for (KnownFile file : business.files()) {
            String name = "%s · %s · %s".formatted(business.name(), file.name(), blueprint.mark());
            names.put(document("file-" + file.id(), name, file.text()), name);
        }
        for (Language language : business.languages()) {
            String text = Instructions.answers(business, language);
            if (!text.isEmpty()) {
                String code = AgentDrawing.code(language);
                String name = "%s · what callers ask · %s · %s".formatted(business.name(), code, blueprint.mark());
                names.put(document("answers-" + code, name, text), name);
            }
        }
        return names;
    }

    private String document(String word, String name, String text) {
        String part = Part.Kind.DOCUMENT.name(word);
        parts.add(new Part(part, JSON.objectNode().put("name", name).put("text", text), Set.of("text")));
        return part;
    }

    /** Texts to the number stay ours: their STOP and their yes belong to us. */
    private Part number(PhoneNumber number) {
        ObjectNode wanted = JSON.objectNode()
                .put("provider", "twilio")
                .put("phone_number", number.e164())
                .put("label", business.name())
                .put("agent_id", Part.reference(Role.RECEPTION.part()))
                .put("enable_sms", false);
        return new Part(Part.Kind.NUMBER.name(number.e164()), wanted, Set.of("enable_sms"));
    }
}
