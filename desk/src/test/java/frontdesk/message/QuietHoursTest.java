package frontdesk.message;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00, 2026-11-21T12:00, 2026-11-21T12:00",
        "2026-11-21T20:59, 2026-11-21T20:59, 2026-11-21T20:59",
        "2026-11-21T21:00, 2026-11-22T08:00, 2026-11-21T20:59",
        "2026-11-21T23:30, 2026-11-22T08:00, 2026-11-21T20:59",
        "2026-11-22T00:00, 2026-11-22T08:00, 2026-11-21T20:59",
        "2026-11-22T07:59, 2026-11-22T08:00, 2026-11-21T20:59",
        "2026-11-22T08:00, 2026-11-22T08:00, 2026-11-22T08:00",
        // the night in which the clocks go forward
        "2026-03-29T01:30, 2026-03-29T08:00, 2026-03-28T20:59",
    })
    void theNightIsQuietOnTheBusinesssOwnClock(LocalDateTime at, LocalDateTime next, LocalDateTime before) {
        assertThat(QuietHours.NIGHT.next(moment(at), BERLIN)).isEqualTo(moment(next));
        assertThat(QuietHours.NIGHT.before(moment(at), BERLIN)).isEqualTo(moment(before));
    }

    @Test
    void theyMayLieWithinADay() {
        var siesta = new QuietHours(LocalTime.of(14, 0), LocalTime.of(16, 0));
        var three = moment(LocalDateTime.parse("2026-11-21T15:00"));
        assertThat(siesta.next(three, BERLIN)).isEqualTo(moment(LocalDateTime.parse("2026-11-21T16:00")));
        assertThat(siesta.before(three, BERLIN)).isEqualTo(moment(LocalDateTime.parse("2026-11-21T13:59")));
        assertThat(siesta.include(moment(LocalDateTime.parse("2026-11-21T16:00")), BERLIN))
                .isFalse();
    }

    @Test
    void theSameTimeTwiceMeansNone() {
        var none = new QuietHours(LocalTime.of(9, 0), LocalTime.of(9, 0));
        assertThat(none.include(moment(LocalDateTime.parse("2026-11-21T09:00")), BERLIN))
                .isFalse();
        assertThat(none.include(moment(LocalDateTime.parse("2026-11-21T03:00")), BERLIN))
                .isFalse();
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
