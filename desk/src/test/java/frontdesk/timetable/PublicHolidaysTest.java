package frontdesk.timetable;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({
        "us, , 2026-12-25",
        "us, , 2026-11-26",
        "us, ny, 2026-11-26",
        "gb, , 2026-12-25",
        "gb, eng, 2027-12-28",
        "de, , 2026-10-03",
        "de, be, 2026-03-08",
        "de, by, 2026-01-06",
        "in, , 2026-08-15",
        "jp, , 2026-02-11"
    })
    void daysOffAreKnown(String country, String region, String day) {
        List<String> places = region == null ? List.of(country) : List.of(country, region);

        assertThat(PublicHolidays.contain(places, LocalDate.parse(day))).isTrue();
    }

    @Test
    void aRegionsHolidayIsNoHolidayElsewhere() {
        assertThat(PublicHolidays.contain(List.of("de"), LocalDate.parse("2026-03-08")))
                .isFalse();
        assertThat(PublicHolidays.contain(List.of("us"), LocalDate.parse("2026-11-25")))
                .isFalse();
    }

    @Test
    void aCountryThatNobodyKnowsHasNone() {
        assertThat(PublicHolidays.contain(List.of("atlantis"), LocalDate.parse("2026-12-25")))
                .isFalse();
        assertThat(PublicHolidays.known("atlantis")).isFalse();
        assertThat(PublicHolidays.known("fr")).isTrue();
    }
}
