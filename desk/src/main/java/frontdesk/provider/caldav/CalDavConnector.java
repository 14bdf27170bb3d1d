package frontdesk.provider.caldav;

import java.util.List;
import java.util.stream.Collectors;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.calendars.OutsideCalendar.Choice;
import frontdesk.kernel.OutsideTrouble;

/** How a business connects an account on a CalDAV server. */
public final class CalDavConnector implements Connector {
    private final CalDavCalendar calendar;

    public CalDavConnector(CalDavCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String vendor() {
        return CalDavCalendar.VENDOR;
    }

    @Override
    public String title() {
        return "Calendar by CalDAV (Nextcloud, iCloud, Radicale …)";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(
                        CalDavCalendar.ADDRESS,
                        "Address of the server",
                        "As the calendar's settings name it; for iCloud https://caldav.icloud.com",
                        Field.Kind.URL,
                        true),
                new Field(CalDavCalendar.USER, "User name", "", Field.Kind.TEXT, true),
                new Field(
                        CalDavCalendar.PASSWORD,
                        "Password",
                        "Where two-step sign-in is on, an app password made for us alone.",
                        Field.Kind.PASSWORD,
                        true));
    }

    @Override
    public Trial tryOut(Account account) {
        try {
            return switch (calendar.tryOut(account)) {
                case Discovery.Found.Nothing(String whatToDo) -> new Trial.Fails(whatToDo);
                case Discovery.Found.Calendars(List<Choice> calendars) ->
                    calendars.isEmpty()
                            ? new Trial.Fails("The account works, and has no calendar. Make one there first.")
                            : new Trial.Works("Its calendars: "
                                    + calendars.stream().map(Choice::title).collect(Collectors.joining(", ")) + ".");
            };
        } catch (OutsideTrouble trouble) {
            return new Trial.Fails(trouble.getMessage());
        }
    }
}
