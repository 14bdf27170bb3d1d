package frontdesk.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

import frontdesk.business.Business;
import frontdesk.business.Span;

/**
 * When a business calls people back: while it is open by its weekly hours, and never before nine in the morning or after eight in the evening. Where
 * that leaves nothing, between these two.
 */
public record CallingHours(Business business) {
    /** Nobody is called back in the same minute: they may still be putting the telephone away. */
    public static final Duration SOON = Duration.ofMinutes(10);

    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);
    private static final int DAYS = 8;

    public static CallingHours of(Business business) {
        return new CallingHours(business);
    }

    /** From then on, the first moment at which people may be called. */
    public Instant next(Instant from) {
        ZonedDateTime at = from.atZone(business.zone());
        for (int days = 0; days < DAYS; days++) {
            LocalDate date = at.toLocalDate().plusDays(days);
            LocalTime earliest = days == 0 ? at.toLocalTime() : LocalTime.MIN;
            for (Span span : spans(date)) {
                LocalTime begins = later(later(time(span.fromMinute()), FIRST), earliest);
                if (begins.isBefore(earlier(time(span.toMinute()), LAST))) {
                    return date.atTime(begins).atZone(business.zone()).toInstant();
                }
            }
        }
        return at.toLocalTime().isBefore(FIRST)
                ? at.with(FIRST).toInstant()
                : at.toLocalTime().isBefore(LAST)
                        ? from
                        : at.plusDays(1).with(FIRST).toInstant();
    }

    public boolean include(Instant moment) {
        return next(moment).equals(moment);
    }

    private List<Span> spans(LocalDate date) {
        return business.hours().getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static LocalTime time(int minute) {
        return minute >= 24 * 60 ? LocalTime.MAX : LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
