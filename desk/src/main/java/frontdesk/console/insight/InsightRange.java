package frontdesk.console.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

import frontdesk.page.Clockface;

/** Which days the figures are of, as the address says: the last four weeks where it says nothing. */
public final class InsightRange {
    private static final int USUAL = 28;
    private static final int MOST = 366;

    /** As many days as can be told apart in a chart. */
    private static final int MOST_BARS = 93;

    private static final int WEEK = 7;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    /** Days of which the first comes before the last, both included. */
    record Days(LocalDate first, LocalDate last) {
        long many() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        /** What a bar of a chart stands for: a day each or, of more than a quarter, seven of them, of which there may be fewer at the beginning. */
        List<Days> bars() {
            if (many() <= MOST_BARS) {
                return first.datesUntil(last.plusDays(1))
                        .map(day -> new Days(day, day))
                        .toList();
            }
            return Stream.iterate(last, day -> !day.isBefore(first), day -> day.minusDays(WEEK))
                    .map(day -> new Days(later(first, day.minusDays(WEEK - 1)), day))
                    .toList()
                    .reversed();
        }

        boolean areWeeks() {
            return many() > MOST_BARS;
        }

        String words(Clockface clock) {
            return many() == 1 ? clock.dayAndMonth(first) : clock.dayAndMonth(first) + " to " + clock.dayAndMonth(last);
        }

        /** As many days as these, just before them. */
        Days before() {
            return new Days(first.minusDays(many()), first.minusDays(1));
        }

        Instant begin(Clockface clock) {
            return clock.startOf(first);
        }

        Instant end(Clockface clock) {
            return clock.startOf(last.plusDays(1));
        }

        static Days until(LocalDate last, int many) {
            return new Days(last.minusDays(many - 1L), last);
        }
    }

    /** At most a year, and none of the future; the other way about where they were mixed up. */
    Days days(Clockface clock) {
        LocalDate today = clock.today();
        LocalDate last = earlier(Clockface.parseDay(to, today), today);
        LocalDate first = earlier(Clockface.parseDay(from, last.minusDays(USUAL - 1L)), today);
        Days days = first.isAfter(last) ? new Days(last, first) : new Days(first, last);
        return days.many() > MOST ? Days.until(days.last(), MOST) : days;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
