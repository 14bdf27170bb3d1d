package frontdesk.understanding;

import java.time.LocalDateTime;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static frontdesk.understanding.Scenes.line;
import static frontdesk.understanding.Scenes.toClinic;
import static frontdesk.understanding.Scenes.toTrattoria;
import static org.assertj.core.api.Assertions.assertThat;

/** Days and times that could be several: what lies around the words settles which. */
class WhenSettledTest {
    @Test
    void openingHoursSettleTheHalfOfTheDay() {
        assertThat(line(toTrattoria("sunday at one", Expected.WHEN).when())).isEqualTo("2026-11-22 13:00");
        assertThat(line(toTrattoria("friday at ten", Expected.WHEN).when())).isEqualTo("2026-11-20 22:00");
        assertThat(line(toClinic("friday at ten", Expected.WHEN).when())).isEqualTo("2026-11-20 10:00");
    }

    @Test
    void anOfferSettlesTheHalfOfTheDayBeforeOpeningHoursDo() {
        var when = toClinic("six thirty", Expected.CHOICE, LocalDateTime.parse("2026-11-20T06:30"))
                .when();
        assertThat(line(when)).isEqualTo("06:30");
    }

    @Test
    void halfPastFollowsTheOfferedHour() {
        assertThat(line(toTrattoria("half past", Expected.CHOICE, LocalDateTime.parse("2026-11-20T20:00"))
                        .when()))
                .isEqualTo("20:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            half an hour later       | 2026-11-20 20:30
            an hour earlier          | 2026-11-20 19:00
            the next day             | 2026-11-21
            how about the day after  | 2026-11-21
            same day at nine         | 2026-11-20 21:00
            the same time on tuesday | 2026-11-24 20:00
            """)
    void whatWasOfferedIsWhereTheCallerCountsFrom(String said, String meant) {
        var offer = LocalDateTime.parse("2026-11-20T20:00");
        assertThat(line(toTrattoria(said, Expected.CHOICE, offer).when())).isEqualTo(meant);
    }

    @Test
    void theCountrySettlesWhenAFeastIs() {
        assertThat(Scenes.line(in("GB", "labour day"))).isEqualTo("2027-05-03");
        assertThat(Scenes.line(in("US", "labor day"))).isEqualTo("2027-09-06");
        assertThat(Scenes.line(in("CA", "thanksgiving"))).isEqualTo("2027-10-11");
        assertThat(Scenes.line(in("IE", "mother's day"))).isEqualTo("2027-03-07");
    }

    private static When in(String region, String words) {
        var around = Surroundings.of(Scenes.NOW, Expected.WHEN, region);
        return Objects.requireNonNull(Scenes.heard(words, around).when());
    }

    @Test
    void theCountrySettlesWhatIsMonthAndWhatIsDay() {
        var here = Scenes.trattoria(Expected.DATE);
        var elsewhere = here.withRegion("GB");
        assertThat(line(Scenes.heard("3/12", here).when())).isEqualTo("2027-03-12");
        assertThat(line(Scenes.heard("3/12", elsewhere).when())).isEqualTo("2026-12-03");
        assertThat(line(Scenes.heard("25/12", here).when())).isEqualTo("2026-12-25");
    }

    @Test
    void movingSpeaksOfWhereTo() {
        assertThat(line(toClinic("move my appointment from tuesday to thursday at ten", Expected.ANYTHING)
                        .when()))
                .isEqualTo("2026-11-19 10:00");
        assertThat(line(toTrattoria("can you move it to eight", Expected.YES_OR_NO)
                        .when()))
                .isEqualTo("20:00");
        assertThat(line(toClinic("move my friday appointment to monday", Expected.ANYTHING)
                        .when()))
                .isEqualTo("2026-11-23");
    }
}
