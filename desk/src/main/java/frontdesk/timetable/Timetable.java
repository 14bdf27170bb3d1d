package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Limits;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/**
 * When one wish could be met: a pure function of the business, the wish, what is taken and the time now. What is offered and what is accepted
 * is decided here and nowhere else; {@link #verdict} is that decision.
 */
public final class Timetable implements Reading {
    private static final int MOST_DAYS = 100;

    private final Business business;
    private final Service service;
    private final Wish wish;
    private final Length length;
    private final WallClock clock;
    private final Horizon horizon;
    private final Grid grid;
    private final Pools pools;
    private final Choices choices;
    private final Map<LocalDate, List<Grid.Start>> starts = new ConcurrentHashMap<>();
    /** By the very sets that the grid keeps. */
    private final Map<Set<ResourceId>, Boolean> possible = Collections.synchronizedMap(new IdentityHashMap<>());

    Timetable(Business business, Service service, Wish wish, Asker asker, Length length, List<Choices.Set> fitting) {
        this.business = business;
        this.service = service;
        this.wish = wish;
        this.length = length;
        this.clock = new WallClock(business.zone(wish.options().location()));
        Map<ResourceId, Resource> needed = new LinkedHashMap<>();
        fitting.forEach(set -> set.resources().forEach(r -> needed.put(r.id(), r)));
        service.shape().alongside().stream()
                .flatMap(need -> need.anyOf().stream())
                .flatMap(id -> business.resource(id).stream())
                .forEach(resource -> needed.put(resource.id(), resource));
        this.grid = new Grid(business, clock, service, length.whole(), needed.values());
        this.horizon = new Horizon(clock, business.rules(), service.limits(), grid, asker.door());
        this.pools = new Pools(business, service, clock, asker.door());
        this.choices = new Choices(business, service, length, fitting, asker, pools, clock);
    }

    public static Reading read(Business business, Wish wish) {
        return read(business, wish, Asker.ANYBODY);
    }

    /** @param asker who wishes: it decides which rules may be bent and who is preferred */
    public static Reading read(Business business, Wish wish, Asker asker) {
        return Readings.of(business, wish, asker);
    }

    /** The wish at another length, or without one of its own where it takes that long anyway. */
    public static Wish lasting(Business business, Wish wish, Duration length) {
        Wish usual = wish.lasting(null);
        Reading read = read(business, usual, Asker.by(Limits.Door.STAFF));
        return read instanceof Timetable timetable && timetable.length().equals(length) ? usual : wish.lasting(length);
    }

    /** What is to be said to this start; {@code occupancy} covers its {@link #view} and its {@link #pools}. */
    public Verdict verdict(LocalDateTime at, Occupancy occupancy, Instant now) {
        Optional<TimeSlot> slot = grid.slot(at);
        if (slot.isEmpty()) {
            return new Verdict.NotOffered(Why.NO_SUCH_TIME);
        }
        // Before the grid is drawn: nobody draws that of a day beyond all calendars.
        Optional<Verdict> untimely = untimely(at, slot.get(), now);
        if (untimely.isPresent()) {
            return untimely.get();
        }
        Grid.Start start = grid.on(at.toLocalDate()).get(at);
        if (start == null) {
            return grid.open(at) ? new Verdict.NotOffered(Why.BETWEEN_STARTS) : new Verdict.Closed();
        }
        return possible(start) ? placed(start, occupancy, Choices.MOST) : new Verdict.Closed();
    }

    /** The same of one of the {@link #possible} starts, with the best placement only. */
    Verdict glance(Grid.Start start, Occupancy occupancy, Instant now) {
        Optional<Verdict> untimely = untimely(start.at(), start.slot(), now);
        return untimely.isPresent() ? untimely.get() : placed(start, occupancy, 1);
    }

    /** What speaks against that time whatever is taken. */
    private Optional<Verdict> untimely(LocalDateTime at, TimeSlot slot, Instant now) {
        Optional<Why> refused = horizon.refuses(at, slot.start(), now);
        if (refused.isPresent()) {
            return Optional.of(new Verdict.NotOffered(refused.get()));
        }
        Instant shut = business.calendar().closedUntil();
        return shut != null && slot.start().isBefore(shut) ? Optional.of(new Verdict.Closed()) : Optional.empty();
    }

    private Verdict placed(Grid.Start start, Occupancy occupancy, int most) {
        List<Place> places = pools.places(start.slot(), start.at(), wish.partySize());
        for (Place place : places) {
            if (!occupancy.free(place)) {
                return new Verdict.Taken();
            }
        }
        List<Placement> placements = choices.at(start, occupancy, places, wish.partySize(), most);
        return placements.isEmpty() ? new Verdict.Taken() : new Verdict.Free(start.slot(), placements);
    }

    /** The one place that this customer takes of what one customer may have that day, where that is limited. */
    public Optional<Place> customerPlace(LocalDate day, String customer) {
        return pools.customer(day, customer);
    }

    /** The starts of the grid on that date, whatever is taken. */
    public List<LocalDateTime> starts(LocalDate date) {
        return possible(date).stream().map(Grid.Start::at).toList();
    }

    /** The same with who is there. */
    List<Grid.Start> possible(LocalDate date) {
        List<Grid.Start> known = starts.get(date);
        if (known == null) {
            known = grid.on(date).values().stream().filter(this::possible).toList();
            if (starts.size() >= MOST_DAYS) {
                starts.clear();
            }
            starts.put(date, known);
        }
        return known;
    }

    /** The start at that time, if there is one. */
    Optional<Grid.Start> possible(LocalDateTime at) {
        return Optional.ofNullable(grid.on(at.toLocalDate()).get(at)).filter(this::possible);
    }

    /** Whether all that is needed is there, were nothing taken: the dentist may work when no room is open. */
    private boolean possible(Grid.Start start) {
        return possible.computeIfAbsent(start.there(), there -> choices.possible(start));
    }

    /** A start of the grid, were nothing taken and it neither past nor too far ahead. */
    public Verdict.Free emptyHouse(LocalDateTime at) {
        Grid.Start start = grid.on(at.toLocalDate()).get(at);
        if (start == null || !(placed(start, Occupancy.NONE, Choices.MOST) instanceof Verdict.Free free)) {
            throw new IllegalArgumentException("no start of the grid: " + at);
        }
        return free;
    }

    /** The days on which something could be booked now. */
    public LocalDate firstDay(Instant now) {
        return horizon.firstDay(now);
    }

    public LocalDate lastDay(Instant now) {
        return horizon.lastDay(now);
    }

    /** All that has to be known to judge the starts of these days: from before the first buffer to after the last. */
    public TimeSlot view(LocalDate first, LocalDate last) {
        TimeSlot days = clock.days(first, last);
        return new TimeSlot(
                days.start().minus(service.bufferBefore()),
                days.end().plus(length.whole()).plus(service.bufferAfter()));
    }

    /** Whose claims have to be known. */
    public List<ResourceId> resources() {
        return choices.resources();
    }

    /** The pools whose taken places have to be known, over the stretch that {@link Pools.View} names; none for most services. */
    public Optional<Pools.View> pools(LocalDate first, LocalDate last) {
        return pools.view(first, last);
    }

    /** Whether it matters who was given last. */
    public boolean takesTurns() {
        return choices.takesTurns();
    }

    /** From start to end, buffers left out. */
    public Duration length() {
        return length.whole();
    }

    public LocalDateTime end(LocalDateTime at) {
        return grid.slot(at).map(slot -> clock.shows(slot.end())).orElseGet(() -> at.plus(length.whole()));
    }

    LocalDateTime end(Grid.Start start) {
        return clock.shows(start.slot().end());
    }

    Offer offer(Grid.Start start, Verdict.Free free, Offer.Difference difference) {
        List<ResourceId> best = free.placements().getFirst().resources();
        return new Offer(start.at(), end(start), best, difference, wish.at(start.at()));
    }

    public WallClock clock() {
        return clock;
    }

    Wish wish() {
        return wish;
    }

    /** How far a start lies from what keeps the day well filled: 0 where it does. */
    int untidy(Verdict.Free free, Occupancy occupancy) {
        return switch (business.rules().packing()) {
            case NEAREST -> 0;
            case CLUSTER -> touches(free, occupancy) || edge(free.slot()) ? 0 : 1;
            case SPREAD -> touches(free, occupancy) ? 1 : 0;
        };
    }

    private static boolean touches(Verdict.Free free, Occupancy occupancy) {
        return free.placements().getFirst().claims().stream()
                .anyMatch(claim -> occupancy.touches(claim.resource(), claim.during()));
    }

    private boolean edge(TimeSlot slot) {
        LocalDateTime at = clock.shows(slot.start());
        var starts = grid.on(at.toLocalDate());
        return starts.firstKey().equals(at) || starts.lastKey().equals(at);
    }

    /** Who wishes. */
    public record Asker(
            Limits.Door door,
            List<ResourceId> kept,
            @Nullable ResourceId last) {
        /** A caller whom nobody knows. */
        public static final Asker ANYBODY = new Asker(Limits.Door.PHONE, List.of(), null);

        public static Asker by(Limits.Door door) {
            return new Asker(door, List.of(), null);
        }

        /** @param resources what the booking has now, given again before others that are as good */
        public Asker keeping(List<ResourceId> resources) {
            return new Asker(door, resources, last);
        }

        /** @param resource who served this customer last, or null */
        public Asker servedBy(@Nullable ResourceId resource) {
            return new Asker(door, kept, resource);
        }
    }
}
