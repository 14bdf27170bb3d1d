package frontdesk.provider.hubspot;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.people.CrmEntry;
import frontdesk.people.CrmEntry.Call;
import frontdesk.people.CrmEntry.Note;
import frontdesk.people.CrmEntry.Task;

/**
 * An entry as HubSpot keeps it. Our name for it stands in a property that can be searched, so that one is found whose answer was lost.
 *
 * @param type of the object
 * @param toContact HubSpot's number for the association with a contact
 * @param titleProperty where our name stands
 * @param sought what is searched there
 */
record HubSpotEntry(
        String type, int toContact, ObjectNode properties, String titleProperty, String titleOperator, String sought) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 60_000;

    static HubSpotEntry of(CrmEntry entry) {
        return switch (entry) {
            case Call call -> call(call);
            case Note note -> note(note);
            case Task task -> task(task);
        };
    }

    private static HubSpotEntry call(Call call) {
        String title = "Call answered by Frontdesk (%s)".formatted(call.ours());
        String body = text(call.summary()) + (call.summary().isEmpty() ? "" : "<br>") + "Transcript: "
                + link(call.transcript().toString());
        ObjectNode properties = JSON.createObjectNode()
                .put("hs_timestamp", call.at().toString())
                .put("hs_call_title", title)
                .put("hs_call_body", shortened(body))
                .put("hs_call_direction", call.inbound() ? "INBOUND" : "OUTBOUND")
                .put("hs_call_duration", Long.toString(call.length().toMillis()))
                .put("hs_call_status", call.reached() ? "COMPLETED" : "NO_ANSWER");
        put(properties, "hs_call_from_number", call.from());
        put(properties, "hs_call_to_number", call.to());
        put(
                properties,
                "hs_call_recording_url",
                call.recording() == null ? null : call.recording().toString());
        return new HubSpotEntry("calls", 194, properties, "hs_call_title", "EQ", title);
    }

    private static HubSpotEntry note(Note note) {
        ObjectNode properties = JSON.createObjectNode()
                .put("hs_timestamp", note.at().toString())
                .put("hs_note_body", shortened(text(note.text())) + "<br>(%s)".formatted(note.ours()));
        return new HubSpotEntry("notes", 202, properties, "hs_note_body", "CONTAINS_TOKEN", note.ours());
    }

    private static HubSpotEntry task(Task task) {
        String subject = "%s (%s)".formatted(task.subject(), task.ours());
        ObjectNode properties = JSON.createObjectNode()
                .put("hs_timestamp", task.at().toString())
                .put("hs_task_subject", subject)
                .put("hs_task_body", shortened(text(task.text())))
                .put("hs_task_status", "NOT_STARTED")
                .put("hs_task_priority", "HIGH")
                .put("hs_task_type", "CALL");
        return new HubSpotEntry("tasks", 204, properties, "hs_task_subject", "EQ", subject);
    }

    private static void put(ObjectNode properties, String name, @Nullable String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static String link(String address) {
        return "<a href=\"%s\">%s</a>".formatted(address, address);
    }

    /** HubSpot shows bodies as HTML; what a caller said is none. */
    private static String text(String said) {
        return said.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
