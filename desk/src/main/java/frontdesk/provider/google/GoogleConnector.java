package frontdesk.provider.google;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.calendars.OutsideCalendar.Choice;
import frontdesk.kernel.OutsideTrouble;

/** How a business connects an account with Google Calendar. */
public final class GoogleConnector implements Connector {
    private final GoogleCalendar calendar;

    public GoogleConnector(GoogleCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String vendor() {
        return GoogleCalendar.VENDOR;
    }

    @Override
    public String title() {
        return calendar.title();
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(
                        GoogleAccess.SERVICE_ACCOUNT,
                        "Key of a service account",
                        "The whole JSON file that Google gave you; or leave it empty and enter the next three.",
                        Field.Kind.SECRET,
                        false),
                new Field(GoogleAccess.CLIENT, "Client ID", "Of your own OAuth client.", Field.Kind.TEXT, false),
                new Field(GoogleAccess.CLIENT_SECRET, "Client secret", "", Field.Kind.SECRET, false),
                new Field(
                        GoogleAccess.REFRESH,
                        "Refresh token",
                        "With the right to the calendar.",
                        Field.Kind.SECRET,
                        false),
                new Field(
                        GoogleCalendar.SHARED,
                        "Calendar IDs",
                        "Of calendars that you have shared with the service account; from the calendar's settings, with spaces between.",
                        Field.Kind.TEXT,
                        false));
    }

    @Override
    public Trial tryOut(Account account) {
        try {
            List<Choice> calendars = calendar.choices(account);
            Optional<String> hidden = calendar.notShared(account);
            if (hidden.isPresent()) {
                return new Trial.Fails(
                        "Google does not show the calendar " + hidden.get() + ". Share it with this account.");
            }
            return calendars.isEmpty()
                    ? new Trial.Fails(
                            "Google lets us in and shows no calendar. Share one with the service account, and enter its ID.")
                    : new Trial.Works("Its calendars: "
                            + calendars.stream().map(Choice::title).collect(Collectors.joining(", ")) + ".");
        } catch (OutsideTrouble trouble) {
            return new Trial.Fails(trouble.getMessage());
        }
    }
}
