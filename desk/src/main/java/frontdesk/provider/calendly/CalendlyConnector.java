package frontdesk.provider.calendly;

import java.util.List;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.kernel.OutsideTrouble;

/** How a business connects its account with Calendly. */
public final class CalendlyConnector implements Connector {
    private final CalendlyCalendar calendar;

    public CalendlyConnector(CalendlyCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String vendor() {
        return CalendlyCalendar.VENDOR;
    }

    @Override
    public String title() {
        return calendar.title();
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field(
                        CalendlyCalendar.TOKEN,
                        "Personal access token",
                        "Calendly: Integrations and apps, API and webhooks, Generate new token.",
                        Field.Kind.SECRET,
                        true),
                new Field(
                        CalendlyCalendar.MAILBOX,
                        "E-mail for callers who give none",
                        "Where Calendly is your diary of record: it wants an address for each booking. Yours, to which it then writes.",
                        Field.Kind.EMAIL,
                        false));
    }

    @Override
    public Trial tryOut(Account account) {
        try {
            return new Trial.Works(
                    "The meetings of " + calendar.choices(account).getFirst().title() + ".");
        } catch (OutsideTrouble trouble) {
            return new Trial.Fails(trouble.getMessage());
        }
    }
}
