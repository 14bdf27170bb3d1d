package frontdesk.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import frontdesk.brain.LanguageModel.Tool;
import frontdesk.business.Business;

/** The tools as a model is told of them: of a business's kind, and never a date that the model has worked out itself. */
final class ModelToolList {
    static final String FIND = "find_times";
    static final String BOOK = "book";
    static final String BOOKINGS = "my_bookings";
    static final String CHANGE = "change_booking";
    static final String CANCEL = "cancel_booking";
    static final String MESSAGE = "take_message";
    static final String PERSON = "hand_over";
    static final String END = "end_conversation";

    /** What only looks. */
    static final Set<String> LOOKING = Set.of(FIND, BOOKINGS);

    private static final String WORDS =
            text("when", "The caller's own words about the time, such as: next friday after three");
    private static final String TIME =
            text("time", "A time exactly as find_times answered it, such as 2026-11-27T19:00");
    private static final String BOOKING = text("booking", "The id of a booking as my_bookings answered it");

    private ModelToolList() {}

    static List<Tool> of(Business business) {
        String wish = wish(business);
        List<Tool> tools = new ArrayList<>();
        tools.add(tool(
                FIND,
                "Looks for free times. Use it whenever the caller names or changes a time.",
                "when",
                WORDS + wish));
        tools.add(tool(
                BOOK,
                "Books a free time, after the caller has agreed to it.",
                "time\",\"name",
                TIME + "," + text("name", "The caller's name") + ","
                        + text("phone", "Only if the caller gave another number") + ","
                        + text("notes", "Wishes to pass on") + wish));
        tools.add(tool(
                BOOKINGS,
                "Looks up what the caller has booked.",
                "",
                text("phone", "Only if it was booked under another number than the caller's") + ","
                        + text("name", "The name it was booked under")));
        tools.add(tool(
                CHANGE,
                "Moves a booking to a free time, after the caller has agreed.",
                "booking\",\"time",
                BOOKING + "," + TIME));
        tools.add(tool(CANCEL, "Cancels a booking, after the caller has agreed.", "booking", BOOKING));
        tools.add(tool(
                MESSAGE,
                "Takes a message for the business.",
                "message",
                text("message", "In the caller's words") + "," + text("name", "Whose") + ","
                        + text("phone", "Where to call back")));
        tools.add(tool(PERSON, "Puts the caller through to a person.", "", text("reason", "Why, in a few words")));
        tools.add(tool(END, "The caller has said goodbye.", "", text("reason", "Why, in a few words")));
        return List.copyOf(tools);
    }

    private static String wish(Business business) {
        String party = business.kind() == Business.Kind.TABLES ? "," + text("party_size", "How many people come") : "";
        boolean choice = business.services().size() > 1;
        return (choice ? "," + text("service", "The service by its name") : "")
                + party
                + (business.kind() == Business.Kind.APPOINTMENTS
                        ? "," + text("staff", "Only if the caller asks for somebody")
                        : "");
    }

    private static String text(String name, String description) {
        return "\"%s\":{\"type\":\"string\",\"description\":\"%s\"}".formatted(name, description);
    }

    private static Tool tool(String name, String description, String required, String properties) {
        String needed = required.isEmpty() ? "" : "\"" + required + "\"";
        return new Tool(
                name,
                description,
                "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + needed + "]}");
    }
}
