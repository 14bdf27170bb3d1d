package frontdesk.api;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import frontdesk.access.Agent;
import frontdesk.tools.Tool;

import static java.util.Map.entry;

/** The tools by their names, each done by the face that serves it over HTTP, so that all are asked and answer alike. */
@Singleton
final class McpHands {
    /** What changes nothing: a person need not be asked before a model uses it. */
    static final Set<String> LOOKING = Set.of(
            "check_availability",
            "search_availability",
            "lookup_customer",
            "appointments_today",
            "check_user_preference");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One tool as its face serves it. */
    private interface Face {
        Response use(Agent agent, AgentHeaders headers, String json);
    }

    private final Map<String, Face> faces;

    McpHands(AgentActions actions, Functions functions, ConciergeTools errands) {
        faces = Map.ofEntries(
                entry("check_availability", (agent, heads, json) -> actions.checkAvailability(agent.id(), heads, json)),
                entry("book_appointment", (agent, heads, json) -> actions.bookAppointment(agent.id(), heads, json)),
                entry("cancel_appointment", (agent, heads, json) -> actions.cancelAppointment(agent.id(), heads, json)),
                entry(
                        "reschedule_appointment",
                        (agent, heads, json) -> actions.rescheduleAppointment(agent.id(), heads, json)),
                entry("lookup_customer", (agent, heads, json) -> actions.lookupCustomer(agent.id(), heads, json)),
                entry("appointments_today", (agent, heads, json) -> actions.today(agent.id(), heads)),
                entry("search_availability", (agent, heads, json) -> functions.checkAvailability(heads, json)),
                entry("create_booking", (agent, heads, json) -> functions.createBooking(heads, json)),
                entry("update_booking", (agent, heads, json) -> functions.updateBooking(heads, json)),
                entry("upsert_contact", (agent, heads, json) -> functions.upsertContact(heads, json)),
                entry("take_order", (agent, heads, json) -> functions.takeOrder(heads, json)),
                entry("log_call", (agent, heads, json) -> functions.logCall(heads, json)),
                entry("report_available_slots", (agent, heads, json) -> errands.slots(heads, json)),
                entry("check_user_preference", (agent, heads, json) -> errands.checkPreference(heads, json)),
                entry("confirm_booking", (agent, heads, json) -> errands.confirm(heads, json)),
                entry("escalate_to_user", (agent, heads, json) -> errands.escalate(heads, json)),
                entry("end_call_no_availability", (agent, heads, json) -> errands.noAvailability(heads, json)));
    }

    /** The names of all tools that can be used. */
    Set<String> names() {
        return faces.keySet();
    }

    McpServer.Used use(Agent agent, AgentHeaders headers, Tool tool, String arguments) {
        Face face = faces.get(tool.name());
        if (face == null) {
            throw new IllegalStateException("nobody serves " + tool.name());
        }
        Response response = answer(face, agent, headers, arguments);
        return new McpServer.Used(response.getStatus(), JSON.valueToTree(response.getEntity()));
    }

    private static Response answer(Face face, Agent agent, AgentHeaders headers, String arguments) {
        try {
            return face.use(agent, headers, arguments);
        } catch (WebApplicationException refusal) {
            return refusal.getResponse();
        }
    }
}
