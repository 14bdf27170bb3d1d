package frontdesk.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.Timetable.Asker;

/** Looks for free times. What is taken is asked once for all the days that are looked at, not once per time. */
public final class Search {
    /** How many days are looked at in one go, each go further than the one before. */
    private static final int[] STRIDES = {2, 5, 14, 30, 60};

    private final Lookup lookup;
    private final Business business;
    private final Instant now;
    private final Asker asker;

    /** Tells what is taken over some days. */
    @FunctionalInterface
    public interface Lookup {
        Occupancy taken(Timetable timetable, LocalDate first, LocalDate last);
    }

    /** Days and the part of each that would do; both days and the earliest start are included, the latest too. */
    public record Stretch(LocalDate from, LocalDate to, LocalTime earliest, LocalTime latest) {
        public static Stretch days(LocalDate from, LocalDate to) {
            return new Stretch(from, to, LocalTime.MIN, LocalTime.MAX);
        }

        /** From one moment on the wall clock to another: whole days, but for the hours of the first and the last. */
        public static List<Stretch> between(LocalDateTime from, LocalDateTime to) {
            LocalDate first = from.toLocalDate();
            LocalDate last = to.toLocalDate();
            if (first.equals(last)) {
                return List.of(new Stretch(first, first, from.toLocalTime(), to.toLocalTime()));
            }
            List<Stretch> all = new ArrayList<>();
            all.add(new Stretch(first, first, from.toLocalTime(), LocalTime.MAX));
            if (first.plusDays(1).isBefore(last)) {
                all.add(days(first.plusDays(1), last.minusDays(1)));
            }
            all.add(new Stretch(last, last, LocalTime.MIN, to.toLocalTime()));
            return all;
        }

        boolean holds(LocalDateTime at) {
            LocalTime time = at.toLocalTime();
            return !time.isBefore(earliest) && !time.isAfter(latest);
        }
    }

    public Search(Lookup lookup, Business business, Instant now, Asker asker) {
        this.lookup = lookup;
        this.business = business;
        this.now = now;
        this.asker = asker;
    }

    /** What is to be said to this start, by what is taken at this moment. */
    public Verdict verdict(Timetable timetable, LocalDateTime at) {
        // A wish that the hours and rules refuse costs no query.
        Verdict emptyHouse = timetable.verdict(at, Occupancy.NONE, now);
        return emptyHouse instanceof Verdict.Free
                ? timetable.verdict(at, lookup.taken(timetable, at.toLocalDate(), at.toLocalDate()), now)
                : emptyHouse;
    }

    public DayPlan day(Wish wish, LocalDate day) {
        return days(wish, day, day).getFirst();
    }

    /** One plan per day, both days included. */
    public List<DayPlan> days(Wish wish, LocalDate first, LocalDate last) {
        List<LocalDate> days = LongStream.rangeClosed(0, ChronoUnit.DAYS.between(first, last))
                .mapToObj(first::plusDays)
                .toList();
        return switch (Timetable.read(business, wish, asker)) {
            case Reading.Impossible impossible ->
                days.stream()
                        .map(day -> new DayPlan(day, List.of(), DayPlan.Reason.NOT_OFFERED))
                        .toList();
            case Timetable timetable -> {
                boolean reached = days.stream().anyMatch(day -> day.equals(clamp(day, timetable)));
                Occupancy occupancy = reached
                        ? lookup.taken(timetable, clamp(first, timetable), clamp(last, timetable))
                        : Occupancy.NONE;
                yield days.stream().map(day -> day(timetable, day, occupancy)).toList();
            }
        };
    }

    private DayPlan day(Timetable timetable, LocalDate day, Occupancy occupancy) {
        if (day.isBefore(timetable.firstDay(now).minusDays(1)) || day.isAfter(timetable.lastDay(now))) {
            boolean past = day.isBefore(timetable.firstDay(now));
            return new DayPlan(day, List.of(), past ? DayPlan.Reason.PAST : DayPlan.Reason.TOO_FAR);
        }
        List<Grid.Start> grid = timetable.possible(day);
        if (grid.isEmpty()) {
            return new DayPlan(day, List.of(), DayPlan.Reason.CLOSED);
        }
        List<DayPlan.Start> starts = new ArrayList<>();
        DayPlan.Reason untimely = DayPlan.Reason.PAST;
        for (Grid.Start start : grid) {
            switch (timetable.glance(start, occupancy, now)) {
                case Verdict.Free free -> starts.add(new DayPlan.Start(start.at(), timetable.end(start), true));
                case Verdict.Taken taken -> starts.add(new DayPlan.Start(start.at(), timetable.end(start), false));
                case Verdict.NotOffered notOffered -> untimely = reason(notOffered.why());
                case Verdict.Closed closed -> untimely = DayPlan.Reason.CLOSED;
            }
        }
        return new DayPlan(day, starts, starts.isEmpty() ? untimely : DayPlan.Reason.OPEN);
    }

    private static DayPlan.Reason reason(Why why) {
        return switch (why) {
            case PAST -> DayPlan.Reason.PAST;
            case TOO_SOON -> DayPlan.Reason.TOO_SOON;
            case TOO_FAR -> DayPlan.Reason.TOO_FAR;
            case BAD_PARTY,
                    PARTY_TOO_LARGE,
                    UNKNOWN_SERVICE,
                    UNKNOWN_RESOURCE,
                    UNKNOWN_OPTION,
                    BAD_DURATION,
                    BETWEEN_STARTS,
                    NO_SUCH_TIME,
                    NOT_BY_THIS_DOOR,
                    CUSTOMER_LIMIT -> DayPlan.Reason.NOT_OFFERED;
        };
    }

    /** Looks at the week around the wish, and only where that has too little at the weeks after it. */
    public List<Offer> nearest(Wish wish, int most) {
        if (!(Timetable.read(business, wish, asker) instanceof Timetable timetable) || most < 1) {
            return List.of();
        }
        Wish any = wish.with((ResourceId) null);
        @Nullable
        Timetable others =
                wish.resource() != null && Timetable.read(business, any, asker) instanceof Timetable all ? all : null;
        LocalDate day = clamp(wish.at().toLocalDate(), timetable);
        var nearness = new Nearness(wish.at());
        List<Found> near = around(timetable, others, nearness, day.minusDays(1), day.plusDays(6));
        if (near.size() < most) {
            near = around(timetable, others, nearness, day.minusDays(7), day.plusDays(34));
        }
        if (near.isEmpty() && others != null) {
            return nearest(any, most);
        }
        return nearness.best(near, most).stream().map(Found::offer).toList();
    }

    /**
     * A free start.
     *
     * @param distance from what was wished for, in minutes as people feel them
     */
    record Found(Timetable timetable, Grid.Start start, Verdict.Free free, Offer.Difference difference, long distance) {
        LocalDateTime at() {
            return start.at();
        }

        Offer offer() {
            return timetable.offer(start, free, difference);
        }
    }

    /** @param others the timetable for anybody, where somebody was asked for: looked at for the wished time only */
    private List<Found> around(
            Timetable timetable, @Nullable Timetable others, Nearness nearness, LocalDate from, LocalDate to) {
        LocalDate first = clamp(from, timetable);
        LocalDate last = clamp(to, timetable);
        Occupancy occupancy = lookup.taken(others == null ? timetable : others, first, last);
        List<Found> found = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Grid.Start start : timetable.possible(day)) {
                look(timetable, start, occupancy, nearness, true, found);
            }
        }
        LocalDateTime wished = nearness.wished();
        if (others != null && found.stream().noneMatch(one -> one.at().equals(wished))) {
            others.possible(wished).ifPresent(start -> look(others, start, occupancy, nearness, false, found));
        }
        return found;
    }

    private void look(
            Timetable timetable,
            Grid.Start start,
            Occupancy occupancy,
            Nearness nearness,
            boolean asked,
            List<Found> found) {
        if (timetable.glance(start, occupancy, now) instanceof Verdict.Free free) {
            Offer.Difference difference = nearness.difference(start.at(), asked);
            long distance = nearness.distance(start.at(), difference, timetable.untidy(free, occupancy));
            found.add(new Found(timetable, start, free, difference, distance));
        }
    }

    /**
     * The free times of these stretches, in their order and by time within each: “Friday after three, else Saturday”. The wish's own time does not
     * matter.
     */
    public List<Offer> within(Wish wish, List<Stretch> stretches, int most) {
        List<Offer> offers = new ArrayList<>();
        if (Timetable.read(business, wish, asker) instanceof Timetable timetable) {
            for (Stretch stretch : stretches) {
                LocalDate last = clamp(stretch.to(), timetable);
                LocalDate from = clamp(stretch.from(), timetable);
                for (int go = 0; offers.size() < most && !from.isAfter(last); go++) {
                    LocalDate to = from.plusDays(STRIDES[Math.min(go, STRIDES.length - 1)] - 1L);
                    LocalDate until = to.isAfter(last) ? last : to;
                    collect(timetable, from, until, stretch, most, offers);
                    from = until.plusDays(1);
                }
            }
        }
        return offers;
    }

    private void collect(
            Timetable timetable, LocalDate first, LocalDate last, Stretch stretch, int most, List<Offer> offers) {
        Occupancy occupancy = lookup.taken(timetable, first, last);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Grid.Start start : timetable.possible(day)) {
                if (offers.size() == most) {
                    return;
                }
                if (stretch.holds(start.at())
                        && !day.isBefore(stretch.from())
                        && !day.isAfter(stretch.to())
                        && timetable.glance(start, occupancy, now) instanceof Verdict.Free free) {
                    offers.add(timetable.offer(start, free, Offer.Difference.AS_WISHED));
                }
            }
        }
    }

    /** The first free times from now on. */
    public List<Offer> next(Wish wish, int days, int most) {
        return Timetable.read(business, wish, asker) instanceof Timetable timetable
                ? within(
                        wish,
                        List.of(Stretch.days(
                                timetable.firstDay(now), timetable.firstDay(now).plusDays(days - 1L))),
                        most)
                : List.of();
    }

    private LocalDate clamp(LocalDate day, Timetable timetable) {
        LocalDate first = timetable.firstDay(now);
        LocalDate last = timetable.lastDay(now);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }
}
