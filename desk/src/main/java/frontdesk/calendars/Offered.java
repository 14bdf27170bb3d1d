package frontdesk.calendars;

import java.util.List;

import frontdesk.calendars.OutsideCalendar.Choice;

/** What can be joined with one vendor. */
public record Offered(String vendor, String title, Choices choices) {
    /** The calendars that an account sees, or why they cannot be seen. */
    public sealed interface Choices {
        record Seen(List<Choice> calendars) implements Choices {}

        record NotSeen(String why) implements Choices {}
    }
}
