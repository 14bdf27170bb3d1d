package frontdesk.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Wishes in the words of the date sets: a day, a time, both, or a stretch with its end left out. */
final class EvaluatedDates {
    record Row(Meaning meaning, LocalDateTime now) {}

    private EvaluatedDates() {}

    static Map<String, Object> value(Row row) {
        var readings = new ArrayList<Object>();
        When when = row.meaning().when();
        if (when != null) {
            add(reading(when, row.now()), readings);
            when.others().forEach(other -> add(reading(other, row.now()), readings));
        }
        var value = new LinkedHashMap<String, Object>();
        value.put("value", readings.isEmpty() ? null : readings);
        return value;
    }

    private static void add(@Nullable Object reading, List<Object> into) {
        if (reading != null) {
            into.add(reading);
        }
    }

    static @Nullable Object reading(When when, LocalDateTime now) {
        if (!when.hasTime()) {
            return when.isOneDay()
                    ? String.valueOf(when.from())
                    : when.from() == null && when.to() == null
                            ? (when.soonest() ? range(now, null) : null)
                            : range(when.from(), next(when.to()));
        }
        boolean anyDay = when.from() == null && when.to() == null;
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
