package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Busy.Unit;

/** What is taken over some time: of each resource, buffers included, and of each pool. */
public final class Occupancy {
    public static final Occupancy NONE = new Occupancy(List.of());

    private final Map<Unit, List<Busy>> taken;
    private final Map<Counted, Integer> used;
    private final Map<ResourceId, Instant> turns;
    private @Nullable Remembered remembered;
    private @Nullable Full full;

    /** What was worked out last of this occupancy, for the one who works it out. */
    private record Remembered(Object what, Object result) {}

    /** When nobody of those who are there can begin, as it was found out last. */
    private record Full(Set<ResourceId> there, TimeSlot starts) {}

    /** A pool over one stretch of what it counts. */
    public record Counted(String pool, Instant at) {}

    public Occupancy(Collection<Taken> all) {
        this(all, Map.of(), Map.of());
    }

    /**
     * @param used how many places of each pool are taken
     * @param turns when each resource was given last, as far as that matters
     */
    public Occupancy(Collection<Taken> all, Map<Counted, Integer> used, Map<ResourceId, Instant> turns) {
        this(Busy.of(all).stream(), used, turns);
    }

    private Occupancy(Stream<Busy> parts, Map<Counted, Integer> used, Map<ResourceId, Instant> turns) {
        this.taken = parts.collect(Collectors.groupingBy(Busy::unit));
        this.used = used;
        this.turns = turns;
    }

    /** Of parts in any order, in which nothing is told twice. */
    public static Occupancy of(List<Busy> parts, Map<Counted, Integer> used, Map<ResourceId, Instant> turns) {
        return new Occupancy(parts.stream(), used, turns);
    }

    /** Works something out of this occupancy, unless it is what was worked out last; whoever asks must know the type by what they ask. */
    @SuppressWarnings("unchecked")
    <T> T worked(Object what, Supplier<T> out) {
        Remembered known = remembered;
        if (known == null || !known.what().equals(what)) {
            known = new Remembered(what, out.get());
            remembered = known;
        }
        return (T) known.result();
    }

    /** The same with these claims and places taken as well. */
    Occupancy plus(Placement placement) {
        List<Taken> claims = placement.claims().stream()
                .map(claim -> new Taken(claim.resource(), claim.unit(), claim.during(), claim.session()))
                .toList();
        Map<Counted, Integer> more = new HashMap<>(used);
        placement.places().forEach(p -> more.merge(new Counted(p.pool(), p.at()), p.count(), Integer::sum));
        Stream<Busy> parts = taken.values().stream().flatMap(List::stream);
        return new Occupancy(Stream.concat(parts, Busy.of(claims).stream()), more, turns);
    }

    boolean free(Claim claim) {
        return free(claim.resource(), claim.unit(), claim.during(), claim.session());
    }

    /** Whether nothing but the same session is there at that time. */
    boolean free(ResourceId resource, int unit, TimeSlot slot, @Nullable UUID session) {
        for (Busy part : parts(new Unit(resource, unit))) {
            if (!part.free(slot, session)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether one of those who serve and are there is free through all of these stretches. Where nobody is, nobody is before the first block in
     * somebody's way is over: of a diary that is nearly full most starts are refused by that, without anybody being looked at.
     *
     * @param there the very set that the grid keeps: who asks with the same asks for the same, earlier or later
     */
    boolean anyFree(Set<ResourceId> there, List<Unit> serving, List<TimeSlot> stretches) {
        Instant start = stretches.getFirst().start();
        Full known = full;
        if (known != null && known.there() == there && known.starts().contains(start)) {
            return false;
        }
        Instant over = Instant.MAX;
        for (Unit unit : serving) {
            if (there.contains(unit.resource())) {
                Instant free = start.plus(delay(unit, stretches));
                if (free.equals(start)) {
                    return true;
                }
                over = free.isBefore(over) ? free : over;
            }
        }
        full = new Full(there, new TimeSlot(start, over));
        return false;
    }

    /** How much later the first block in the way of these stretches would be over; zero where this unit is free. */
    private Duration delay(Unit unit, List<TimeSlot> stretches) {
        for (TimeSlot stretch : stretches) {
            for (Busy part : parts(unit)) {
                TimeSlot block = part.inTheWay(stretch);
                if (block != null) {
                    return Duration.between(stretch.start(), block.end());
                }
            }
        }
        return Duration.ZERO;
    }

    private List<Busy> parts(ResourceId resource) {
        return parts(new Unit(resource, 1));
    }

    private List<Busy> parts(Unit unit) {
        return taken.getOrDefault(unit, List.of());
    }

    boolean free(Place place) {
        return used.getOrDefault(new Counted(place.pool(), place.at()), 0) + place.count() <= place.size();
    }

    boolean free(Sessions sessions) {
        return used.keySet().stream().filter(sessions::others).count() < sessions.most();
    }

    /** How long a resource is taken within that time, stretches that reach out of it counted whole. */
    Duration load(ResourceId resource, TimeSlot within) {
        return parts(resource).stream().map(part -> part.load(within)).reduce(Duration.ZERO, Duration::plus);
    }

    /** When a resource was given last; long ago where it never was. */
    Instant turn(ResourceId resource) {
        return turns.getOrDefault(resource, Instant.EPOCH);
    }

    /** Whether something ends where this stretch starts or starts where it ends. */
    boolean touches(ResourceId resource, TimeSlot slot) {
        return parts(resource).stream().anyMatch(part -> part.touches(slot));
    }
}
