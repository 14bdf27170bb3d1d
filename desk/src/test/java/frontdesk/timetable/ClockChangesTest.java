package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.TimeSlot;

import static org.assertj.core.api.Assertions.assertThat;

/** What is offered on the days and nights on which the clocks change. */
class ClockChangesTest extends AskedTimetable {
    @Test
    void aStartThatTheClockSkipsIsNotOffered() { // 27–29
        var shop = new Shop().zone("America/New_York").open("00:00-05:00").lasting(30, 30);

        assertThat(times(shop, "2026-03-08"))
                .containsExactly("00:00", "00:30", "01:00", "01:30", "03:00", "03:30", "04:00", "04:30");
        assertThat(verdict(shop, "2026-03-08T02:30")).isEqualTo(new Verdict.NotOffered(Why.NO_SUCH_TIME));
    }

    @Test
    void afterTheClocksChangeNineIsStillNine() { // 27: 9:00 became 8:00 until the end of the month
        var shop = new Shop().zone("America/New_York").open("09:00-10:00");

        assertThat(times(shop, "2026-03-07")).containsExactly("09:00", "09:30");
        assertThat(times(shop, "2026-03-08")).containsExactly("09:00", "09:30");
        assertThat(times(shop, "2026-03-31")).containsExactly("09:00", "09:30");
        assertThat(free(shop, "2026-03-07T09:00").slot().start()).isEqualTo("2026-03-07T14:00:00Z");
        assertThat(free(shop, "2026-03-08T09:00").slot().start()).isEqualTo("2026-03-08T13:00:00Z");
    }

    @Test
    void anHourIsAnHourThroughTheNightThatHasOneMore() {
        var shop = new Shop().open("00:00-06:00").lasting(120, 60);

        assertThat(times(shop, "2026-10-25")).containsExactly("00:00", "01:00", "02:00", "03:00", "04:00");
        assertThat(free(shop, "2026-10-25T02:00").slot())
                .isEqualTo(new TimeSlot(Instant.parse("2026-10-25T00:00:00Z"), Instant.parse("2026-10-25T02:00:00Z")));
    }

    @Test
    void aNightOfTheClockChangeIsAnHourShorter() {
        var shop = new Shop().open("20:00-04:00").lasting(420, 60);

        assertThat(times(shop, "2026-03-27")).containsExactly("20:00", "21:00");
        assertThat(times(shop, "2026-03-28")).containsExactly("20:00");
    }

    @Test
    void halfHourZonesKeepWholeHours() { // 32
        assertThat(times(new Shop().zone("Asia/Kolkata").open("09:00-12:00").lasting(60, 60), FRIDAY))
                .containsExactly("09:00", "10:00", "11:00");
    }

    @Test
    void noticeCountsRealHoursOverTheClockChange() { // 28
        var shop = new Shop().open("00:00-06:00").notice(Duration.ofHours(3));
        Instant midnight = Instant.parse("2026-03-28T23:00:00Z");

        assertThat(verdict(shop, "2026-03-29T03:30", Occupancy.NONE, midnight))
                .isEqualTo(new Verdict.NotOffered(Why.TOO_SOON));
        assertThat(verdict(shop, "2026-03-29T04:00", Occupancy.NONE, midnight)).isInstanceOf(Verdict.Free.class);
    }
}
