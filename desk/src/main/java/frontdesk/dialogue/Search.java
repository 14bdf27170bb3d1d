package frontdesk.dialogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of days and of hours in which a time is looked for.
 *
 * @param from the first day, {@code to} the last
 * @param earliest the earliest start on each of these days, {@code latest} the latest; null leaves that side open
 * @param except starts that were offered already and are not wanted again
 */
public record Search(
        String service,
        @Nullable String variant,
        @Nullable String staff,
        int partySize,
        LocalDate from,
        LocalDate to,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        List<LocalDateTime> except) {

    static Search exactly(Wanted wanted) {
        var day = wanted.at().toLocalDate();
        var time = wanted.at().toLocalTime();
        return new Search(
                wanted.service(),
                wanted.variant(),
                wanted.staff(),
                wanted.partySize(),
                day,
                day,
                time,
                time,
                List.of());
    }
}
