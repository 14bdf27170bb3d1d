package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/** What is taken over some time: of each resource, buffers included, and of each pool. */
public final class Occupancy {
    public static final Occupancy NONE = new Occupancy(List.of());

    private final Map<Unit, Busy> taken = new HashMap<>();
    private final Map<Counted, Integer> used;
    private final Map<ResourceId, Instant> turns;
    private @Nullable Remembered remembered;

    /** What was worked out last of this occupancy, for the one who works it out. */
    private record Remembered(Object what, Object result) {}

    private record Unit(ResourceId resource, int number) {
        boolean is(Taken one) {
            return number == one.unit() && resource.equals(one.resource());
        }
    }

    /** A pool over one stretch of what it counts. */
    public record Counted(String pool, Instant at) {}

    /** One stretch of one unit of a resource that is taken. */
    public record Taken(
            ResourceId resource,
            int unit,
            TimeSlot during,
            @Nullable UUID session) {
        public Taken(ResourceId resource, TimeSlot during) {
            this(resource, 1, during, null);
        }
    }

    public Occupancy(Collection<Taken> all) {
        this(all, Map.of(), Map.of());
    }

    /**
     * @param used how many places of each pool are taken
     * @param turns when each resource was given last, as far as that matters
     */
    public Occupancy(Collection<Taken> all, Map<Counted, Integer> used, Map<ResourceId, Instant> turns) {
        Unit unit = null;
        Busy busy = Busy.NOT_AT_ALL;
        for (Taken one : all) {
            // What is read comes resource by resource.
            if (unit == null || !unit.is(one)) {
                unit = new Unit(one.resource(), one.unit());
                busy = taken.computeIfAbsent(unit, any -> new Busy());
            }
            busy.add(one);
        }
        taken.values().forEach(Busy::inOrder);
        this.used = used;
        this.turns = turns;
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
        List<Taken> all = new ArrayList<>();
        taken.values().forEach(busy -> all.addAll(busy.all()));
        placement.claims().forEach(c -> all.add(new Taken(c.resource(), c.unit(), c.during(), c.session())));
        Map<Counted, Integer> more = new HashMap<>(used);
        placement.places().forEach(p -> more.merge(new Counted(p.pool(), p.at()), p.count(), Integer::sum));
        return new Occupancy(all, more, turns);
    }

    boolean free(Claim claim) {
        return free(claim.resource(), claim.unit(), claim.during(), claim.session());
    }

    /** Whether nothing but the same session is there at that time. */
    boolean free(ResourceId resource, int unit, TimeSlot slot, @Nullable UUID session) {
        return busy(resource, unit).free(slot, session);
    }

    private Busy busy(ResourceId resource, int unit) {
        return taken.getOrDefault(new Unit(resource, unit), Busy.NOT_AT_ALL);
    }

    boolean free(Place place) {
        return used.getOrDefault(new Counted(place.pool(), place.at()), 0) + place.count() <= place.size();
    }

    boolean free(Sessions sessions) {
        return used.keySet().stream().filter(sessions::others).count() < sessions.most();
    }

    /** How long a resource is taken within that time, stretches that reach out of it counted whole. */
    Duration load(ResourceId resource, TimeSlot within) {
        return busy(resource, 1).load(within);
    }

    /** When a resource was given last; long ago where it never was. */
    Instant turn(ResourceId resource) {
        return turns.getOrDefault(resource, Instant.EPOCH);
    }

    /** Whether something ends where this stretch starts or starts where it ends. */
    boolean touches(ResourceId resource, TimeSlot slot) {
        return busy(resource, 1).touches(slot);
    }
}
