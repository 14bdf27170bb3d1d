package frontdesk.timetable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.business.Resource;
import frontdesk.business.Rules.Choice;
import frontdesk.business.Service;
import frontdesk.business.Shape.Need;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Busy.Unit;

/** Who or what could serve a wish at one start, in the order in which a good receptionist would give them. */
final class Choices {
    /** Somebody may take the best choice between our look and our grasp: then there are these. */
    static final int MOST = 5;

    private final Business business;
    private final Service service;
    private final Length length;
    private final List<Set> sets;
    private final Ranking ranking;
    private final Pools pools;
    private final int more;
    private final List<Alongside> alongside;
    /** Of these one has to be free. */
    private final List<Unit> serving;

    /** So many of these besides. */
    private record Alongside(List<Resource> anyOf, int count) {}

    /** Resources that would serve together: one member of staff, one table, or tables pushed together. */
    record Set(List<Resource> resources, int capacity, int order, int combinable) {}

    Choices(
            Business business,
            Service service,
            Length length,
            List<Set> sets,
            Timetable.Asker asker,
            Pools pools,
            WallClock clock) {
        this.business = business;
        this.service = service;
        this.length = length;
        this.sets = sets;
        this.ranking = new Ranking(business.rules().choice(), sets, asker, clock);
        this.pools = pools;
        this.alongside = service.shape().alongside().stream()
                .map(need -> alongside(business, need))
                .toList();
        this.more = asker.door() == Door.STAFF ? service.limits().overbooking() : 0;
        this.serving = sets.stream()
                .map(set -> set.resources().getFirst())
                .distinct()
                .flatMap(first -> IntStream.rangeClosed(1, units(first)).mapToObj(unit -> new Unit(first.id(), unit)))
                .toList();
    }

    private static Alongside alongside(Business business, Need need) {
        return new Alongside(
                need.anyOf().stream()
                        .flatMap(id -> business.resource(id).stream())
                        .toList(),
                need.count());
    }

    boolean takesTurns() {
        return business.rules().choice() == Choice.ROUND_ROBIN;
    }

    List<ResourceId> resources() {
        var all = new LinkedHashSet<ResourceId>();
        sets.forEach(set -> set.resources().forEach(one -> all.add(one.id())));
        service.shape().alongside().forEach(need -> all.addAll(need.anyOf()));
        return List.copyOf(all);
    }

    /**
     * The ways to serve this start, best first; what is given is free and there from its start to its end.
     *
     * @param most how many of them are wanted
     */
    List<Placement> at(Grid.Start start, Occupancy occupancy, List<Place> places, int party, int most) {
        List<TimeSlot> busy = busy(start);
        List<Placement> placements = new ArrayList<>();
        if (!anybodyFree(start, busy, occupancy)) {
            return placements;
        }
        for (Set set : ranking.on(start.at().toLocalDate(), occupancy)) {
            placement(set, start, busy, occupancy, places, party).ifPresent(placements::add);
            if (placements.size() == most) {
                break;
            }
        }
        return placements;
    }

    /** Asked before they are ranked: of a diary that is nearly full most starts end here. A class may have seats where somebody is taken. */
    private boolean anybodyFree(Grid.Start start, List<TimeSlot> busy, Occupancy occupancy) {
        return service.shape().seats() > 1 || occupancy.anyFree(start.there(), serving, busy);
    }

    /** Whether any of them could serve this start, were nothing taken. */
    boolean possible(Grid.Start start) {
        return sets.stream().anyMatch(set -> placement(set, start, busy(start), Occupancy.NONE, List.of(), 1)
                .isPresent());
    }

    private List<TimeSlot> busy(Grid.Start start) {
        return length.busy(start.slot(), service.bufferBefore(), service.bufferAfter());
    }

    private Optional<Placement> placement(
            Set set, Grid.Start start, List<TimeSlot> busy, Occupancy occupancy, List<Place> places, int party) {
        ResourceId first = set.resources().getFirst().id();
        boolean shared = service.shape().seats() > 1;
        UUID session = shared ? session(first, start.slot().start()) : null;
        List<ResourceId> given = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Resource one : set.resources()) {
            if (!start.there().contains(one.id()) || !take(one, busy, session, occupancy, given, claims)) {
                return Optional.empty();
            }
        }
        if (!alongside(start, session, occupancy, given, claims)) {
            return Optional.empty();
        }
        var placement = new Placement(List.copyOf(given), List.copyOf(claims), List.copyOf(places), List.of());
        return shared ? seated(placement, start.slot().start(), occupancy, party) : Optional.of(placement);
    }

    /** The same with seats of the session, where it has some and may take place. */
    private Optional<Placement> seated(Placement placement, Instant start, Occupancy occupancy, int party) {
        ResourceId teacher = placement.resources().getFirst();
        Place seats = pools.seats(teacher, start, party);
        List<Sessions> sessions = pools.sessions(teacher, start);
        return occupancy.free(seats) && sessions.stream().allMatch(occupancy::free)
                ? Optional.of(placement.and(seats).within(sessions))
                : Optional.empty();
    }

    private boolean alongside(
            Grid.Start start, @Nullable UUID session, Occupancy occupancy, List<ResourceId> given, List<Claim> claims) {
        if (alongside.isEmpty()) {
            return true;
        }
        List<TimeSlot> throughout = List.of(new TimeSlot(
                start.slot().start().minus(service.bufferBefore()),
                start.slot().end().plus(service.bufferAfter())));
        for (Alongside need : alongside) {
            int found = 0;
            for (Resource one : need.anyOf()) {
                while (found < need.count()
                        && start.there().contains(one.id())
                        && take(one, throughout, session, occupancy, given, claims)) {
                    found++;
                }
            }
            if (found < need.count()) {
                return false;
            }
        }
        return true;
    }

    /** Takes the first unit that is free through all of these stretches and not taken by this very placement. */
    private boolean take(
            Resource resource,
            List<TimeSlot> busy,
            @Nullable UUID session,
            Occupancy occupancy,
            List<ResourceId> given,
            List<Claim> claims) {
        int unit = unit(resource, claims, busy, session, occupancy);
        for (int part = 0; unit > 0 && part < busy.size(); part++) {
            claims.add(new Claim(resource.id(), unit, part, busy.get(part), session));
        }
        return unit > 0 && given.add(resource.id());
    }

    /** The first unit that is free and not claimed already, from 1; 0 where there is none. */
    private int unit(
            Resource resource, List<Claim> claims, List<TimeSlot> busy, @Nullable UUID session, Occupancy occupancy) {
        for (int unit = 1; unit <= units(resource); unit++) {
            if (!given(claims, resource, unit) && free(resource, unit, busy, session, occupancy)) {
                return unit;
            }
        }
        return 0;
    }

    private int units(Resource resource) {
        return resource.quantity() + more;
    }

    private static boolean given(List<Claim> claims, Resource resource, int unit) {
        for (Claim claim : claims) {
            if (claim.unit() == unit && claim.resource().equals(resource.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean free(
            Resource resource, int unit, List<TimeSlot> busy, @Nullable UUID session, Occupancy occupancy) {
        for (TimeSlot slot : busy) {
            if (!occupancy.free(resource.id(), unit, slot, session)) {
                return false;
            }
        }
        return true;
    }

    private UUID session(ResourceId resource, Instant start) {
        String name = service.id() + " " + resource + " " + start;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
