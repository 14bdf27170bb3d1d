package frontdesk.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.CallId;
import frontdesk.page.Browser;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may see and do what. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PermissionsTest extends OpenConsole {
    /** May look at the trattoria. */
    private Browser viewer() {
        return browser().carrying(person(Role.REVIEWER).cookie());
    }

    @Test
    void anotherBusinessIsNotThere() {
        Browser browser = hostess();
        Booking elsewhere = bookAtTheClinic();
        CallId call = call(DemoBusinesses.CLINIC, null);
        String clinic = "/console/" + DemoBusinesses.clinic().slug();
        for (String page : List.of(
                "",
                "/calendar",
                "/calls",
                "/calls/" + call,
                "/calls/" + call + "/recording.wav",
                "/bookings",
                "/bookings.csv",
                "/bookings/new",
                "/bookings/" + elsewhere.id(),
                "/live")) {
            assertThat(browser.get(clinic + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(owner().get(clinic + "/bookings/" + elsewhere.id()).statusCode())
                .as("for somebody who may")
                .isEqualTo(200);
        assertThat(browser.post(clinic + "/bookings/new", Map.of("name", "x")).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(clinic + "/bookings/" + elsewhere.id() + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatBelongsToAnotherBusinessIsNotFoundUnderMine() {
        Browser browser = owner();
        Booking elsewhere = bookAtTheClinic();
        CallId call = call(DemoBusinesses.CLINIC, null);
        for (String page :
                List.of("/bookings/" + elsewhere.id(), "/calls/" + call, "/calls/" + call + "/recording.wav")) {
            assertThat(browser.get(LUCIA + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(browser.post(LUCIA + "/bookings/" + elsewhere.id() + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get(LUCIA + "/bookings/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyLookIsShownNoWayToChangeAndRefusedWhenTryingAnyway() {
        Browser browser = viewer();
        Booking booking = book("Rosa");
        assertThat(browser.get(LUCIA + "/bookings/" + booking.id()).body())
                .doesNotContain("/cancel\"", "/arrived\"", "/move\"", "/correct\"");
        assertThat(browser.get(LUCIA).body()).doesNotContain("New booking");
        assertThat(browser.get(LUCIA + "/bookings/new").statusCode()).isEqualTo(403);
        assertThat(browser.post(LUCIA + "/bookings/new", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post(LUCIA + "/bookings/" + booking.id() + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(LUCIA + "/calendar/" + booking.id(), Map.of("minutes", "60"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(LUCIA + "/calendar?day=" + day(booking)).body())
                .contains("Rosa")
                .doesNotContain("data-move", "cal-slot");
    }

    private Booking bookAtTheClinic() {
        LocalDate monday = freeDay().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        var starts = diary.day(
                DemoBusinesses.CLINIC, new Wish(DemoBusinesses.CHECK_UP, monday.atStartOfDay(), 1, null, null), monday);
        var free = starts.starts().stream().filter(s -> s.free()).findFirst().orElseThrow();
        var wish = new Wish(DemoBusinesses.CHECK_UP, free.at(), 1, null, null);
        return booked(diary.book(DemoBusinesses.CLINIC, wish, customer("Priya"), Origin.of("phone")));
    }
}
