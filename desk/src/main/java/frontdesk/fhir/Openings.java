package frontdesk.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.TimeSlot;
import frontdesk.rest.Caller;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** The slots of one business, worked out from its diary: each start at which somebody's service could begin, free or not. */
record Openings(Diary diary, Caller caller) {
    /** How many days are looked at in one go. */
    private static final int STRIDE = 14;
    /** Nothing is booked further ahead. */
    private static final int HORIZON = 732;

    /** By time; those of the same time by id, so that a page can begin after any of them. */
    static final Comparator<Opening> ORDER = Comparator.comparing(
                    (Opening one) -> one.id().start())
            .thenComparing(one -> one.id().toString());

    /** One slot. */
    record Opening(SlotId id, Instant end, boolean free) {}

    /** One service by one resource: what a row of slots is for. */
    record Row(Service service, Resource resource) {
        Wish wish(LocalDateTime at) {
            return new Wish(
                    service.id(),
                    at,
                    resource.smallest(),
                    null,
                    resource.id(),
                    new Wish.Options(null, List.of(), null, resource.location()));
        }
    }

    /** What can be booked by programs. */
    static List<Service> services(Business business) {
        return business.services().stream()
                .filter(one -> one.limits().doors().contains(Door.WEB))
                .toList();
    }

    static List<Row> rows(Business business, Predicate<Service> services, Predicate<Resource> resources) {
        return services(business).stream()
                .filter(services)
                .flatMap(service -> service.resources().stream()
                        .flatMap(id -> business.resource(id).stream())
                        .filter(resources)
                        .map(resource -> new Row(service, resource)))
                .toList();
    }

    /**
     * The first of the slots that begin in a stretch.
     *
     * @param after those up to this one are left out; or null
     */
    List<Opening> first(
            List<Row> rows, TimeSlot during, @Nullable SlotId after, Predicate<Opening> wanted, int most, Instant now) {
        Instant from = latest(during.start(), now, after == null ? now : after.start());
        Instant end = during.end();
        LocalDate day = place(null).shows(from).toLocalDate().minusDays(1);
        LocalDate last = earliest(place(null).shows(end).toLocalDate().plusDays(1), day.plusDays(HORIZON));
        var rest = after == null ? null : new Opening(after, after.start(), true);
        List<Opening> found = new ArrayList<>();
        while (!rows.isEmpty() && found.size() < most && !day.isAfter(last)) {
            LocalDate until = earliest(day.plusDays(STRIDE - 1L), last);
            List<Opening> stride = new ArrayList<>();
            for (Row row : rows) {
                stride.addAll(of(row, day, until));
            }
            stride.stream()
                    .filter(one -> during.contains(one.id().start()))
                    .filter(one -> rest == null || ORDER.compare(one, rest) > 0)
                    .filter(wanted)
                    .sorted(ORDER)
                    .limit(most - found.size())
                    .forEach(found::add);
            day = until.plusDays(1);
        }
        return found;
    }

    private List<Opening> of(Row row, LocalDate first, LocalDate last) {
        WallClock place = place(row.resource().location());
        return diary.days(caller.id(), row.wish(first.atStartOfDay()), first, last, caller.origin()).stream()
                .flatMap(plan -> plan.starts().stream())
                .flatMap(start -> opening(row, start, place).stream())
                .toList();
    }

    private static Optional<Opening> opening(Row row, DayPlan.Start start, WallClock place) {
        return place.moment(start.at())
                .map(at -> new Opening(
                        new SlotId(row.service().id(), row.resource().id(), at),
                        at.plus(Duration.between(start.at(), start.end())),
                        start.free()));
    }

    /** The slot of this name, where there is one. */
    Optional<Opening> find(SlotId id) {
        Business business = caller.business();
        return rows(business, service -> service.id().equals(id.service()), one -> one.id()
                        .equals(id.resource()))
                .stream()
                .flatMap(row -> {
                    LocalDate day =
                            place(row.resource().location()).shows(id.start()).toLocalDate();
                    return of(row, day, day).stream();
                })
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** What to book to have the slot of this name; empty where it names nothing of this business. */
    Optional<Wish> wish(SlotId id) {
        Business business = caller.business();
        return rows(business, service -> service.id().equals(id.service()), one -> one.id()
                        .equals(id.resource()))
                .stream()
                .findFirst()
                .map(row -> row.wish(place(row.resource().location()).shows(id.start())));
    }

    WallClock place(@Nullable String location) {
        return new WallClock(caller.business().zone(location));
    }

    private static Instant latest(Instant one, Instant... others) {
        Instant latest = one;
        for (Instant other : others) {
            latest = other.isAfter(latest) ? other : latest;
        }
        return latest;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
