package frontdesk.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Clock;
import frontdesk.grammar.Days;
import frontdesk.grammar.Hours;
import frontdesk.grammar.Moment;

/**
 * Settles what a wish leaves open by what surrounds it: "seven" is the evening's where the doors open at six, or where seven in the
 * evening was just offered; "friday" said on a Friday is the next one.
 */
final class Settled {
    private static final int LIKELY = 100;
    private final Surroundings around;
    private final LocalDate today;

    Settled(Surroundings around) {
        this.around = around;
        this.today = around.now().toLocalDate();
    }

    /** Whether there is such a day and such a time. */
    boolean exists(Moment moment) {
        boolean noDay = moment.days() != null && moment.days().from(today) == null;
        return !noDay && (moment.hours() == null || isOnAClock(moment.hours()));
    }

    private static boolean isOnAClock(Hours hours) {
        Clock first = hours.from() == null ? hours.to() : hours.from();
        return first == null || first.minute() >= 0;
    }

    /** The most likely reading with the others behind it; null where there is no such day or time. */
    @Nullable
    When settle(Moment moment) {
        return settle(moment, List.of());
    }

    /** The same, with further wishes of the same utterance among the others: "friday or saturday". */
    @Nullable
    When settle(Moment moment, List<Moment> further) {
        var readings = new ArrayList<>(readings(moment));
        further.forEach(other -> readings.addAll(readings(other)));
        if (readings.isEmpty()) {
            return null;
        }
        When first = readings.getFirst();
        return new When(
                first.from(),
                first.to(),
                first.earliest(),
                first.latest(),
                first.about(),
                first.soonest(),
                readings.subList(1, readings.size()));
    }

    private List<When> readings(Moment moment) {
        var readings = new ArrayList<When>();
        for (Days.Stretch days : stretches(moment)) {
            LocalDate first = days.first();
            LocalDate last = days.last();
            for (Span span : spans(moment.hours(), days)) {
                if (span.isNowhere()) {
                    return List.of();
                }
                boolean midnight = span.from != null && span.from == Clock.DAY;
                int shift = midnight ? 1 : 0;
                var reading = new When(
                        first == null ? null : first.plusDays(shift),
                        last == null ? null : last.plusDays(span.isBackwards() && days.isOneDay() ? 1 : shift),
                        midnight ? LocalTime.MIN : time(span.from),
                        midnight ? LocalTime.MIN : time(span.to),
                        moment.hours() != null && moment.hours().about(),
                        moment.soonest(),
                        List.of());
                if (!readings.contains(reading)) {
                    readings.add(reading);
                }
            }
        }
        return readings;
    }

    private List<Days.Stretch> stretches(Moment moment) {
        Days days = moment.days();
        if (days == null) {
            return List.of(new Days.Stretch(null, null));
        }
        Days.Stretch stretch = days.from(today);
        if (stretch == null) {
            return List.of();
        }
        var all = new ArrayList<Days.Stretch>();
        all.add(stretch);
        if (days instanceof Days.Pattern pattern && pattern.weekday() == today.getDayOfWeek() && pattern.fits(today)) {
            all.add(Days.day(today));
        }
        return all;
    }

    /** Minutes from midnight of the earliest and the latest start; both null where no time was said. */
    private record Span(@Nullable Integer from, @Nullable Integer to) {
        /** Past midnight, or between days that were both said. */
        boolean isBackwards() {
            return from != null && to != null && to < from;
        }

        int length() {
            return from == null || to == null ? 0 : Math.floorMod(to - from, Clock.DAY);
        }

        boolean isNowhere() {
            return (from != null && from < 0) || (to != null && to < 0);
        }
    }

    private List<Span> spans(@Nullable Hours hours, Days.Stretch days) {
        if (hours == null) {
            return List.of(new Span(null, null));
        }
        var spans = new ArrayList<Span>();
        if (hours.isExact() && hours.from() != null) {
            hours.from().minutes().forEach(minute -> spans.add(new Span(minute, minute)));
        } else {
            for (Integer from : minutes(hours.from())) {
                for (Integer to : minutes(hours.to())) {
                    spans.add(new Span(
                            from < 0 && hours.from() == null ? null : from, to < 0 && hours.to() == null ? null : to));
                }
            }
        }
        if (!spans.stream().allMatch(Span::isBackwards)) {
            spans.removeIf(Span::isBackwards);
        }
        int shortest = spans.stream().mapToInt(Span::length).min().orElse(0);
        spans.removeIf(span -> span.length() > shortest);
        boolean fitting = spans.stream().anyMatch(span -> isWithinOpening(span, days));
        spans.removeIf(span -> fitting && !isWithinOpening(span, days) && !isOffered(span, days));
        spans.sort(
                Comparator.comparingInt((Span span) -> likelihood(span, days)).reversed());
        return spans;
    }

    private static List<Integer> minutes(@Nullable Clock clock) {
        return clock == null ? List.of(-1) : clock.minutes();
    }

    private int likelihood(Span span, Days.Stretch days) {
        int sum = 0;
        if (span.from != null) {
            sum += likelihood(span.from, days);
        }
        if (span.to != null && !span.to.equals(span.from)) {
            sum += likelihood(span.to, days);
        }
        if (span.from != null && span.to != null) {
            sum -= span.to < span.from ? 5 * LIKELY : (span.to - span.from) / 12;
        }
        return sum;
    }

    private int likelihood(int minute, Days.Stretch days) {
        int sum = 0;
        if (around.offered().stream().anyMatch(offer -> isOffer(minute, offer, days))) {
            sum += 10 * LIKELY;
        }
        if (today.equals(days.first())
                && today.equals(days.last())
                && minute < minuteOf(around.now().toLocalTime())) {
            sum -= 4 * LIKELY;
        }
        sum -= Math.min(4 * LIKELY, awayFromOpening(minute, days) / 2);
        boolean usual = minute >= 7 * 60 && minute < 19 * 60;
        return usual ? sum + LIKELY / 4 : sum;
    }

    private boolean isWithinOpening(Span span, Days.Stretch days) {
        return !around.openings().isEmpty()
                && ((span.from != null && awayFromOpening(span.from, days) == 0)
                        || (span.to != null && awayFromOpening(span.to, days) == 0));
    }

    private boolean isOffered(Span span, Days.Stretch days) {
        Integer from = span.from;
        return from != null && around.offered().stream().anyMatch(offer -> isOffer(from, offer, days));
    }

    private static boolean isOffer(int minute, LocalDateTime offer, Days.Stretch days) {
        return days.has(offer.toLocalDate()) && minuteOf(offer.toLocalTime()) == minute % Clock.DAY;
    }

    /** Of a day on which it is closed we know no better than of the others. */
    private int awayFromOpening(int minute, Days.Stretch days) {
        LocalDate only = days.isOneDay() ? days.first() : null;
        List<Surroundings.Span> thatDay =
                only == null ? List.of() : around.openings().getOrDefault(only.getDayOfWeek(), List.of());
        Stream<Surroundings.Span> spans =
                thatDay.isEmpty() ? around.openings().values().stream().flatMap(List::stream) : thatDay.stream();
        return spans.mapToInt(span -> minute < span.fromMinute()
                        ? span.fromMinute() - minute
                        : Math.max(0, minute - span.toMinute() + 1))
                .min()
                .orElse(0);
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static @Nullable LocalTime time(@Nullable Integer minute) {
        return minute == null ? null : LocalTime.MIN.plusMinutes(Math.min(minute, Clock.DAY - 1));
    }
}
