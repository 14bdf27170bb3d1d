package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.timetable.Timetable.Asker;

/** Looks for times at which several wishes can be met together: one service after another, or several people side by side. */
public final class Visits {
    /** How long one may wait between two services. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Search.Lookup lookup;
    private final Business business;
    private final Instant now;
    private final Asker asker;

    /** How the parts of a visit lie to each other. */
    public enum Manner {
        /** Each begins when the one before has ended, or soon after. */
        IN_A_ROW,
        /** All begin at the same time, each with somebody else. */
        SIDE_BY_SIDE
    }

    public Visits(Search.Lookup lookup, Business business, Instant now, Asker asker) {
        this.lookup = lookup;
        this.business = business;
        this.now = now;
        this.asker = asker;
    }

    /** Visits that begin on these days, by time. */
    public List<Visit> find(List<Wish> wishes, Manner manner, LocalDate first, LocalDate last, int most) {
        List<Timetable> timetables = new ArrayList<>();
        for (Wish wish : wishes) {
            if (!(Timetable.read(business, wish, asker) instanceof Timetable timetable)) {
                return List.of();
            }
            timetables.add(timetable);
        }
        List<Visit> visits = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last) && visits.size() < most; day = day.plusDays(1)) {
            List<Occupancy> taken = occupancies(timetables, day);
            for (LocalDateTime at : timetables.getFirst().starts(day)) {
                if (visits.size() < most) {
                    at(timetables, taken, manner, at).ifPresent(visits::add);
                }
            }
        }
        return visits;
    }

    private List<Occupancy> occupancies(List<Timetable> timetables, LocalDate day) {
        return timetables.stream()
                .map(timetable -> lookup.taken(timetable, day, day.plusDays(1)))
                .toList();
    }

    private Optional<Visit> at(List<Timetable> timetables, List<Occupancy> taken, Manner manner, LocalDateTime at) {
        List<Offer> parts = new ArrayList<>();
        List<Placement> given = new ArrayList<>();
        LocalDateTime from = at;
        for (int i = 0; i < timetables.size(); i++) {
            Timetable timetable = timetables.get(i);
            Occupancy occupancy = taken.get(i);
            for (Placement placement : given) {
                occupancy = occupancy.plus(placement);
            }
            LocalDateTime latest = i == 0 || manner == Manner.SIDE_BY_SIDE ? from : from.plus(PATIENCE);
            Optional<Offer> part = first(timetable, occupancy, from, latest, given);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            from = manner == Manner.IN_A_ROW ? part.get().end() : from;
        }
        return Optional.of(new Visit(List.copyOf(parts)));
    }

    private Optional<Offer> first(
            Timetable timetable, Occupancy occupancy, LocalDateTime from, LocalDateTime latest, List<Placement> given) {
        List<Grid.Start> starts = new ArrayList<>(timetable.possible(from.toLocalDate()));
        if (!latest.toLocalDate().equals(from.toLocalDate())) {
            starts.addAll(timetable.possible(latest.toLocalDate()));
        }
        for (Grid.Start start : starts) {
            LocalDateTime at = start.at();
            if (!at.isBefore(from)
                    && !at.isAfter(latest)
                    && timetable.glance(start, occupancy, now) instanceof Verdict.Free free) {
                Placement best = free.placements().getFirst();
                given.add(best);
                Wish wish = timetable.wish().at(at).with(best.resources().getFirst());
                return Optional.of(
                        new Offer(at, timetable.end(start), best.resources(), Offer.Difference.AS_WISHED, wish));
            }
        }
        return Optional.empty();
    }
}
