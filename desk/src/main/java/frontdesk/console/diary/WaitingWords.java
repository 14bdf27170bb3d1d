package frontdesk.console.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Agenda;
import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.Shape;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Clockface;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting;

/**
 * Says of those who wait what for and since when.
 *
 * @param offered what is held for those who are being asked
 */
record WaitingWords(Business business, Clockface clock, Map<BookingId, Booking> offered) {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    static WaitingWords of(Business business, Clockface clock, Agenda agenda, Stream<Waiting> all) {
        List<BookingId> holds =
                all.flatMap(one -> Stream.ofNullable(one.offered())).toList();
        Map<BookingId, Booking> offered = holds.isEmpty()
                ? Map.of()
                : agenda.findAll(business.id(), holds).stream()
                        .collect(Collectors.toMap(Booking::id, Function.identity()));
        return new WaitingWords(business, clock, offered);
    }

    /** @param days the first and the last day that are shown */
    WaitingView.Row row(Waiting one, LocalDate first, LocalDate last) {
        String name = one.customer().name();
        PhoneNumber phone = Objects.requireNonNull(one.customer().phone(), "nobody waits without a number");
        return new WaitingView.Row(
                one.id().toString(),
                name.isBlank() ? "No name given" : name,
                phone.written(business.region()),
                phone.e164(),
                what(one.wish()),
                when(one.stretch()),
                moment(one.askedAt()),
                offer(one),
                "/console/%s/bookings/new?waiting=%s&day=%s"
                        .formatted(business.slug(), one.id(), day(one.stretch(), first, last)));
    }

    /** The day on which a time is looked for first: the first of those shown that would do, and none that is over. */
    private LocalDate day(Stretch stretch, LocalDate first, LocalDate last) {
        LocalDate from = stretch.from().isAfter(last) || stretch.to().isBefore(first) ? stretch.from() : first;
        LocalDate begun = from.isBefore(stretch.from()) ? stretch.from() : from;
        return begun.isBefore(clock.today()) ? clock.today() : begun;
    }

    private String what(Wish wish) {
        boolean tables = business.kind() == Business.Kind.TABLES;
        @Nullable Service service = business.service(wish.service()).orElse(null);
        Shape shape = service == null ? Shape.PLAIN : service.shape();
        var options = wish.options();
        return Stream.of(
                        Stream.of(people(wish.partySize(), tables)),
                        Stream.of(tables && business.services().size() == 1 ? "" : named(service)),
                        shape.variants().stream()
                                .filter(variant -> variant.id().equals(options.variant()))
                                .map(Shape.Variant::name),
                        shape.addOns().stream()
                                .filter(addOn -> options.addOns().contains(addOn.id()))
                                .map(Shape.AddOn::name),
                        Stream.ofNullable(wish.resource())
                                .flatMap(id -> business.resource(id).stream())
                                .map(Resource::name),
                        Stream.ofNullable(options.area()),
                        Stream.ofNullable(options.location())
                                .flatMap(place -> business.location(place).stream())
                                .map(Location::name))
                .flatMap(Function.identity())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** One who comes to an appointment goes without saying. */
    private static String people(int party, boolean tables) {
        if (tables) {
            return party + (party == 1 ? " guest" : " guests");
        }
        return party == 1 ? "" : party + " people";
    }

    private static String named(@Nullable Service service) {
        return service == null ? "A service no longer offered" : service.name();
    }

    private String when(Stretch stretch) {
        String first = clock.dayAndMonth(stretch.from());
        String days = stretch.from().equals(stretch.to())
                ? first
                : "%s to %s".formatted(first, clock.dayAndMonth(stretch.to()));
        return days + ", " + hours(stretch.earliest(), stretch.latest());
    }

    private String hours(LocalTime earliest, LocalTime latest) {
        boolean early = earliest.equals(LocalTime.MIN);
        boolean late = !latest.isBefore(END_OF_DAY);
        if (early && late) {
            return "at any time";
        }
        if (early) {
            return "until " + clock.time(latest);
        }
        if (late) {
            return "from " + clock.time(earliest);
        }
        return earliest.equals(latest)
                ? "at " + clock.time(earliest)
                : "between %s and %s".formatted(clock.time(earliest), clock.time(latest));
    }

    private @Nullable String offer(Waiting one) {
        if (one.status() != Waiting.Status.OFFERED) {
            return null;
        }
        String what = Stream.ofNullable(one.offered())
                .flatMap(hold -> Stream.ofNullable(offered.get(hold)))
                .map(hold -> moment(hold.slot().start()))
                .findFirst()
                .orElse("a time");
        Instant until = one.answerBy();
        return until == null ? what : what + ", may answer until " + moment(until);
    }

    /** The time alone where it is today. */
    private String moment(Instant at) {
        LocalDate day = clock.day(at);
        return day.equals(clock.today()) ? clock.time(at) : clock.dayAndMonth(day) + ", " + clock.time(at);
    }
}
