package frontdesk.console.diary;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Span;
import frontdesk.console.diary.CalendarView.Column;
import frontdesk.console.diary.CalendarView.Patch;
import frontdesk.kernel.TimeSlot;
import frontdesk.page.Clockface;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarDaysTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void whatIsOpenUntilTwoAtNightBelongsToTheEveningBefore() {
        CalendarDays days = bar(18, 26);
        assertThat(days.whole(FRIDAY)).isEqualTo(new TimeSlot(at(FRIDAY, 2, 0), at(FRIDAY.plusDays(1), 2, 0)));
        assertThat(days.of(at(FRIDAY.plusDays(1), 1, 30))).isEqualTo(FRIDAY);
        assertThat(days.of(at(FRIDAY.plusDays(1), 2, 0))).isEqualTo(FRIDAY.plusDays(1));
        assertThat(days.minute(FRIDAY, at(FRIDAY.plusDays(1), 1, 30))).isEqualTo(25 * 60 + 30);
    }

    @Test
    void theAxisGoesOnIntoTheNight() {
        CalendarDays days = bar(18, 26);
        var axis = CalendarAxis.around(days, FRIDAY, FRIDAY, List.of());
        assertThat(axis.firstHour()).isEqualTo(18);
        assertThat(axis.lastHour()).isEqualTo(26);
        Column column = columns(days, axis).of(days.business().resources().getFirst(), FRIDAY);
        assertThat(column.closed()).isEmpty();
        assertThat(column.slots()).hasSize(16);
        assertThat(column.slots().getLast().patch()).isEqualTo(new Patch(7 * 60 + 30, 30));
        assertThat(column.slots().getLast().link()).contains("at=" + FRIDAY.plusDays(1) + "T01:30");
    }

    @Test
    void aBookingOutsideTheHoursWidensTheAxisAndTheRestIsClosed() {
        CalendarDays days = bar(18, 22);
        var early = new TimeSlot(at(FRIDAY, 15, 15), at(FRIDAY, 16, 0));
        var axis = CalendarAxis.around(days, FRIDAY, FRIDAY, List.of(early));
        assertThat(axis.firstHour()).isEqualTo(15);
        Column column = columns(days, axis).of(days.business().resources().getFirst(), FRIDAY);
        assertThat(column.closed()).containsExactly(new Patch(0, 180));
    }

    @Test
    void aNightOnWhichTheClocksGoBackIsOneDayByTheClockOnTheWall() {
        CalendarDays days = bar(18, 26);
        LocalDate before = LocalDate.of(2026, 10, 31);
        TimeSlot night = days.whole(before);
        assertThat(night.length().toHours()).isEqualTo(25);
        assertThat(days.minute(before, at(LocalDate.of(2026, 11, 1), 1, 30))).isEqualTo(25 * 60 + 30);
    }

    private static CalendarColumns columns(CalendarDays days, CalendarAxis axis) {
        return new CalendarColumns(days, axis, List.of(), List.of(), true);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return LocalDateTime.of(day, java.time.LocalTime.of(hour, minute))
                .atZone(NEW_YORK)
                .toInstant();
    }

    private static CalendarDays bar(int from, int to) {
        Business trattoria = DemoBusinesses.trattoria();
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(new Span(from * 60, to * 60)));
        }
        Business bar = trattoria.with(other -> other.slug("night-bar")
                .name("Night Bar")
                .zone(NEW_YORK)
                .region("US")
                .number(null)
                .person(null)
                .address("")
                .greeting("")
                .hours(hours)
                .answers(List.of()));
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        return new CalendarDays(bar, new Clockface(NEW_YORK, "US", clock));
    }
}
