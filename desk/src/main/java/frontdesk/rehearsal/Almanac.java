package frontdesk.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Span;

/** The days and times that scenarios speak of ({@code friday}, {@code +9}, {@code open}), counted from the moment of the call. */
record Almanac(Business business, LocalDateTime now) {

    /**
     * @param day a weekday that is neither today nor tomorrow, {@code today}, {@code tomorrow}, so many days from now as {@code +9}, or
     *     {@code open} for the first day after tomorrow on which the business is open
     */
    LocalDate day(String day) {
        LocalDate today = now.toLocalDate();
        return switch (day) {
            case "today" -> today;
            case "tomorrow" -> today.plusDays(1);
            case "open" ->
                today.datesUntil(today.plusDays(30))
                        .skip(2)
                        .filter(this::isOpen)
                        .findFirst()
                        .orElse(today);
            default -> day.startsWith("+") ? today.plusDays(Integer.parseInt(day.substring(1))) : weekday(day);
        };
    }

    private LocalDate weekday(String day) {
        boolean nextWeek = day.startsWith("next ");
        DayOfWeek weekday =
                DayOfWeek.valueOf(day.replaceFirst("^next ", "").strip().toUpperCase(Locale.ROOT));
        LocalDate soon = now.toLocalDate().plusDays(1).with(TemporalAdjusters.next(weekday));
        return nextWeek ? soon.plusWeeks(1) : soon;
    }

    private boolean isOpen(LocalDate day) {
        return !business.hours().getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
    }

    /** {@code 19:00}, or {@code open+60} for so many minutes after the first opening of that day; null stays null. */
    @Nullable
    LocalTime time(@Nullable String time, LocalDate day) {
        if (time == null) {
            return null;
        }
        if (!time.startsWith("open")) {
            return LocalTime.parse(time);
        }
        List<Span> spans = business.hours().getOrDefault(day.getDayOfWeek(), List.of());
        int opening = spans.isEmpty() ? 600 : spans.getFirst().fromMinute();
        int after = time.length() > 5 ? Integer.parseInt(time.substring(5)) : 0;
        return LocalTime.MIN.plusMinutes(opening + after);
    }
}
