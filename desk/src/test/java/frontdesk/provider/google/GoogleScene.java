package frontdesk.provider.google;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.CalendarDesk;
import frontdesk.calendars.Join;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** Anna's shop, whose account with Google is connected, with Google played by us and every request held against Google's own description. */
final class GoogleScene implements AutoCloseable {
    final GoogleOnTheWire google;
    final CalendarDesk desk;
    final GoogleCalendar plug;

    GoogleScene() throws Exception {
        google = new GoogleOnTheWire();
        desk = new CalendarDesk(new Shop().staff("Anna"));
        plug = new GoogleCalendar(google.api(), google.tokens(), desk.clock);
        desk.calendars.introduce(plug);
        connect(
                Map.of("client-id", "made-up"),
                Map.of("client-secret", Secret.of("made-up"), "refresh-token", Secret.of("made-up")));
    }

    void connect(Map<String, String> settings, Map<String, Secret> secrets) {
        desk.accounts.connect("test", desk.shop.id, "google", settings, secrets);
    }

    void join(ByHand byHand) throws InterruptedException {
        desk.join(new Join.Wish(
                desk.shop.resource("Anna"), "google", GoogleOnTheWire.CALENDAR, "Anna", true, true, byHand));
    }

    Account account() {
        return desk.accounts.of(desk.shop.id, "google").orElseThrow();
    }

    Question question(@Nullable String token) {
        return new Question(
                GoogleOnTheWire.CALENDAR,
                token,
                TimeSlot.of(desk.clock.instant(), Duration.ofDays(30)),
                ZoneOffset.UTC);
    }

    static String timed(String start, String end) {
        return "{\"start\":{\"dateTime\":\"%s\"},\"end\":{\"dateTime\":\"%s\"}}".formatted(start, end);
    }

    @Override
    public void close() throws Exception {
        desk.close();
        google.close();
        assertThat(google.faults).isEmpty();
    }
}
