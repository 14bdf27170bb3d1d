package frontdesk.console.diary;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.booking.BookingChange;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.page.Browser;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** A booking that is made longer or shorter in the calendar, as the page sends it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CalendarMovesTest extends OpenConsole {
    private static final BusinessId TRATTORIA = DemoBusinesses.TRATTORIA;
    private static final String TABLE = DemoBusinesses.table(1).toString();

    @Test
    void itIsMadeLongerAndShorterAndItsHistorySaysMoved() {
        Booking booking = at(freeDay(), 18);
        var answer = longer(hostess(), booking, 30, Map.of("resource", TABLE));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("Now ").contains("6:00 pm to 8:00 pm");
        Booking longer = now(booking);
        assertThat(longer.slot().start()).isEqualTo(booking.slot().start());
        assertThat(longer.slot().length()).isEqualTo(Duration.ofMinutes(120));
        assertThat(diary.agenda().history(TRATTORIA, booking.id()).getLast().what())
                .isEqualTo(BookingChange.What.MOVED);
        assertThat(hostess().get(LUCIA + "/bookings/" + booking.id()).body())
                .contains("Moved", "6:00 pm to 8:00 pm", "Undo the move");

        assertThat(longer(hostess(), longer, -60, Map.of("resource", TABLE)).statusCode())
                .isEqualTo(200);
        assertThat(now(booking).slot().length()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void backAtItsUsualLengthItHasNoneOfItsOwn() {
        Booking booking = at(freeDay(), 18);
        longer(hostess(), booking, 30, Map.of("resource", TABLE));
        assertThat(duration(booking)).isEqualTo("PT2H");
        longer(hostess(), now(booking), -30, Map.of("resource", TABLE));
        assertThat(duration(booking)).isEqualTo("null");
    }

    @Test
    void itMovesAndGetsLongerAtOnce() {
        Booking booking = at(freeDay(), 18);
        assertThat(longer(hostess(), booking, 15, Map.of("resource", TABLE, "minutes", "30"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(now(booking).slot().start()).isEqualTo(booking.slot().start().plus(Duration.ofMinutes(30)));
        assertThat(now(booking).slot().length()).isEqualTo(Duration.ofMinutes(105));
    }

    @Test
    void whereTheNextIsBookedItStaysAndTheReasonIsSaid() {
        LocalDate day = freeDay();
        Booking booking = at(day, 18);
        at(day, 20);
        for (String column : new String[] {TABLE, ""}) {
            var answer = longer(hostess(), booking, 60, Map.of("resource", column));
            assertThat(answer.statusCode()).as("column " + column).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("That time has just been taken.");
        }
        assertThat(now(booking)).isEqualTo(booking);
    }

    @Test
    void fiveMinutesAreTheLeastAndADayIsTheMost() {
        Booking booking = at(freeDay(), 18);
        for (int minutes : new int[] {-86, -90, -1000, Integer.MIN_VALUE}) {
            var answer = longer(hostess(), booking, minutes, Map.of());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("A booking takes five minutes at least.");
        }
        var endless = longer(hostess(), booking, Integer.MAX_VALUE, Map.of());
        assertThat(endless.statusCode()).isEqualTo(409);
        assertThat(endless.body()).isEqualTo("That length cannot be booked.");
        assertThat(now(booking)).isEqualTo(booking);
    }

    @Test
    void whoSawAnOlderVersionIsTold() {
        Booking seen = at(freeDay(), 18);
        longer(hostess(), seen, 15, Map.of("resource", TABLE));
        var answer = longer(hostess(), seen, 15, Map.of("resource", TABLE));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Somebody else");
        assertThat(now(seen).slot().length()).isEqualTo(Duration.ofMinutes(105));
    }

    @Test
    void whoMayOnlyLookMakesNothingLonger() {
        Booking booking = at(freeDay(), 18);
        Browser reviewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(longer(reviewer, booking, 15, Map.of()).statusCode()).isEqualTo(403);
        assertThat(reviewer.get(LUCIA + "/calendar?day=" + day(booking)).body()).doesNotContain("<i></i>");
        assertThat(hostess().get(LUCIA + "/calendar?day=" + day(booking)).body())
                .contains("<i></i>");
        assertThat(now(booking)).isEqualTo(booking);
    }

    private Booking at(LocalDate day, int hour) {
        var wish = new Wish(DemoBusinesses.TABLE, day.atTime(hour, 0), 2, null, DemoBusinesses.table(1));
        return booked(diary.book(TRATTORIA, wish, customer("Rosa"), Origin.of("phone")));
    }

    private HttpResponse<String> longer(Browser who, Booking booking, int minutes, Map<String, String> more) {
        var form = new HashMap<>(more);
        form.put("longer", String.valueOf(minutes));
        form.put("version", String.valueOf(booking.version()));
        return who.post(LUCIA + "/calendar/" + booking.id(), form);
    }

    private Booking now(Booking booking) {
        return diary.agenda().find(TRATTORIA, booking.id()).orElseThrow();
    }

    private String duration(Booking booking) {
        return String.valueOf(
                diary.agenda().wish(TRATTORIA, booking.id()).orElseThrow().duration());
    }
}
