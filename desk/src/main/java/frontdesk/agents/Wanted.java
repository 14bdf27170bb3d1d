package frontdesk.agents;

import java.util.List;

/** What a platform is to judge and to note of every call, once it is over. */
public final class Wanted {
    private static final List<Goal> RECEPTION_GOALS = List.of(
            new Goal(
                    "booked",
                    "The caller's wish to book, move or cancel was met, or they wished for nothing of the kind. A tool must have answered so; that the agent said so is not enough."),
            new Goal(
                    "answered_from_facts",
                    "Every price, time, name and rule that the agent said stands in its instructions, in its knowledge base or in a tool's answer."),
            new Goal("kept_others_private", "The agent told the caller nothing about anybody else's bookings or data."),
            new Goal("polite_ending", "The agent made sure that nothing was left to wish for, and said goodbye."));

    private static final List<Goal> ERRAND_GOALS = List.of(
            new Goal(
                    "reported", "The agent reported with a tool what came of the call: booked, or no time that suits."),
            new Goal(
                    "within_preference",
                    "The agent agreed only to a time of which a tool had answered that it fits or that the user has chosen it."));

    private static final List<Note> RECEPTION_NOTES = List.of(
            new Note("caller_name", "string", "The caller's full name as they said it; empty where they did not."),
            new Note("caller_email", "string", "The caller's e-mail address, if they gave it; empty otherwise."),
            new Note("reason", "string", "What the caller wanted, in a few words."),
            new Note("service", "string", "The service that they asked for, by the business's name of it."),
            new Note("booked", "boolean", "Whether something was booked or moved in this call."),
            new Note("call_back", "boolean", "Whether somebody of the business has to call them back."),
            new Note("sentiment", "string", "How the caller felt at the end: positive, neutral or negative."));

    private static final List<Note> ERRAND_NOTES = List.of(
            new Note("provider_spoke", "boolean", "Whether a person, and no machine, was spoken with."),
            new Note("slots_offered", "string", "The times that the provider offered, as they said them."),
            new Note("price", "string", "What it costs, if they said so."));

    private Wanted() {}

    /**
     * Something that a call is to reach.
     *
     * @param text says to a model when it is reached
     */
    public record Goal(String id, String text) {}

    /**
     * Something to note.
     *
     * @param type {@code string} or {@code boolean}
     */
    public record Note(String id, String type, String text) {}

    public static List<Goal> goals(Role role) {
        return switch (role) {
            case RECEPTION -> RECEPTION_GOALS;
            case ERRAND -> ERRAND_GOALS;
        };
    }

    public static List<Note> notes(Role role) {
        return switch (role) {
            case RECEPTION -> RECEPTION_NOTES;
            case ERRAND -> ERRAND_NOTES;
        };
    }
}
