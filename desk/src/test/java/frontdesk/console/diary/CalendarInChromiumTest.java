package frontdesk.console.diary;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.TrattoriaInChromium;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.page.Looks;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.JoinOutcome;
import frontdesk.waiting.WaitingList;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done with the calendar, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CalendarInChromiumTest extends TrattoriaInChromium {
    private static String cookie = "";
    private static LocalDate day = LocalDate.now(ZoneId.of("America/New_York")).plusDays(50);

    @Inject
    Businesses businesses;

    @Inject
    WaitingList waiting;

    @Override
    protected void signIn() {
        if (cookie.isEmpty()) {
            access.addUser("lucia@example.com", Secret.of(PASSWORD), Role.OWNER, Set.of(TRATTORIA), false);
            cookie = new Browser(home).signedIn("lucia@example.com", PASSWORD).cookie();
        }
        chromium.carry(cookie);
        do {
            day = day.plusDays(2);
        } while (DemoBusinesses.trattoria().hours().get(day.getDayOfWeek()).isEmpty());
    }

    @Test
    void aBookingIsDraggedToAnotherTableAndTime() {
        Booking booking = book("Rosa Alvarez", 19, 2, DemoBusinesses.table(1));
        open("?day=" + day);
        chromium.drag(link(booking), column(DemoBusinesses.table(2)), 36);
        chromium.seeText("#answer", "Moved to");
        chromium.seeText(column(DemoBusinesses.table(2)), "Rosa Alvarez");
        Booking moved = diary.agenda().find(TRATTORIA, booking.id()).orElseThrow();
        assertThat(moved.resources()).containsExactly(DemoBusinesses.table(2));
        assertThat(local(moved)).isEqualTo(day.atTime(19, 30));
    }

    @Test
    void aFingerThatRestsOnABookingTakesItAlong() {
        Booking booking = book("Rosa Alvarez", 19, 2, DemoBusinesses.table(1));
        open("?day=" + day);
        chromium.dragWithAFinger(link(booking), column(DemoBusinesses.table(2)), 36);
        chromium.seeText("#answer", "Moved to");
        Booking moved = diary.agenda().find(TRATTORIA, booking.id()).orElseThrow();
        assertThat(moved.resources()).containsExactly(DemoBusinesses.table(2));
        assertThat(local(moved)).isEqualTo(day.atTime(19, 30));
        assertThat(chromium.path()).as("no page was opened by it").isEqualTo(LUCIA + "/calendar");
    }

    @Test
    void itsLowerEdgeIsDraggedToMakeItLonger() {
        Booking booking = book("Rosa Alvarez", 19, 2, DemoBusinesses.table(1));
        open("?day=" + day);
        chromium.drag(link(booking) + " i", column(DemoBusinesses.table(1)), 36);
        chromium.seeText("#answer", "Now ");
        assertThat(minutes(booking)).isEqualTo(minutesOf(booking) + 30);
        assertThat(chromium.path()).as("no page was opened by it").isEqualTo(LUCIA + "/calendar");
    }

    @Test
    void aFingerMakesItShorter() {
        Booking booking = book("Rosa Alvarez", 19, 2, DemoBusinesses.table(1));
        open("?day=" + day);
        chromium.dragWithAFinger(link(booking) + " i", column(DemoBusinesses.table(1)), -36);
        chromium.seeText("#answer", "Now ");
        assertThat(minutes(booking)).isEqualTo(minutesOf(booking) - 30);
    }

    @Test
    void withShiftTheKeyboardMakesItLongerAndShorter() {
        Booking booking = book("Priya Raman", 19, 2, DemoBusinesses.table(1));
        open("?day=" + day);
        chromium.press(link(booking), " ", "SHIFT+ARROW_DOWN", "SHIFT+ARROW_DOWN", "SHIFT+ARROW_UP");
        assertThat(chromium.run("return document.getElementById('status').textContent"))
                .asString()
                .endsWith(minutesOf(booking) + 15 + " minutes long");
        chromium.press(link(booking), "ENTER");
        chromium.seeText("#answer", "Now ");
        assertThat(minutes(booking)).isEqualTo(minutesOf(booking) + 15);
        assertThat(local(diary.agenda().find(TRATTORIA, booking.id()).orElseThrow()))
                .isEqualTo(day.atTime(19, 0));
    }

    @Test
    void whereTheNextIsBookedItGetsNoLongerAndTheReasonIsSaid() {
        Booking booking = book("Rosa Alvarez", 18, 2, DemoBusinesses.table(1));
        book("Sam Lee", 20, 2, DemoBusinesses.table(1));
        open("?day=" + day);
        chromium.drag(link(booking) + " i", column(DemoBusinesses.table(1)), 72);
        chromium.seeText("#answer", "taken. It stays where it was.");
        assertThat(minutes(booking)).isEqualTo(minutesOf(booking));
    }

    @Test
    void whoComesOnTheWaitingListAppearsBesideIt() {
        open("?day=" + day);
        chromium.size(1440, 900);
        chromium.see("body[data-connected]");
        chromium.seeText("#waiting", "Nobody waits");
        waits("Hannah Weiss");
        chromium.seeText("#waiting", "Hannah Weiss");
        assertThat(chromium.run("return document.getElementById('waiting').getBoundingClientRect().left"
                        + " > document.getElementById('calendar').getBoundingClientRect().right"))
                .as("beside the calendar")
                .isEqualTo(true);
        chromium.submit("#waiting button[type=submit]");
        chromium.seeText(".banner", "off the waiting list");
        chromium.seeText("#waiting", "Nobody waits");
    }

    /** Waits for the one table of eight, which is taken at seven. */
    private void waits(String name) {
        Wish wish = wish(19, 8, DemoBusinesses.table(7));
        diary.book(TRATTORIA, wish, new Customer("Aisha Khan", null, null, null), Origin.of("phone"));
        var seven = new Stretch(day, day, LocalTime.of(19, 0), LocalTime.of(19, 0));
        var customer = new Customer(name, new PhoneNumber("+14155550134"), null, null);
        assertThat(waiting.join(TRATTORIA, wish, seven, customer, Origin.of("phone")))
                .isInstanceOf(JoinOutcome.Joined.class);
    }

    private long minutes(Booking booking) {
        return minutesOf(diary.agenda().find(TRATTORIA, booking.id()).orElseThrow());
    }

    private static long minutesOf(Booking booking) {
        return booking.slot().length().toMinutes();
    }

    @Test
    void whereSomethingIsTakenItGoesBackAndTheReasonIsSaid() {
        Booking booking = book("Rosa Alvarez", 19, 2, DemoBusinesses.table(1));
        book("Sam Lee", 19, 2, DemoBusinesses.table(2));
        open("?day=" + day);
        chromium.drag(link(booking), column(DemoBusinesses.table(2)), 0);
        chromium.seeText("#answer", "taken. It stays where it was.");
        chromium.seeText(column(DemoBusinesses.table(1)), "Rosa Alvarez");
        assertThat(diary.agenda().find(TRATTORIA, booking.id()).orElseThrow().version())
                .isEqualTo(booking.version());
    }

    @Test
    void theKeyboardMovesABookingToo() {
        Booking booking = book("Priya Raman", 19, 2, DemoBusinesses.table(1));
        open("?day=" + day);
        chromium.press(link(booking), " ", "ARROW_DOWN", "ARROW_DOWN", "ARROW_RIGHT", "ENTER");
        chromium.seeText("#answer", "Moved to");
        Booking moved = diary.agenda().find(TRATTORIA, booking.id()).orElseThrow();
        assertThat(moved.resources()).containsExactly(DemoBusinesses.table(2));
        assertThat(local(moved)).isEqualTo(day.atTime(19, 30));
        chromium.press(link(booking), " ", "ARROW_UP", "ESCAPE");
        assertThat(diary.agenda().find(TRATTORIA, booking.id()).orElseThrow()).isEqualTo(moved);
    }

    @Test
    void anotherDayOfTheWeekIsOneColumnAway() {
        Booking booking = book("Priya Raman", 19, 2, DemoBusinesses.table(1));
        LocalDate other = day.getDayOfWeek().getValue() == 7 ? day.minusDays(1) : day.plusDays(1);
        open("?view=week&day=" + day);
        chromium.drag(link(booking), ".cal-column[data-key='" + other + "']", 0);
        chromium.seeText("#answer", "Moved to");
        assertThat(local(diary.agenda().find(TRATTORIA, booking.id()).orElseThrow()))
                .isEqualTo(other.atTime(19, 0));
    }

    @Test
    void whatIsBookedElsewhereAppearsAndTheCalendarStaysWhereItWasScrolledTo() {
        open("?day=" + day);
        chromium.see("body[data-connected]");
        chromium.size(700, 700);
        chromium.run(
                "window.untouched = true; const c = document.getElementById('calendar'); c.scrollTop = 200; c.scrollLeft = 150");
        book("Hannah Weiss", 20, 2, DemoBusinesses.table(1));
        chromium.seeText(column(DemoBusinesses.table(1)), "Hannah Weiss");
        assertThat(
                        chromium.run(
                                "const c = document.getElementById('calendar'); return [c.scrollTop, c.scrollLeft, window.untouched].join()"))
                .isEqualTo("200,150,true");
    }

    @Test
    void whatACallerHoldsIsSeenAtOnceAndGoesAtOnceWhenTheyLetItGo() {
        open("?day=" + day);
        chromium.see("body[data-connected]");
        chromium.stopItsClocks();
        var held = (HoldOutcome.Held) diary.hold(TRATTORIA, wish(19, 2, DemoBusinesses.table(1)), Origin.of("phone"));
        chromium.seeText(column(DemoBusinesses.table(1)), "Held until");
        diary.release(TRATTORIA, held.hold().id());
        chromium.seeNo(column(DemoBusinesses.table(1)) + " .is-held");
    }

    @Test
    void anEmptyTimeLeadsToTheFilledForm() {
        open("?day=" + day);
        chromium.run("document.querySelector(\"" + column(DemoBusinesses.table(4))
                + " .cal-slot[href*='T19:00']\").scrollIntoView({block: 'center'})");
        chromium.submit(column(DemoBusinesses.table(4)) + " .cal-slot[href*='T19:00']");
        assertThat(chromium.see("#resource").getDomProperty("value"))
                .isEqualTo(DemoBusinesses.table(4).toString());
        assertThat(chromium.run("return document.querySelector('[name=at]:checked').value"))
                .isEqualTo(day + "T19:00");
    }

    @Test
    void onAPhoneOnADeskAndAtNightTheCalendarIsAtHome() {
        fill();
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(320, 390, 1280)) {
                chromium.size(width, width < 600 ? 844 : 860);
                for (var page : Map.of("day", "?day=" + day, "week", "?view=week&day=" + day)
                        .entrySet()) {
                    chromium.go(LUCIA + "/calendar" + page.getValue());
                    chromium.run("document.getElementById('calendar').scrollTop = 380");
                    String name = scheme + "-" + width + "-calendar-" + page.getKey();
                    chromium.picture(name);
                    assertThat(((Number) chromium.run("return document.documentElement.scrollWidth")).intValue())
                            .as("no sideways scrolling: " + name)
                            .isLessThanOrEqualTo(width);
                    assertThat(Looks.troubles(chromium)).as(name).isEmpty();
                }
            }
        }
        assertThat(chromium.complaints()).as("the browser's console").isEmpty();
    }

    /** An evening with everything that can be seen. */
    private void fill() {
        book("Rosa Alvarez", 18, 2, DemoBusinesses.table(1));
        book("Elif Demir", 20, 2, DemoBusinesses.table(1));
        book("Tom Okafor", 19, 2, DemoBusinesses.table(2));
        diary.noShow(TRATTORIA, book("Sam Lee", 18, 2, DemoBusinesses.table(3)).id(), Origin.of("phone"));
        book("Mateo Rossi", 20, 2, DemoBusinesses.table(3));
        book("Priya Raman", 20, 4, DemoBusinesses.table(4));
        diary.arrived(
                TRATTORIA, book("Grace Chen", 18, 3, DemoBusinesses.table(4)).id(), Origin.of("phone"));
        diary.arrived(
                TRATTORIA, book("Hannah Weiss", 18, 6, DemoBusinesses.table(6)).id(), Origin.of("phone"));
        book("Aisha Khan", 19, 8, DemoBusinesses.table(7));
        book("Luc Moreau", 20, 5, DemoBusinesses.table(6));
        book("Nora Lind", 12, 2, DemoBusinesses.table(1));
        var held =
                diary.hold(TRATTORIA, wish(19, 4, DemoBusinesses.table(5)), Duration.ofMinutes(10), Origin.of("phone"));
        assertThat(held).isInstanceOf(HoldOutcome.Held.class);
        waits("Mona Sahin");
    }

    private void open(String query) {
        chromium.size(1280, 900);
        chromium.go(LUCIA + "/calendar" + query);
        chromium.run("document.getElementById('calendar').scrollTop = 380");
    }

    private static String link(Booking booking) {
        return ".cal-block a[href$='" + booking.id() + "']";
    }

    private static String column(ResourceId resource) {
        return ".cal-column[data-resource='" + resource + "']";
    }

    private static LocalDateTime local(Booking booking) {
        return LocalDateTime.ofInstant(
                booking.slot().start(), DemoBusinesses.trattoria().zone());
    }

    private static Wish wish(int hour, int party, ResourceId table) {
        return new Wish(DemoBusinesses.TABLE, day.atTime(LocalTime.of(hour, 0)), party, null, table);
    }

    private Booking book(String name, int hour, int party, ResourceId table) {
        return book(name, wish(hour, party, table));
    }
}
