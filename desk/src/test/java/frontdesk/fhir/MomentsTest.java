package frontdesk.fhir;

import java.time.Instant;
import java.time.ZoneId;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.WallClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Dates and times as FHIR writes them, in New York. */
class MomentsTest {
    private static final Moments MOMENTS = new Moments(new WallClock(ZoneId.of("America/New_York")));

    @ParameterizedTest
    @CsvSource({
        "2026,                      2026-01-01T05:00:00Z, 2027-01-01T05:00:00Z",
        "2026-11,                   2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z",
        "2026-11-27,                2026-11-27T05:00:00Z, 2026-11-28T05:00:00Z",
        "2026-11-27T15:00:00-05:00, 2026-11-27T20:00:00Z, 2026-11-27T20:00:01Z",
        "2026-11-27T15:00:00 01:00, 2026-11-27T14:00:00Z, 2026-11-27T14:00:01Z",
        "2026-11-27T20:00:00.000Z,  2026-11-27T20:00:00Z, 2026-11-27T20:00:01Z",
        "2026-11-27T15:00,          2026-11-27T20:00:00Z, 2026-11-27T20:00:01Z",
    })
    void aDateIsAllThatItMayMean(String text, Instant from, Instant to) {
        assertThat(MOMENTS.stretch("start", text)).isEqualTo(new TimeSlot(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13",
                "tomorrow",
                "",
                "\0",
                "2026-11-27T25:00:00Z",
                "1999-12-31",
                "2101-01-02",
                "-999999999-01-01T00:00Z",
                "+99999-12-31",
                "0000",
                "2027-01-05T10:00+18:30",
                "abcd"
            })
    void whatIsNotInTheCalendarIsRefused(String text) {
        assertThatThrownBy(() -> MOMENTS.stretch("start", text))
                .isInstanceOfSatisfying(
                        WebApplicationException.class,
                        refused -> assertThat(refused.getResponse().getStatus()).isEqualTo(400));
    }

    @Test
    void comparisonsNarrowTheStretch() {
        assertThat(asked("ge2026-11-27", "lt2026-11-28").during("start", MOMENTS))
                .isEqualTo(MOMENTS.stretch("start", "2026-11-27"));
        assertThat(asked("2026-11-27").during("start", MOMENTS)).isEqualTo(MOMENTS.stretch("start", "2026-11-27"));
        assertThat(asked("gt2026-11-26", "le2026-11-27").during("start", MOMENTS))
                .isEqualTo(MOMENTS.stretch("start", "2026-11-27"));
        assertThat(asked().during("start", MOMENTS)).isEqualTo(new TimeSlot(Moments.FIRST, Moments.LAST));
        assertThatThrownBy(() -> asked("ge2026-11-28", "lt2026-11-28").during("start", MOMENTS))
                .isInstanceOf(WebApplicationException.class);
        assertThatThrownBy(() -> asked("ne2026-11-28").during("start", MOMENTS))
                .isInstanceOf(WebApplicationException.class);
    }

    private static Asked asked(String... starts) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (String start : starts) {
            query.add("start", start);
        }
        return Asked.of(query, "start");
    }
}
