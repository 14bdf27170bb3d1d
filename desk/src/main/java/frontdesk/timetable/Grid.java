package frontdesk.timetable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/**
 * The starts that the hours allow for one length of time, by the clock on the wall, and who or what is there for each. It knows of no booking, and
 * what it has drawn it keeps, for all who ask.
 */
final class Grid {
    private static final int MOST_DAYS = 100;

    private final WallClock clock;
    private final Duration length;
    private final Service service;
    private final @Nullable Openings serviceHours;
    private final List<Crew> crews = new ArrayList<>();
    private final Map<LocalDate, NavigableMap<LocalDateTime, Start>> days = new ConcurrentHashMap<>();
    private final Map<BitSet, Set<ResourceId>> together = new ConcurrentHashMap<>();

    /**
     * One start and who is there from it to its end.
     *
     * @param at what the clock on the wall shows then
     */
    record Start(LocalDateTime at, TimeSlot slot, Set<ResourceId> there) {}

    /** Those who keep the same hours; only where somebody of them serves do they open the grid. */
    private record Crew(Openings hours, Set<ResourceId> members, boolean serves) {}

    /** @param resources all that may be needed, those that serve and those alongside */
    Grid(Business business, WallClock clock, Service service, Duration length, Collection<Resource> resources) {
        this.clock = clock;
        this.length = length;
        this.service = service;
        var ownHours = service.limits().hours();
        this.serviceHours = ownHours == null ? null : new Openings(clock, ownHours);
        Map<Openings, Set<ResourceId>> byHours = new LinkedHashMap<>();
        for (Resource resource : resources) {
            byHours.computeIfAbsent(Openings.of(business, resource, clock), hours -> new HashSet<>())
                    .add(resource.id());
        }
        byHours.forEach((hours, members) ->
                crews.add(new Crew(hours, members, service.resources().stream().anyMatch(members::contains))));
    }

    /** The starts of a date in order. */
    NavigableMap<LocalDateTime, Start> on(LocalDate date) {
        NavigableMap<LocalDateTime, Start> drawn = days.get(date);
        if (drawn == null) {
            if (days.size() >= MOST_DAYS) {
                days.clear();
            }
            drawn = draw(date);
            days.put(date, drawn);
        }
        return drawn;
    }

    /** Whether anybody who serves is there from this time on for the whole length, start of the grid or not. */
    boolean open(LocalDateTime at) {
        LocalDate date = at.toLocalDate();
        return slot(at).filter(slot -> offered(date, slot)
                        && crews.stream()
                                .filter(Crew::serves)
                                .anyMatch(crew -> enclosed(crew.hours().around(date), slot)))
                .isPresent();
    }

    /** The stretch of time that starts there, unless the clock skips that start. */
    Optional<TimeSlot> slot(LocalDateTime at) {
        NavigableMap<LocalDateTime, Start> drawn = days.get(at.toLocalDate());
        Start known = drawn == null ? null : drawn.get(at);
        return known == null ? clock.moment(at).map(start -> TimeSlot.of(start, length)) : Optional.of(known.slot());
    }

    private NavigableMap<LocalDateTime, Start> draw(LocalDate date) {
        List<List<TimeSlot>> open =
                crews.stream().map(crew -> crew.hours().around(date)).toList();
        NavigableMap<LocalDateTime, Start> starts = new TreeMap<>();
        for (int i = 0; i < crews.size(); i++) {
            if (!crews.get(i).serves()) {
                continue;
            }
            Openings anchor = serviceHours == null ? crews.get(i).hours() : serviceHours;
            for (LocalDateTime at :
                    anchor.steps(date, service.step(), service.shape().offset())) {
                if (!starts.containsKey(at)) {
                    List<TimeSlot> hours = open.get(i);
                    slot(at).filter(slot -> enclosed(hours, slot) && offered(date, slot))
                            .ifPresent(slot -> starts.put(at, new Start(at, slot, there(open, slot))));
                }
            }
        }
        return starts;
    }

    private boolean offered(LocalDate date, TimeSlot slot) {
        return serviceHours == null || enclosed(serviceHours.around(date), slot);
    }

    private Set<ResourceId> there(List<List<TimeSlot>> open, TimeSlot slot) {
        BitSet present = new BitSet();
        for (int i = 0; i < open.size(); i++) {
            present.set(i, enclosed(open.get(i), slot));
        }
        return together.computeIfAbsent(present, this::members);
    }

    private Set<ResourceId> members(BitSet present) {
        Set<ResourceId> all = new HashSet<>();
        present.stream().forEach(i -> all.addAll(crews.get(i).members()));
        return all;
    }

    private static boolean enclosed(List<TimeSlot> stretches, TimeSlot slot) {
        for (TimeSlot stretch : stretches) {
            if (stretch.encloses(slot)) {
                return true;
            }
        }
        return false;
    }
}
