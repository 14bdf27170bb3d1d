package frontdesk.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.business.Span;
import frontdesk.timetable.OpenHours;

/**
 * When a business calls people back: while it is open, never on days on which it is closed, on holiday or on leave, and never before nine in the morning
 * or after eight in the evening. Where its week leaves nothing of that, as that of a bar does, between these two.
 */
public record CallingHours(Business business) {
    /** Nobody is called back in the same minute: they may still be putting the telephone away. */
    public static final Duration SOON = Duration.ofMinutes(10);

    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);
    private static final List<Span> BETWEEN = List.of(new Span(9 * 60, 20 * 60));
    /** Whoever is on leave for longer calls nobody back. */
    private static final int DAYS = 366;

    public static CallingHours of(Business business) {
        return new CallingHours(business);
    }

    /** From then on, the first moment at which people may be called. */
    public Instant next(Instant from) {
        Instant shut = business.calendar().closedUntil();
        ZonedDateTime at = (shut != null && shut.isAfter(from) ? shut : from).atZone(business.zone());
        for (int days = 0; days < DAYS; days++) {
            LocalDate date = at.toLocalDate().plusDays(days);
            Optional<LocalTime> begins = next(date, days == 0 ? at.toLocalTime() : FIRST);
            if (begins.isPresent()) {
                return date.atTime(begins.get()).atZone(business.zone()).toInstant();
            }
        }
        return at.plusDays(DAYS).with(FIRST).toInstant();
    }

    public boolean include(Instant moment) {
        return next(moment).equals(moment);
    }

    private Optional<LocalTime> next(LocalDate date, LocalTime earliest) {
        return spans(date).stream()
                .filter(span -> begin(span).isBefore(end(span)) && earliest.isBefore(end(span)))
                .map(span -> later(begin(span), earliest))
                .findFirst();
    }

    private List<Span> spans(LocalDate date) {
        return OpenHours.special(business, date)
                .orElseGet(
                        () -> weekAllows() ? business.hours().getOrDefault(date.getDayOfWeek(), List.of()) : BETWEEN);
    }

    private boolean weekAllows() {
        return business.hours().values().stream().flatMap(List::stream).anyMatch(span -> begin(span)
                .isBefore(end(span)));
    }

    private static LocalTime begin(Span span) {
        return later(time(span.fromMinute()), FIRST);
    }

    private static LocalTime end(Span span) {
        LocalTime ends = time(span.toMinute());
        return ends.isBefore(LAST) ? ends : LAST;
    }

    private static LocalTime time(int minute) {
        return minute >= 24 * 60 ? LocalTime.MAX : LocalTime.ofSecondOfDay(minute * 60L);
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }
}
