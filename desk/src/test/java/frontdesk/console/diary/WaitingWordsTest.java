package frontdesk.console.diary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingBuilder;
import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.TimeSlot;
import frontdesk.kernel.WaitingId;
import frontdesk.page.Clockface;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.Waiting.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of those who wait. */
class WaitingWordsTest {
    /** Five past two in the afternoon, in New York. */
    private static final Instant NOW = Instant.parse("2026-11-25T19:05:00Z");

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final BookingId HOLD = BookingId.next();

    @Test
    void betweenWhenIsSaidAsPeopleSayIt() {
        LocalTime six = LocalTime.of(18, 0);
        LocalTime eight = LocalTime.of(20, 0);
        assertThat(when(Stretch.days(FRIDAY, FRIDAY))).isEqualTo("Fri 27 Nov, at any time");
        assertThat(when(new Stretch(FRIDAY, FRIDAY, six, LocalTime.MAX))).isEqualTo("Fri 27 Nov, from 6:00 pm");
        assertThat(when(new Stretch(FRIDAY, FRIDAY, LocalTime.MIN, eight))).isEqualTo("Fri 27 Nov, until 8:00 pm");
        assertThat(when(new Stretch(FRIDAY, FRIDAY, six, six))).isEqualTo("Fri 27 Nov, at 6:00 pm");
        assertThat(when(new Stretch(FRIDAY, FRIDAY.plusDays(2), six, eight)))
                .isEqualTo("Fri 27 Nov to Sun 29 Nov, between 6:00 pm and 8:00 pm");
    }

    @Test
    void whatIsWaitedForNamesPeopleServiceAndWho() {
        var table = new Wish(DemoBusinesses.TABLE, FRIDAY.atTime(19, 0), 4, null, DemoBusinesses.table(4));
        assertThat(row(DemoBusinesses.trattoria(), waiting(table, Status.WAITING))
                        .what())
                .isEqualTo("4 guests · "
                        + DemoBusinesses.trattoria()
                                .resource(DemoBusinesses.table(4))
                                .orElseThrow()
                                .name());
        var visit = new Wish(DemoBusinesses.CHECK_UP, FRIDAY.atTime(10, 0), 1, null, DemoBusinesses.DR_LEE);
        assertThat(row(DemoBusinesses.clinic(), waiting(visit, Status.WAITING)).what())
                .isEqualTo("check-up · Dr. Lee");
    }

    @Test
    void whoWasOfferedATimeIsSaidToHaveBeenAndUntilWhenTheyMayAnswer() {
        var table = new Wish(DemoBusinesses.TABLE, FRIDAY.atTime(19, 0), 4, null, null);
        assertThat(row(DemoBusinesses.trattoria(), waiting(table, Status.WAITING))
                        .offer())
                .isNull();
        WaitingView.Row asked = row(DemoBusinesses.trattoria(), waiting(table, Status.OFFERED));
        assertThat(asked.offer()).isEqualTo("Fri 27 Nov, 7:00 pm, may answer until 2:35 pm");
        assertThat(asked.since()).isEqualTo("Tue 24 Nov, 2:05 pm");
    }

    @Test
    void aTimeIsLookedForOnTheFirstDayShownThatWouldDoAndOnNoneThatIsOver() {
        var words = words(DemoBusinesses.trattoria());
        var table = new Wish(DemoBusinesses.TABLE, FRIDAY.atTime(19, 0), 4, null, null);
        Waiting days = with(waiting(table, Status.WAITING), Stretch.days(FRIDAY.minusDays(5), FRIDAY.plusDays(5)));
        assertThat(words.row(days, FRIDAY.plusDays(1), FRIDAY.plusDays(1)).book())
                .endsWith("&day=2026-11-28");
        assertThat(words.row(days, FRIDAY.minusDays(4), FRIDAY.plusDays(2)).book())
                .endsWith("&day=2026-11-25");
        assertThat(words.row(days, FRIDAY.plusDays(20), FRIDAY.plusDays(20)).book())
                .endsWith("&day=2026-11-25");
    }

    private static String when(Stretch stretch) {
        var wish = new Wish(DemoBusinesses.TABLE, FRIDAY.atTime(19, 0), 2, null, null);
        return row(DemoBusinesses.trattoria(), with(waiting(wish, Status.WAITING), stretch))
                .when();
    }

    private static WaitingView.Row row(Business business, Waiting one) {
        return words(business).row(one, FRIDAY, FRIDAY);
    }

    private static WaitingWords words(Business business) {
        Booking hold = BookingBuilder.builder()
                .id(HOLD)
                .business(business.id())
                .service(DemoBusinesses.TABLE)
                .resources(List.of())
                .slot(TimeSlot.of(Instant.parse("2026-11-28T00:00:00Z"), Duration.ofHours(2)))
                .partySize(4)
                .status(Booking.Status.HELD)
                .customer(new Customer("", null, null, null))
                .actor("waiting list")
                .madeAt(NOW)
                .options(Wish.Options.NONE)
                .version(1)
                .build();
        var clock = new Clockface(business.zone(), "US", Clock.fixed(NOW, ZoneOffset.UTC));
        return new WaitingWords(business, clock, Map.of(HOLD, hold));
    }

    private static Waiting waiting(Wish wish, Status status) {
        boolean asked = status == Status.OFFERED;
        return new Waiting(
                WaitingId.next(),
                DemoBusinesses.TRATTORIA,
                wish,
                Stretch.days(FRIDAY, FRIDAY),
                new Customer("Rosa", new PhoneNumber("+14155550134"), null, null),
                status,
                asked ? HOLD : null,
                asked ? NOW.plus(Duration.ofMinutes(30)) : null,
                NOW.minus(Duration.ofDays(1)));
    }

    private static Waiting with(Waiting one, Stretch stretch) {
        return new Waiting(
                one.id(),
                one.business(),
                one.wish(),
                stretch,
                one.customer(),
                one.status(),
                one.offered(),
                one.answerBy(),
                one.askedAt());
    }
}
