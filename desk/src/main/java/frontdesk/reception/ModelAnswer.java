package frontdesk.reception;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.dialogue.Entry;
import frontdesk.kernel.ServiceId;

/** What a tool answered, as short as a model needs it: the outcome in a word, a sentence, and the times or bookings to choose from. */
final class ModelAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TIMES = 16;

    private ModelAnswer() {}

    static String of(String outcome, String message) {
        return node(outcome, message).toString();
    }

    static String of(ToolAnswer answer) {
        ObjectNode node = node(answer.getClass().getSimpleName(), answer.message());
        switch (answer) {
            case ToolAnswer.Found found -> times(node, found.slots().isEmpty() ? found.alternatives() : found.slots());
            case ToolAnswer.Taken taken -> times(node, taken.alternatives());
            case ToolAnswer.Refused refused -> times(node, refused.alternatives());
            case ToolAnswer.Booked booked -> node.put("booking", booked.id().toString());
            case ToolAnswer.Availability _,
                    ToolAnswer.Cancelled _,
                    ToolAnswer.Moved _,
                    ToolAnswer.Several _,
                    ToolAnswer.Today _,
                    ToolAnswer.Customer _,
                    ToolAnswer.Changed _,
                    ToolAnswer.Saved _,
                    ToolAnswer.Quoted _,
                    ToolAnswer.Ordered _,
                    ToolAnswer.Logged _ -> {}
        }
        return node.toString();
    }

    static String ofBookings(Business business, List<Entry> entries) {
        ObjectNode node = node(
                "Bookings", entries.isEmpty() ? "I can't find a booking under that number and name." : "These stand.");
        ArrayNode bookings = node.putArray("bookings");
        entries.forEach(entry -> bookings.addObject()
                .put("booking", entry.id())
                .put("time", entry.at().toString())
                .put(
                        "service",
                        business.service(ServiceId.of(entry.service()))
                                .map(Service::name)
                                .orElse(""))
                .put("people", entry.partySize())
                .put("name", entry.name()));
        return node.toString();
    }

    private static ObjectNode node(String outcome, String message) {
        return JSON.createObjectNode().put("outcome", outcome).put("message", message);
    }

    /** Some of them, spread over all. */
    private static void times(ObjectNode node, List<ToolAnswer.Slot> slots) {
        ArrayNode times = node.putArray("times");
        int shown = Math.min(MOST_TIMES, slots.size());
        IntStream.range(0, shown)
                .mapToObj(i -> slots.get((int) ((long) i * slots.size() / shown)))
                .forEach(slot -> times.add(slot.date().atTime(slot.startTime()).toString()));
    }
}
