package frontdesk.tools;

import java.util.List;
import java.util.stream.Stream;

import frontdesk.tools.Parameter.Known;
import frontdesk.tools.Tool.Method;
import frontdesk.tools.Tool.Use;

import static frontdesk.tools.Parameter.known;
import static frontdesk.tools.Parameter.needed;
import static frontdesk.tools.Parameter.number;
import static frontdesk.tools.Parameter.object;
import static frontdesk.tools.Parameter.text;
import static frontdesk.tools.Parameter.texts;
import static frontdesk.tools.Parameter.yesOrNo;

/** All tools that the desk serves over HTTP: the agent actions, the receptionist functions and those of errands. */
public final class ToolCatalogue {
    private static final String ACTIONS = "/api/agent-actions/";
    private static final String FUNCTIONS = "/api/functions/";
    private static final String ERRANDS = "/api/tools/";

    private static final Parameter DAY = text(
            "date",
            "The day as YYYY-MM-DD, such as 2026-11-27. If the caller said it in words, pass the words: tomorrow, next friday.");
    private static final Parameter TIME = text(
            "time",
            "The start that the caller wishes for, as HH:MM on a 24-hour clock, such as 15:30. Leave out to hear of the whole day.");
    private static final Parameter SERVICE = text(
            "service",
            "What is to be booked, by the name that the business gives it. Leave out if the caller named none.");
    private static final Parameter PARTY =
            number("party_size", "How many people come. Needed for a table; leave out for an appointment.");
    private static final Parameter STAFF =
            text("staff", "Only if the caller asks for a certain person: that person's name.");
    private static final Parameter MINUTES =
            number("duration_minutes", "Only if another length than the usual one is wished for, in minutes.");
    private static final Parameter EMAIL = text("customer_email", "Only if the caller gives an e-mail address.");
    private static final Parameter NOTES =
            text("notes", "Wishes to pass on to the business in the caller's words, such as: by the window.");
    private static final Parameter APPOINTMENT = text(
            "appointment_id",
            "The appointment_id that book_appointment or lookup_customer answered. Never invent one; leave it out to find the appointment by the number that calls.");
    private static final Parameter BOOKED_DAY =
            text("date", "The day on which it is booked now, as YYYY-MM-DD. Needed where the caller has several.");
    private static final Parameter CALLER =
            known("customer_phone", Known.CALLER, "The number under which it was booked, such as +14155550134.");

    private static final List<Tool> ALL =
            Stream.of(actions(), functions(), errands()).flatMap(List::stream).toList();

    private ToolCatalogue() {}

    /** All of them, by the faces that serve them. */
    public static List<Tool> all() {
        return ALL;
    }

    public static List<Tool> of(Use use) {
        return ALL.stream().filter(tool -> tool.use() == use).toList();
    }

    private static List<Tool> actions() {
        return List.of(
                action(
                        "check_availability",
                        "check-availability",
                        "Says which times of one day are free. Use it whenever the caller names or changes a day or a time, before you offer anything.",
                        Use.RECEPTION,
                        DAY.asNeeded(),
                        TIME,
                        SERVICE,
                        PARTY,
                        STAFF,
                        MINUTES),
                action(
                        "book_appointment",
                        "book-appointment",
                        "Books a free time, after the caller has said yes to this very day and time. If it answers that the time is taken, offer its alternatives.",
                        Use.RECEPTION,
                        DAY.asNeeded(),
                        needed(
                                "start_time",
                                "The start as HH:MM on a 24-hour clock, one that check_availability answered."),
                        needed("customer_name", "The caller's name as they said it."),
                        needed(
                                "customer_phone",
                                "The number to reach the caller on, with the country's code, such as +14155550134: the one that they call from, unless they give another."),
                        SERVICE,
                        PARTY,
                        STAFF,
                        MINUTES,
                        EMAIL,
                        NOTES),
                action(
                        "cancel_appointment",
                        "cancel-appointment",
                        "Cancels the caller's appointment, after they have said yes to that.",
                        Use.RECEPTION,
                        APPOINTMENT,
                        CALLER,
                        BOOKED_DAY,
                        text("reason", "Why, if the caller says so.")),
                action(
                        "reschedule_appointment",
                        "reschedule-appointment",
                        "Moves the caller's appointment to a free time, after they have said yes to the new one.",
                        Use.RECEPTION,
                        APPOINTMENT,
                        CALLER,
                        BOOKED_DAY,
                        text("new_date", "The new day as YYYY-MM-DD. Leave out where the day stays."),
                        text("new_start_time", "The new start as HH:MM. Leave out where the time stays.")),
                action(
                        "lookup_customer",
                        "lookup-customer",
                        "Says who is calling, as far as they are known, and what they have booked. Use it before you cancel or move anything.",
                        Use.RECEPTION,
                        CALLER),
                new Tool(
                        "appointments_today",
                        "Lists today's appointments with the customers' names. For people of the business only.",
                        Method.GET,
                        ACTIONS + "appointments/{agent_id}/today",
                        List.of(),
                        Use.STAFF));
    }

    private static List<Tool> functions() {
        Parameter customer = object(
                        "customer",
                        "Who the booking is for.",
                        needed("name", "The caller's name as they said it."),
                        text("phone", "The number to reach them on, with the country's code, such as +14155550134."),
                        text("email", "Only if they give an e-mail address."))
                .asNeeded();
        Parameter booking = needed(
                "booking_id", "The booking_id or appointment_id that a tool answered in this call. Never invent one.");
        return List.of(
                function(
                        "search_availability",
                        "check_availability",
                        "Says what is free in a stretch of days. Use it when the caller names no single day: next week, any afternoon before friday.",
                        Use.RECEPTION,
                        needed(
                                "date_range",
                                "The days, as two dates 2026-11-23/2026-11-27 or in the caller's words: next week."),
                        text("service_type", "What is to be booked, by the name that the business gives it."),
                        PARTY,
                        STAFF,
                        MINUTES),
                function(
                        "create_booking",
                        "create_booking",
                        "Books a free time, after the caller has said yes to it.",
                        Use.RECEPTION_TOO,
                        customer,
                        needed(
                                "datetime",
                                "Day and start in one, as 2026-11-27T15:30, one that a tool answered as free."),
                        SERVICE,
                        NOTES,
                        PARTY,
                        STAFF,
                        MINUTES),
                function(
                        "update_booking",
                        "update_booking",
                        "Corrects a booking: another name, number, note, number of people or time; or cancels it. Only what is given changes.",
                        Use.RECEPTION,
                        booking,
                        object(
                                "changes",
                                "What is to change, and nothing else.",
                                text("datetime", "The new day and start, as 2026-11-27T15:30."),
                                text("service", "Another service, by its name."),
                                number("party_size", "How many people come now."),
                                text("staff", "Whom they want instead."),
                                text("name", "The corrected name."),
                                text("phone", "The corrected number, with the country's code."),
                                text("email", "The corrected e-mail address."),
                                text("notes", "The note that is to stand there.")),
                        yesOrNo("cancel", "true to cancel it; leave out otherwise.")),
                function(
                        "upsert_contact",
                        "upsert_contact",
                        "Notes the caller's name or e-mail address beside their number, or corrects it. Who books for the first time is noted by that: use it for who does not book, or has another name or address by now.",
                        Use.RECEPTION,
                        needed("name", "The caller's name as they said it."),
                        needed("phone", "Their number, with the country's code, such as +14155550134."),
                        text("email", "Their e-mail address, if they give it.")),
                function(
                        "take_order",
                        "take_order",
                        "Takes an order of things that the business sells. Use it first without confirmed, and say the price that it answers; once the caller has said yes, use it again with confirmed, which sends them the link to pay by text. When they change it in the same call, send all that they want now: it takes the place of what they ordered before.",
                        Use.RECEPTION,
                        texts(
                                        "items",
                                        "Each thing with its number in front, such as: 2 mango pickle. Use the caller's words for it.")
                                .asNeeded(),
                        known(
                                "customer_phone",
                                Known.CALLER,
                                "The number that the link is sent to, such as +14155550134."),
                        yesOrNo("confirmed", "true once the caller has agreed to the price; leave out to hear it.")),
                function(
                        "log_call",
                        "log_call",
                        "Notes what came of this call. Use it once, when the matter is settled and before you say goodbye.",
                        Use.RECEPTION,
                        needed("disposition", "What came of it.")
                                .oneOf(
                                        "booked",
                                        "moved",
                                        "cancelled",
                                        "answered",
                                        "handed_over",
                                        "message_taken",
                                        "not_booked"),
                        text("summary", "One or two sentences for the owner: what was wanted and what was agreed."),
                        text("transcript_url", "Leave it out: the transcript is kept anyway.")));
    }

    private static List<Tool> errands() {
        Parameter call = known("errand_call_id", Known.ERRAND_CALL, "The errand_call_id that the call's order named.");
        Parameter notes = text("provider_notes", "What the provider said besides, such as a price or what to bring.");
        return List.of(
                errand(
                        "report_available_slots",
                        "slots",
                        "Report the times that the provider offers, as soon as they have named them. The answer says which suit the user, best first.",
                        texts("slots", "Every time offered, each as YYYY-MM-DD HH:MM, such as 2026-11-27 15:00.")
                                .asNeeded(),
                        notes,
                        call),
                errand(
                        "check_user_preference",
                        "check-preference",
                        "Asks whether one time suits the user: fits, does not fit, or ask them.",
                        needed("slot", "The time as YYYY-MM-DD HH:MM."),
                        call),
                errand(
                        "confirm_booking",
                        "confirm",
                        "Report what the provider has booked, after they have said that it is booked. The user is told.",
                        needed("date", "The day as YYYY-MM-DD."),
                        needed("time", "The start as HH:MM on a 24-hour clock."),
                        text("provider_name", "What the provider calls itself."),
                        text("address", "Where to go, if they said it."),
                        text("confirmation_number", "Their reference, if they gave one."),
                        call),
                errand(
                        "escalate_to_user",
                        "escalate",
                        "Asks the user by text while the provider holds the line. Say what it answers, keep the provider company, and call it again for the answer.",
                        text("question", "What the user has to decide, in one sentence."),
                        texts(
                                "options",
                                "The times or answers to choose from, each as YYYY-MM-DD HH:MM where it is a time."),
                        call),
                errand(
                        "end_call_no_availability",
                        "no-availability",
                        "Report that this provider has no time that suits, then thank them and end the call. The next provider is called.",
                        notes,
                        call));
    }

    private static Tool action(String name, String path, String purpose, Use use, Parameter... parameters) {
        return new Tool(name, purpose, Method.POST, ACTIONS + path + "/{agent_id}", List.of(parameters), use);
    }

    private static Tool function(String name, String path, String purpose, Use use, Parameter... parameters) {
        return new Tool(name, purpose, Method.POST, FUNCTIONS + path, List.of(parameters), use);
    }

    private static Tool errand(String name, String path, String purpose, Parameter... parameters) {
        return new Tool(name, purpose, Method.POST, ERRANDS + path, List.of(parameters), Use.ERRAND);
    }
}
