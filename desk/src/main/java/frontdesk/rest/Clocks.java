package frontdesk.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.timetable.WallClock;

/** Reads days and times as programs write them, and says what is wrong with those that are not in the calendar. */
record Clocks(Faults faults) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    Optional<LocalDate> day(String field, @Nullable String text) {
        return read(field, text, LocalDate::parse, "Send a day of the calendar, such as 2026-11-27.")
                .filter(day -> inOurTime(field, day));
    }

    Optional<LocalTime> time(String field, @Nullable String text) {
        return read(field, text, LocalTime::parse, "Send a time of day, such as 15:00.");
    }

    Optional<Period> period(String field, @Nullable String text) {
        return read(field, text, Period::parse, "Send a period, such as P1W, P14D or P1M.");
    }

    /** On the clock of the place, or with an offset from which its time there follows. */
    Optional<LocalDateTime> moment(String field, @Nullable String text, WallClock place) {
        String sentence = "Send a time on the clock of the place, such as 2026-11-27T19:00.";
        boolean offset = text != null && text.matches(".*T.*([Zz+]|-[0-9]{2}:).*");
        return (offset
                        ? read(field, text, OffsetDateTime::parse, sentence)
                                .filter(moment -> inOurTime(field, moment.toLocalDate()))
                                .flatMap(moment -> there(field, moment.toInstant(), place))
                        : read(field, text, LocalDateTime::parse, sentence))
                .filter(at -> inOurTime(field, at.toLocalDate()));
    }

    private Optional<LocalDateTime> there(String field, Instant moment, WallClock place) {
        LocalDateTime shown = place.shows(moment);
        boolean same = place.moment(shown).equals(Optional.of(moment));
        if (!same) {
            faults.add(field, "The clocks show this hour twice that night, and only its first round can be booked.");
        }
        return same ? Optional.of(shown) : Optional.empty();
    }

    private <T> Optional<T> read(String field, @Nullable String text, Function<String, T> parse, String sentence) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.strip()));
        } catch (DateTimeParseException unreadable) {
            faults.add(field, sentence);
            return Optional.empty();
        }
    }

    private boolean inOurTime(String field, LocalDate day) {
        boolean sane = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
        if (!sane) {
            faults.add(field, "Send a day from %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return sane;
    }
}
