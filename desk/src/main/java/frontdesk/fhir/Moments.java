package frontdesk.fhir;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;

import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.WallClock;

/** Reads dates and times as FHIR writes them: a year, a month or a day there, or a moment with its offset. */
record Moments(WallClock place) {
    static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2101-01-01T00:00:00Z");
    private static final String SENTENCE =
            "Send a day of the calendar such as 2026-11-27, or a time with its offset such as 2026-11-27T15:00:00-05:00.";

    /** All that the text may mean: 2026-11 is the whole of November. */
    TimeSlot stretch(String where, String text) {
        try {
            TimeSlot stretch = stretch(text.strip());
            if (stretch.start().isBefore(FIRST) || stretch.start().isAfter(LAST)) {
                throw Outcome.faulty(where, "Send a day from 2000 to 2100.");
            }
            return stretch;
        } catch (DateTimeException | NumberFormatException notInTheCalendar) {
            throw Outcome.faulty(where, SENTENCE);
        }
    }

    private TimeSlot stretch(String text) {
        return switch (text.length()) {
            case 4 -> days(Year.parse(text).atDay(1), Year.parse(text).atDay(1).plusYears(1));
            case 7 ->
                days(
                        YearMonth.parse(text).atDay(1),
                        YearMonth.parse(text).atDay(1).plusMonths(1));
            case 10 -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
            default -> TimeSlot.of(moment(text), Duration.ofSeconds(1));
        };
    }

    private TimeSlot days(LocalDate first, LocalDate after) {
        return place.days(first, after.minusDays(1));
    }

    private Instant moment(String text) {
        // A plus that was not escaped comes as a space.
        String written = text.replaceFirst(" ([0-9]{2}:[0-9]{2})$", "+$1");
        return written.matches(".*T.*([Zz]|[-+][0-9]{2}:[0-9]{2})")
                ? OffsetDateTime.parse(written).toInstant()
                : place.opening(LocalDateTime.parse(written));
    }
}
