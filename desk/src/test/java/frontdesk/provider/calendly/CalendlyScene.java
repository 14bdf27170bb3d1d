package frontdesk.provider.calendly;

import java.util.Map;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.CalendarDesk;
import frontdesk.calendars.Join;
import frontdesk.calendars.Join.ByHand;
import frontdesk.kernel.Secret;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** Anna's shop, whose account with Calendly is connected. */
final class CalendlyScene implements AutoCloseable {
    final CalendlyOnTheWire wire = new CalendlyOnTheWire();
    final CalendarDesk desk;
    final CalendlyCalendar plug;

    CalendlyScene() throws Exception {
        desk = new CalendarDesk(new Shop().staff("Anna"));
        plug = new CalendlyCalendar(wire.address(), desk.clock);
        desk.calendars.introduce(plug);
        connect(Map.of(), CalendlyOnTheWire.TOKEN);
    }

    void connect(Map<String, String> settings, String token) {
        desk.accounts.connect("test", desk.shop.id, "calendly", settings, Map.of("token", Secret.of(token)));
    }

    Account account() {
        return desk.accounts.of(desk.shop.id, "calendly").orElseThrow();
    }

    void join() throws InterruptedException {
        join(ByHand.FLAG);
    }

    private void join(ByHand byHand) throws InterruptedException {
        desk.join(new Join.Wish(
                desk.shop.resource("Anna"), "calendly", CalendlyOnTheWire.USER, "Anna", true, false, byHand));
    }

    /** Makes it the diary of record. */
    void lead() throws Exception {
        lead(ByHand.FLAG);
    }

    void lead(ByHand byHand) throws Exception {
        connect(Map.of("mailbox", "bookings@example.com"), CalendlyOnTheWire.TOKEN);
        join(byHand);
        desk.lead();
    }

    @Override
    public void close() throws Exception {
        desk.close();
        wire.close();
        assertThat(wire.faults).isEmpty();
    }
}
