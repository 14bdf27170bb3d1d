package frontdesk.evaluation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Expected;
import frontdesk.understanding.When;

/** Wishes in the words of the date sets: a day, a time, both, or a stretch with its end left out; the likeliest reading first. */
final class DatesSheet implements Sheet {
    private final Listener listener;
    private final String field;

    /** @param field {@code text} for the expression alone, {@code utterance} for the sentence in which it was said */
    DatesSheet(Listener listener, String field) {
        this.listener = listener;
        this.field = field;
    }

    @Override
    public Map<String, Object> answer(Row row) {
        Expected expected = field.equals("text") ? Expected.WHEN : Expected.ANYTHING;
        When when = listener.hear(row, field, region(row), expected).when();
        var readings = new ArrayList<Object>();
        if (when != null) {
            add(reading(when, row.now()), readings);
            when.others().forEach(other -> add(reading(other, row.now()), readings));
        }
        return Collections.singletonMap("value", readings.isEmpty() ? null : readings);
    }

    private static String region(Row row) {
        String locale = row.has("locale") ? row.text("locale") : "";
        String own = row.text("lang").equals("en") ? "US" : "";
        return locale.length() == 5 ? locale.substring(3).toUpperCase(java.util.Locale.ROOT) : own;
    }

    private static void add(@Nullable Object reading, ArrayList<Object> into) {
        if (reading != null) {
            into.add(reading);
        }
    }

    private static @Nullable Object reading(When when, LocalDateTime now) {
        boolean anyDay = when.from() == null && when.to() == null;
        if (!when.hasTime()) {
            return when.isOneDay()
                    ? String.valueOf(when.from())
                    : !anyDay ? range(when.from(), next(when.to())) : when.soonest() ? range(now, null) : null;
        }
        if (when.isOneTime() && (anyDay || when.isOneDay())) {
            return anyDay ? String.valueOf(when.earliest()) : at(when.from(), when.earliest());
        }
        return anyDay
                ? range(when.earliest(), when.latest())
                : range(at(when.from(), when.earliest()), at(when.to(), when.latest()));
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable String at(@Nullable LocalDate day, @Nullable LocalTime time) {
        if (day == null || time == null) {
            return null;
        }
        boolean midnight = time.equals(LocalTime.of(23, 59));
        return (midnight ? day.plusDays(1).atStartOfDay() : day.atTime(time)).toString();
    }

    private static Map<String, Object> range(@Nullable Object start, @Nullable Object end) {
        var range = new LinkedHashMap<String, Object>();
        range.put("start", start == null ? null : start.toString());
        range.put("end", end == null ? null : end.toString());
        return range;
    }
}
