package frontdesk.timetable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import frontdesk.business.Resource;
import frontdesk.business.Rules.Choice;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Choices.Set;
import frontdesk.timetable.Timetable.Asker;

/** In which order a good receptionist gives those who could serve. */
final class Ranking {
    private final Choice choice;
    private final List<Set> sets;
    private final Asker asker;
    private final WallClock clock;

    /** The order of one day. */
    private record Day(Ranking ranking, LocalDate day) {}

    Ranking(Choice choice, List<Set> sets, Asker asker, WallClock clock) {
        this.choice = choice;
        this.sets = sets;
        this.asker = asker;
        this.clock = clock;
    }

    /** Worked out once for each day of an occupancy; it is kept there, since this ranking outlives it. */
    List<Set> on(LocalDate day, Occupancy occupancy) {
        return sets.size() == 1
                ? sets
                : occupancy.worked(new Day(this, day), () -> sets.stream()
                        .sorted(preference(clock.days(day, day), occupancy))
                        .toList());
    }

    /** One table before several; the smallest that fits; those apart before those that could be pushed together; then who had it; then whose turn it is. */
    private Comparator<Set> preference(TimeSlot day, Occupancy occupancy) {
        return Comparator.<Set>comparingInt(set -> set.resources().size())
                .thenComparingInt(Set::capacity)
                .thenComparingInt(Set::combinable)
                .thenComparing(set ->
                        set.resources().stream().noneMatch(one -> asker.kept().contains(one.id())))
                .thenComparing(turn(day, occupancy))
                .thenComparingInt(Set::order);
    }

    private Comparator<Set> turn(TimeSlot day, Occupancy occupancy) {
        Map<ResourceId, Duration> loads = new HashMap<>();
        Comparator<Set> leastBusy = Comparator.comparing(
                set -> staff(set) ? loads.computeIfAbsent(first(set), one -> occupancy.load(one, day)) : Duration.ZERO);
        return switch (choice) {
            case LEAST_BUSY -> leastBusy;
            case ROUND_ROBIN -> Comparator.comparing(set -> occupancy.turn(first(set)));
            case IN_ORDER -> Comparator.comparingInt(Set::order);
            case SAME_AS_LAST ->
                Comparator.<Set, Boolean>comparing(set -> !first(set).equals(asker.last()))
                        .thenComparing(leastBusy);
        };
    }

    private static boolean staff(Set set) {
        return set.resources().getFirst().type() == Resource.Type.STAFF;
    }

    private static ResourceId first(Set set) {
        return set.resources().getFirst().id();
    }
}
