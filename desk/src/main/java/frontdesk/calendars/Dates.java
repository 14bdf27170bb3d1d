package frontdesk.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;

import biweekly.component.VEvent;
import biweekly.io.TimezoneInfo;
import biweekly.property.RecurrenceRule;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.TimeSlot;

/**
 * When one component of an iCalendar is: once, or again and again by its rule. Rules are followed on the clock of the event's own zone, so that what
 * is at nine stays at nine when that clock jumps.
 *
 * @param length of each date: a period where it takes whole days
 * @param replaces the date of the series that this one stands for, or null
 * @param takesTime whether it makes busy: it is not cancelled, and not marked as free
 * @param left out: dates of the series that are not kept
 */
record Dates(
        WallTime start,
        TemporalAmount length,
        List<Recurrence> rules,
        List<WallTime> more,
        List<WallTime> left,
        @Nullable WallTime replaces,
        boolean takesTime) {
    /** More dates than this nobody keeps. */
    private static final int MOST = 2_000;

    /** Empty where it says no start, or makes no sense. */
    static Optional<Dates> of(VEvent event, TimezoneInfo zones, ZoneId zone) {
        var reader = new WallTime.Reader(zones, zone);
        return reader.of(event.getDateStart()).map(start -> {
            List<WallTime> left = new ArrayList<>();
            event.getExceptionDates()
                    .forEach(dates -> dates.getValues().forEach(date -> left.add(reader.of(date, dates))));
            List<WallTime> more = new ArrayList<>();
            event.getRecurrenceDates()
                    .forEach(dates -> dates.getDates().forEach(date -> more.add(reader.of(date, dates))));
            return new Dates(
                    start,
                    length(event, start, reader),
                    event.getProperties(RecurrenceRule.class).stream()
                            .map(rule -> rule.getValue())
                            .filter(rule -> rule != null && isFollowed(rule))
                            .toList(),
                    more,
                    left,
                    reader.of(event.getRecurrenceId()).orElse(null),
                    takesTime(event));
        });
    }

    private static TemporalAmount length(VEvent event, WallTime start, WallTime.Reader reader) {
        Optional<WallTime> end = reader.of(event.getDateEnd());
        if (end.isPresent()) {
            return start.wholeDay()
                    ? Period.ofDays((int) Math.max(
                            1, end.get().day().toEpochDay() - start.day().toEpochDay()))
                    : Duration.between(start.moment(), end.get().moment());
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            Duration said = Duration.ofMillis(event.getDuration().getValue().toMillis());
            return start.wholeDay() ? Period.ofDays((int) Math.max(1, said.toDays())) : said;
        }
        return start.wholeDay() ? Period.ofDays(1) : Duration.ZERO;
    }

    private static boolean takesTime(VEvent event) {
        boolean cancelled = event.getStatus() != null && event.getStatus().isCancelled();
        boolean free =
                event.getTransparency() != null && event.getTransparency().isTransparent();
        var outlook = event.getExperimentalProperty("X-MICROSOFT-CDO-BUSYSTATUS");
        return !cancelled && !free && (outlook == null || !"FREE".equals(outlook.getValue()));
    }

    /** What is every minute or second is no appointment, and would only keep us busy. */
    private static boolean isFollowed(Recurrence rule) {
        return rule.getFrequency() != null
                && rule.getFrequency() != Frequency.SECONDLY
                && rule.getFrequency() != Frequency.MINUTELY;
    }

    /** When all components of one event together take time inside a window; one that replaces a date of the series takes its place. */
    static List<TimeSlot> busy(List<Dates> all, TimeSlot window) {
        List<WallTime> replaced = all.stream()
                .flatMap(dates -> Optional.ofNullable(dates.replaces).stream())
                .toList();
        return all.stream()
                .filter(Dates::takesTime)
                .flatMap(dates -> dates.in(window, dates.replaces == null ? replaced : List.of()).stream())
                .filter(window::overlaps)
                .distinct()
                .sorted(Comparator.comparing(TimeSlot::start))
                .toList();
    }

    @Nullable
    TimeSlot first() {
        return slot(start).orElse(null);
    }

    private List<TimeSlot> in(TimeSlot window, List<WallTime> replaced) {
        var starts = new TreeSet<WallTime>(Comparator.comparing(WallTime::local));
        starts.add(start);
        starts.addAll(more);
        rules.forEach(rule -> starts.addAll(by(rule, window)));
        return starts.stream()
                .filter(one -> !one.isAmong(left) && !one.isAmong(replaced))
                .flatMap(one -> slot(one).stream())
                .toList();
    }

    private Optional<TimeSlot> slot(WallTime at) {
        Instant end = !at.wholeDay() && length instanceof Duration hours
                ? at.moment().plus(hours)
                : at.at(at.local().plus(length)).moment();
        return at.moment().isBefore(end) ? Optional.of(new TimeSlot(at.moment(), end)) : Optional.empty();
    }

    /** The rule is worked out on a clock that never jumps, and its times are read on the event's own. */
    private List<WallTime> by(Recurrence rule, TimeSlot window) {
        Recurrence endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
        DateIterator dates = endless.getDateIterator(
                new ICalDate(Date.from(start.local().toInstant(ZoneOffset.UTC)), true), TimeZone.getTimeZone("UTC"));
        // A day more, since the two clocks differ by less.
        LocalDateTime from = LocalDateTime.ofInstant(window.start(), ZoneOffset.UTC)
                .minusDays(2)
                .minus(length instanceof Duration duration ? duration : Duration.ofDays(((Period) length).getDays()));
        if (from.isAfter(start.local())) {
            dates.advanceTo(Date.from(from.toInstant(ZoneOffset.UTC)));
        }
        List<WallTime> found = new ArrayList<>();
        while (dates.hasNext() && found.size() < MOST) {
            WallTime next = start.at(LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC));
            if (!next.moment().isBefore(window.end()) || isOver(rule, next)) {
                break;
            }
            found.add(next);
        }
        return found;
    }

    private static boolean isOver(Recurrence rule, WallTime next) {
        ICalDate until = rule.getUntil();
        if (until == null) {
            return false;
        }
        var raw = until.getRawComponents();
        if (raw == null) {
            return next.moment().isAfter(until.toInstant());
        }
        if (!until.hasTime()) {
            return next.day().isAfter(WallTime.day(raw));
        }
        LocalDateTime said = WallTime.shown(raw);
        return raw.isUtc()
                ? next.moment().isAfter(said.toInstant(ZoneOffset.UTC))
                : next.local().isAfter(said);
    }
}
