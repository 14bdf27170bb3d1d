package frontdesk.provider.calendly;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jdbi.v3.core.Handle;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.calendars.PushingCalendar;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.inbox.Delivery;
import frontdesk.inbox.TimedSignature;
import frontdesk.inbox.Vendor;
import frontdesk.kernel.Secret;

/** What Calendly tells: somebody has booked there, or cancelled. What stands there is read then, so that neither their order nor a second one matters. */
public final class CalendlyWebhooks implements Vendor {
    private static final TimedSignature SIGNED = new TimedSignature("v1", Duration.ofMinutes(5));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, Optional<Account>> accounts;
    private final OutsideCalendars calendars;
    private final Clock clock;

    /** @param accounts with Calendly, by the short name of whose they are */
    public CalendlyWebhooks(Function<String, Optional<Account>> accounts, OutsideCalendars calendars, Clock clock) {
        this.accounts = accounts;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return CalendlyCalendar.VENDOR;
    }

    @Override
    public Admission judge(Arrival arrival) {
        Optional<Account> account = accounts.apply(arrival.addressee());
        List<Secret> keys = account.map(PushingCalendar::proof).stream().toList();
        String header = arrival.header("calendly-webhook-signature").orElse(null);
        if (account.isEmpty() || !SIGNED.fits(header, arrival.body(), keys, clock.instant())) {
            return new Admission.Refused();
        }
        try {
            JsonNode told = JSON.readTree(arrival.body());
            String event = told.path("event").asText();
            String invitee = told.path("payload").path("uri").asText();
            // It has no name of its own: the same of the same moment is the same.
            return event.isEmpty() || invitee.isEmpty()
                    ? new Admission.Unreadable()
                    : new Admission.Admitted(
                            account.get().business(),
                            "%s %s %s"
                                    .formatted(
                                            event,
                                            invitee,
                                            told.path("created_at").asText()),
                            event);
        } catch (IOException notJson) {
            return new Admission.Unreadable();
        }
    }

    @Override
    public void read(Handle handle, Delivery delivery, InputStream body) {
        calendars.hear(delivery.business(), CalendlyCalendar.VENDOR);
    }
}
