package frontdesk.provider.elevenlabs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.agents.Role;
import frontdesk.business.Business;
import frontdesk.business.Calls.AnsweredBy;
import frontdesk.kernel.PhoneNumber;
import frontdesk.wording.Tongue;

/** What an agent can do without us: hang up, put through, change the language, know a machine when it hears one. */
final class SystemTools {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** All that there are: one that is not named in a change stays as it was. */
    private static final List<String> ALL = List.of(
            "end_call",
            "language_detection",
            "transfer_to_agent",
            "transfer_to_number",
            "skip_turn",
            "play_keypad_touch_tone",
            "voicemail_detection");

    private final Business business;
    private final Role role;
    private final ObjectNode tools = JSON.objectNode();

    SystemTools(Business business, Role role) {
        this.business = business;
        this.role = role;
    }

    ObjectNode drawn() {
        ALL.forEach(tools::putNull);
        add("end_call", "Ends the call, once goodbye has been said.");
        if (business.languages().size() > 1) {
            add("language_detection", "");
        }
        switch (role) {
            case RECEPTION -> {
                // Calls that our own number passes on cannot be put through from there.
                if (business.calls().answeredBy() != AnsweredBy.PLATFORM) {
                    transfer();
                }
                add(
                                "voicemail_detection",
                                "Use it only in a call that you have placed yourself, as soon as a machine answers; never with somebody who has called you.")
                        .put("voicemail_message", machine());
            }
            case ERRAND -> {
                add(
                        "voicemail_detection",
                        "Use it as soon as a machine answers. Leave no message: this provider is called again later.");
                add("play_keypad_touch_tone", "Use it where a menu asks for a key.");
                add("skip_turn", "Use it while they look something up or ask you to hold.");
            }
        }
        return tools;
    }

    /** What is left on a machine: who called, and nothing of the matter, since anybody may listen. */
    private String machine() {
        return String.join(
                " ", Tongue.of(business.language()).sentences("call.machine", Map.of("business", business.name())));
    }

    private void transfer() {
        List<PhoneNumber> people = Stream.concat(
                        Stream.ofNullable(business.person()), business.handOver().others().stream())
                .distinct()
                .toList();
        if (people.isEmpty()) {
            return;
        }
        ArrayNode transfers = add("transfer_to_number", "").putArray("transfers");
        for (int i = 0; i < people.size(); i++) {
            ObjectNode transfer = transfers.addObject();
            transfer.putObject("transfer_destination")
                    .put("type", "phone")
                    .put("phone_number", people.get(i).e164());
            String when = business.handOver()
                    .hours(people.get(i))
                    .map(" Only at these hours of the business's day: %s."::formatted)
                    .orElse("");
            transfer.put(
                            "condition",
                            (i == 0
                                            ? "The caller asks for a person, or for something that neither the tools nor your instructions cover."
                                            : "The person before in this list could not be reached.")
                                    + when)
                    .put("transfer_type", "conference");
        }
    }

    private ObjectNode add(String name, String description) {
        ObjectNode tool = tools.putObject(name).put("type", "system").put("name", name);
        if (!description.isEmpty()) {
            tool.put("description", description);
        }
        return tool.putObject("params").put("system_tool_type", name);
    }
}
