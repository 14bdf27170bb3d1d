package frontdesk.grammar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.grammar.Days.Pattern;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Patterns of days and the stretches that they come to. */
class DaysTest {
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-18");

    @Test
    void aPatternIsTheNextDayThatFits() {
        assertThat(Days.dayOfMonth(18).from(WEDNESDAY)).isEqualTo(Days.day(WEDNESDAY));
        assertThat(Days.dayOfMonth(17).from(WEDNESDAY)).isEqualTo(Days.day(LocalDate.parse("2026-12-17")));
        assertThat(Days.dayOfMonth(31).from(WEDNESDAY)).isEqualTo(Days.day(LocalDate.parse("2026-12-31")));
    }

    @Test
    void aBareWeekdayIsNeverToday() {
        assertThat(Days.weekday(DayOfWeek.WEDNESDAY).from(WEDNESDAY)).isEqualTo(Days.day(WEDNESDAY.plusWeeks(1)));
    }

    @Test
    void marksThatCanNeverMeetAreNoDay() {
        assertThat(new Pattern(null, 30, Month.FEBRUARY, null).from(WEDNESDAY)).isNull();
        assertThat(new Pattern(null, 29, Month.FEBRUARY, 2027).from(WEDNESDAY)).isNull();
        assertThat(new Pattern(null, 29, Month.FEBRUARY, null).from(WEDNESDAY))
                .isEqualTo(Days.day(LocalDate.parse("2028-02-29")));
    }

    @Test
    void aWrongWeekdayGivesWayToTheDate() {
        assertThat(new Pattern(DayOfWeek.MONDAY, 12, Month.DECEMBER, null).from(WEDNESDAY))
                .isEqualTo(Days.day(LocalDate.parse("2026-12-12")));
    }

    @Test
    void aPatternWithinAStretchIsTheFirstDayOfItThatFits() {
        var nextWeek = Calendar.week(WEDNESDAY, 1);
        assertThat(nextWeek.and(Days.weekday(DayOfWeek.FRIDAY))).isEqualTo(Days.day(LocalDate.parse("2026-11-27")));
        assertThat(nextWeek.and(Days.dayOfMonth(5))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easterFallsWhereTheChurchPutsIt(int year, LocalDate easter) {
        assertThat(Feasts.EASTER.in(year)).isEqualTo(easter);
    }

    @Test
    void aFeastThatIsOverIsNextYears() {
        assertThat(Feasts.THANKSGIVING.from(WEDNESDAY)).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(Feasts.THANKSGIVING.from(LocalDate.parse("2026-11-27"))).isEqualTo(LocalDate.parse("2027-11-25"));
    }

    @Test
    void theLastFridayOfAMonthIsCountedFromItsEnd() {
        var december = requireNonNull(Days.month(Month.DECEMBER).from(WEDNESDAY));
        assertThat(Calendar.nth(-1, DayOfWeek.FRIDAY, december)).isEqualTo(Days.day(LocalDate.parse("2026-12-25")));
        assertThat(Calendar.nth(5, DayOfWeek.FRIDAY, december)).isNull();
    }
}
