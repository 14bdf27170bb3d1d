package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.HoldOutcome.Why;
import frontdesk.business.Business;
import frontdesk.business.Business.Resource;
import frontdesk.business.Business.Rules;
import frontdesk.business.Business.Service;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/**
 * When one wish could be met: a pure function of the business, the wish, what is taken and the time now. What is offered and what is accepted
 * is decided here and nowhere else; {@link #verdict} is that decision.
 */
final class Timetable implements Reading {
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Rules rules;
    private final Service service;
    private final Duration length;
    private final List<Resource> resources;
    private final WallClock clock;
    private final Grid grid;
    private final List<ResourceId> kept;

    private Timetable(
            Business business, Service service, Duration length, List<Resource> fitting, List<ResourceId> kept) {
        this.rules = business.rules();
        this.service = service;
        this.length = length;
        this.resources = fitting;
        this.clock = new WallClock(business.zone());
        this.grid = new Grid(business, fitting, length, service.step());
        this.kept = kept;
    }

    static Reading read(Business business, Wish wish) {
        return read(business, wish, List.of());
    }

    /** @param kept what the booking has now, given again before others that are as good */
    static Reading read(Business business, Wish wish, List<ResourceId> kept) {
        Optional<Service> service = business.service(wish.service());
        if (service.isEmpty()) {
            return new Impossible(Why.UNKNOWN_SERVICE);
        }
        List<Resource> able = able(business, service.get(), wish.resource());
        if (able.isEmpty()) {
            return new Impossible(Why.UNKNOWN_RESOURCE);
        }
        if (wish.partySize() < 1) {
            return new Impossible(Why.BAD_PARTY);
        }
        List<Resource> fitting =
                able.stream().filter(r -> r.capacity() >= wish.partySize()).toList();
        if (fitting.isEmpty() || wish.partySize() > business.rules().largestParty()) {
            return new Impossible(Why.PARTY_TOO_LARGE);
        }
        Duration length = wish.duration() == null ? service.get().duration() : wish.duration();
        if (!length.isPositive()
                || length.compareTo(LONGEST) > 0
                || length.toSecondsPart() != 0
                || length.getNano() != 0) {
            return new Impossible(Why.BAD_DURATION);
        }
        return new Timetable(business, service.get(), length, fitting, kept);
    }

    private static List<Resource> able(Business business, Service service, @Nullable ResourceId asked) {
        return service.resources().stream()
                .filter(id -> asked == null || id.equals(asked))
                .flatMap(id -> business.resource(id).stream())
                .toList();
    }

    /** What is to be said to this start; {@code occupancy} covers its whole day and its buffers. */
    Verdict verdict(LocalDateTime at, Occupancy occupancy, Instant now) {
        Optional<TimeSlot> slot = grid.slot(at);
        if (slot.isEmpty()) {
            return new Verdict.NotOffered(Why.NO_SUCH_TIME);
        }
        Optional<Why> untimely = untimely(slot.get().start(), now);
        if (untimely.isPresent()) {
            return new Verdict.NotOffered(untimely.get());
        }
        List<Resource> there = grid.on(at.toLocalDate()).get(at);
        if (there == null) {
            return grid.open(at) ? new Verdict.NotOffered(Why.BETWEEN_STARTS) : new Verdict.Closed();
        }
        TimeSlot claim = claim(slot.get());
        List<List<ResourceId>> choices = there.stream()
                .filter(resource -> occupancy.free(resource.id(), claim))
                .sorted(preference(occupancy, clock.days(at.toLocalDate(), at.toLocalDate())))
                .map(resource -> List.of(resource.id()))
                .toList();
        return choices.isEmpty() ? new Verdict.Taken() : new Verdict.Free(slot.get(), claim, choices);
    }

    /** A start of the grid, were nothing taken and it neither past nor too far ahead. */
    Verdict.Free emptyHouse(LocalDateTime at) {
        TimeSlot slot = grid.slot(at).orElseThrow();
        return new Verdict.Free(slot, claim(slot), List.of(resources()));
    }

    /** The smallest that fits, then what it had, then who is least busy that day, then as the business lists them. */
    private Comparator<Resource> preference(Occupancy occupancy, TimeSlot day) {
        return Comparator.comparingInt(Resource::capacity)
                .thenComparing(resource -> !kept.contains(resource.id()))
                .thenComparing(resource ->
                        resource.type() == Resource.Type.STAFF ? occupancy.load(resource.id(), day) : Duration.ZERO)
                .thenComparingInt(resource -> resources.indexOf(resource));
    }

    private Optional<Why> untimely(Instant start, Instant now) {
        if (start.isBefore(now)) {
            return Optional.of(Why.PAST);
        }
        if (start.isBefore(now.plus(rules.notice()))) {
            return Optional.of(Why.TOO_SOON);
        }
        return start.isAfter(now.plus(rules.window())) ? Optional.of(Why.TOO_FAR) : Optional.empty();
    }

    /** The starts of the grid on that date, whatever is taken. */
    Map<LocalDateTime, List<Resource>> starts(LocalDate date) {
        return grid.on(date);
    }

    /** The days on which something could be booked now. */
    LocalDate firstDay(Instant now) {
        return clock.shows(now.plus(rules.notice())).toLocalDate();
    }

    LocalDate lastDay(Instant now) {
        return clock.shows(now.plus(rules.window())).toLocalDate();
    }

    /** All that has to be known to judge the starts of these days: from before the first buffer to after the last. */
    TimeSlot view(LocalDate first, LocalDate last) {
        TimeSlot days = clock.days(first, last);
        return new TimeSlot(
                days.start().minus(service.bufferBefore()),
                days.end().plus(length).plus(service.bufferAfter()));
    }

    List<ResourceId> resources() {
        return resources.stream().map(Resource::id).toList();
    }

    LocalDateTime end(LocalDateTime at) {
        return grid.slot(at).map(slot -> clock.shows(slot.end())).orElseGet(() -> at.plus(length));
    }

    private TimeSlot claim(TimeSlot slot) {
        return new TimeSlot(
                slot.start().minus(service.bufferBefore()), slot.end().plus(service.bufferAfter()));
    }
}
