package frontdesk.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/** Days and times as forms and addresses send them; null where there is none, or one so far away that nobody can mean it. */
public final class Typed {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Typed() {}

    public static @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || farAway(day) ? null : day;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    public static @Nullable LocalDateTime time(@Nullable String text) {
        try {
            LocalDateTime time = text == null || text.isBlank() ? null : LocalDateTime.parse(text.strip());
            return time == null || farAway(time.toLocalDate()) ? null : time;
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private static boolean farAway(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }
}
