package frontdesk.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Span;
import frontdesk.kernel.TimeSlot;

/** When a business, or somebody or something of it, is there on its days, special ones included and whatever is taken. */
public final class OpenHours {
    private static final int MIDNIGHT = 24 * 60;

    private OpenHours() {}

    /** The hours of a day on which the business does not keep to its week, none where it is closed; empty where it is a day like others. */
    public static Optional<List<Span>> special(Business business, LocalDate day) {
        return new SpecialDays(business.calendar()).on(day);
    }

    /** It is open at that moment, and nobody has shut the door. */
    public static boolean include(Business business, Instant moment) {
        Instant shut = business.calendar().closedUntil();
        var now = LocalDateTime.ofInstant(moment, business.zone());
        int minute = now.toLocalTime().toSecondOfDay() / 60;
        return (shut == null || !moment.isBefore(shut))
                && (covers(spans(business, now.toLocalDate()), minute)
                        || covers(spans(business, now.toLocalDate().minusDays(1)), minute + MIDNIGHT));
    }

    private static List<Span> spans(Business business, LocalDate day) {
        return special(business, day).orElseGet(() -> business.hours().getOrDefault(day.getDayOfWeek(), List.of()));
    }

    private static boolean covers(List<Span> spans, int minute) {
        return spans.stream().anyMatch(span -> span.fromMinute() <= minute && minute < span.toMinute());
    }

    /** The stretches that begin on this day; what goes on after midnight belongs to the evening it began on. */
    public static List<TimeSlot> of(Business business, Resource resource, LocalDate day) {
        var clock = new WallClock(business.zone(resource.location()));
        List<TimeSlot> open = new ArrayList<>();
        for (var span : Openings.of(business, resource, clock).spans(day)) {
            Instant from = clock.opening(day.atStartOfDay().plusMinutes(span.fromMinute()));
            Instant to = clock.closing(day.atStartOfDay().plusMinutes(span.toMinute()));
            if (from.isBefore(to)) {
                open.add(new TimeSlot(from, to));
            }
        }
        return List.copyOf(open);
    }
}
