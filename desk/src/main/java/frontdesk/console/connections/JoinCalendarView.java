package frontdesk.console.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.calendars.Offered;
import frontdesk.calendars.Offered.Choices;
import frontdesk.calendars.OutsideCalendar.Choice;

/**
 * The form that joins a calendar.
 *
 * @param options what can be joined, by vendor
 * @param unseen why some vendors' calendars cannot be seen
 * @param trouble why it was not joined, or null
 */
record JoinCalendarView(
        List<Option> options,
        List<String> unseen,
        List<Resource> resources,
        @Nullable String trouble) {
    /** One calendar: its vendor's number among the connected ones, and its own there. */
    record Option(String value, String label, String vendor, Choice choice) {}

    static JoinCalendarView of(Business business, List<Offered> offered, @Nullable String trouble) {
        List<Option> options = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Offered one : offered) {
            switch (one.choices()) {
                case Choices.NotSeen(String why) -> unseen.add(why);
                case Choices.Seen(List<Choice> calendars) ->
                    calendars.forEach(calendar -> options.add(new Option(
                            one.vendor() + " " + calendar.calendar(),
                            calendar.title() + " · " + one.title() + (calendar.writable() ? "" : ", read only"),
                            one.vendor(),
                            calendar)));
            }
        }
        return new JoinCalendarView(options, unseen, business.resources(), trouble);
    }

    Optional<Option> option(@Nullable String value) {
        return options.stream().filter(one -> one.value().equals(value)).findFirst();
    }
}
