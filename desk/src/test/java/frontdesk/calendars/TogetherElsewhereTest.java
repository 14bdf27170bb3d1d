package frontdesk.calendars;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.Origin;
import frontdesk.booking.Recurrence;
import frontdesk.booking.SeriesOutcome;
import frontdesk.booking.VisitOutcome;
import frontdesk.calendars.Join.ByHand;
import frontdesk.kernel.Await;

import static org.assertj.core.api.Assertions.assertThat;

/** Several bookings at once where a calendar elsewhere has the last word: all stand on both sides, or none does. */
class TogetherElsewhereTest extends CalendarElsewhere {
    private static final String AT_TEN = "2026-02-03T10:00";
    private static final String AT_TWO = "2026-02-03T14:00";
    private static final Origin BY_HAND = Origin.of("test");

    private CalendarDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = CalendarDesk.joined(calendar, ByHand.FOLLOW);
        desk.jobs.introduce(ConfirmByLink.class, "test", _ -> {});
        desk.lead();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private VisitOutcome visit() {
        return desk.diary.bookAll(
                desk.shop.id, List.of(desk.shop.wish(AT_TEN), desk.shop.wish(AT_TWO)), CalendarDesk.EMMA, BY_HAND);
    }

    private SeriesOutcome series(boolean leaving) {
        return desk.diary.bookSeries(
                desk.shop.id, desk.shop.wish(AT_TEN), Recurrence.weekly(3), CalendarDesk.EMMA, leaving, BY_HAND);
    }

    @Test
    void aVisitStandsThereAsAWholeBeforeItIsBookedHere() {
        var booked = (VisitOutcome.Booked) visit();
        assertThat(booked.bookings()).hasSize(2).allSatisfy(booking -> {
            assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
            assertThat(booking.group()).isEqualTo(booked.group());
            assertThat(booking.customer()).isEqualTo(CalendarDesk.EMMA);
            assertThat(calendar.busy(booking.id())).containsExactly(booking.slot());
        });
    }

    @Test
    void whereOneHasGoneThereNoneStandsOnEitherSide() {
        calendar.stands("theirs", TWO);
        var refused = (VisitOutcome.Refused) visit();
        assertThat(refused.which()).isEqualTo(1);
        assertThat(refused.reason()).isInstanceOf(HoldOutcome.Taken.class);
        Await.until(() -> calendar.written().equals(Set.of("theirs")));
        assertThat(desk.free(AT_TEN)).isTrue();
        assertThat(bookings()).isEmpty();
    }

    @Test
    void whereTheCalendarIsSilentNothingIsBookedAndNothingWaits() {
        calendar.down = true;
        assertThat(visit()).isEqualTo(new VisitOutcome.Unanswered(0));
        assertThat(desk.free(AT_TEN)).isTrue();
        assertThat(desk.free(AT_TWO)).isTrue();
        assertThat(series(false)).isEqualTo(new SeriesOutcome.Unanswered());
        calendar.down = false;
        assertThat(visit()).isInstanceOf(VisitOutcome.Booked.class);
    }

    @Test
    void whereOnlyTheCustomerCanBookThereNothingIsBooked() {
        calendar.asksCustomer = true;
        assertThat(visit()).isInstanceOf(VisitOutcome.Unanswered.class);
        assertThat(desk.free(AT_TEN)).isTrue();
    }

    @Test
    void aSeriesStandsThereAsAWholeOrNotAtAll() {
        var booked = (SeriesOutcome.Booked) series(false);
        assertThat(booked.bookings()).hasSize(3);
        assertThat(calendar.written()).hasSize(3);
        assertThat(((SeriesOutcome.Refused) series(false)).clashes())
                .extracting(SeriesOutcome.Clash::at)
                .contains(LocalDateTime.parse(AT_TEN));
        assertThat(calendar.written()).hasSize(3);
    }

    @Test
    void noDateIsLeftOutForIt() {
        assertThat(series(true)).isEqualTo(new SeriesOutcome.AllOrNone());
        assertThat(calendar.written()).isEmpty();
    }

    private List<Booking> bookings() {
        var day = LocalDateTime.parse(AT_TEN).toLocalDate();
        return desk.diary.agenda().bookings(desk.shop.id, day, day, null);
    }
}
