package frontdesk.provider.google;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.calendars.PushingCalendar;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.inbox.Delivery;
import frontdesk.inbox.Vendor;
import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What Google Calendar pushes: that something has changed, and not what. Nothing is signed; the channel's token is the proof
 * (<a href="https://developers.google.com/workspace/calendar/api/guides/push">push notifications</a>).
 */
public final class GoogleNotifications implements Vendor {
    private static final String SYNC = "sync";

    private final Function<String, Optional<Account>> accounts;
    private final OutsideCalendars calendars;

    /** @param accounts with Google, by the short name of whose they are */
    public GoogleNotifications(Function<String, Optional<Account>> accounts, OutsideCalendars calendars) {
        this.accounts = accounts;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return GoogleCalendar.VENDOR;
    }

    @Override
    public Admission judge(Arrival arrival) {
        Optional<Account> account = accounts.apply(arrival.addressee());
        String proof = account.map(PushingCalendar::proof).map(Secret::reveal).orElse("");
        String token = arrival.header("x-goog-channel-token").orElse("");
        if (account.isEmpty()
                || proof.isEmpty()
                || !MessageDigest.isEqual(proof.getBytes(UTF_8), token.getBytes(UTF_8))) {
            return new Admission.Refused();
        }
        String state = arrival.header("x-goog-resource-state").orElse("");
        // The first says only that there will be more.
        return state.equals(SYNC)
                ? new Admission.Pointless()
                : new Admission.Admitted(
                        account.get().business(),
                        arrival.header("x-goog-channel-id").orElse("") + " "
                                + arrival.header("x-goog-message-number").orElse(""),
                        state);
    }

    @Override
    public void read(Handle handle, Delivery delivery, InputStream body) {
        calendars.hear(delivery.business(), GoogleCalendar.VENDOR);
    }
}
