package frontdesk.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

class ClockfaceTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-11-21T03:30:00Z"), NEW_YORK);

    private final Clockface american = new Clockface(NEW_YORK, "US", NIGHT);
    private final Clockface italian = new Clockface(ZoneId.of("Europe/Rome"), "IT", NIGHT);

    @Test
    void todayIsWhatItIsWhereTheBusinessIs() {
        assertThat(american.today()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(italian.today()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void hoursAreWrittenAsPeopleWriteThemThere() {
        assertThat(american.time(LocalTime.of(19, 5))).isEqualTo("7:05 pm");
        assertThat(italian.time(LocalTime.of(19, 5))).isEqualTo("19:05");
    }

    @Test
    void nearDaysHaveTheirNamesAndFarDaysTheirYear() {
        assertThat(american.shortDay(LocalDate.of(2026, 11, 20))).isEqualTo("Today");
        assertThat(american.shortDay(LocalDate.of(2026, 11, 21))).isEqualTo("Tomorrow");
        assertThat(american.shortDay(LocalDate.of(2026, 11, 19))).isEqualTo("Yesterday");
        assertThat(american.shortDay(LocalDate.of(2026, 11, 27))).isEqualTo("Fri 27 Nov");
        assertThat(american.shortDay(LocalDate.of(2027, 11, 27))).isEqualTo("27 Nov 2027");
    }

    @Test
    void daysAreCalledAsTheLanguageCallsThem() {
        var spanish = new Clockface(NEW_YORK, "MX", NIGHT, new Language("es-MX"));
        assertThat(spanish.shortDay(LocalDate.of(2026, 11, 21))).isEqualTo("Mañana");
        assertThat(spanish.longDay(LocalDate.of(2026, 11, 27))).isEqualTo("viernes, 27 de noviembre");
        assertThat(spanish.dayAndMonth(LocalDate.of(2026, 11, 27))).isEqualTo("vie 27 nov");
    }

    @Test
    void aDayThatDoesNotExistIsTheOtherDay() {
        assertThat(Clockface.parseDay("2026-02-30", LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
        assertThat(Clockface.parseDay("", LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
        assertThat(Clockface.parseDay(" 2026-02-03 ", LocalDate.EPOCH)).isEqualTo(LocalDate.of(2026, 2, 3));
    }

    @Test
    void aLengthReadsLikeAStopwatch() {
        assertThat(Clockface.length(Duration.ofSeconds(67))).isEqualTo("1:07");
        assertThat(Clockface.length(Duration.ofSeconds(3727))).isEqualTo("1:02:07");
        assertThat(Clockface.length(Duration.ofSeconds(-3))).isEqualTo("0:00");
    }
}
