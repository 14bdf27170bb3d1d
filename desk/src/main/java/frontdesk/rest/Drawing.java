package frontdesk.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingChange;
import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.GroupId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting;

/** Draws what the diary of one business answers as programs are shown it. */
record Drawing(Business business, Businesses businesses) {

    Shown.Booking booking(Booking booking) {
        ZoneId zone = zone(booking.options().location());
        return new Shown.Booking(
                booking.id().toString(),
                word(booking.status()),
                new Shown.Named(
                        booking.service().toString(),
                        businesses.serviceName(business.id(), booking.service()).orElse("")),
                booking.resources().stream().map(this::named).toList(),
                at(booking.slot().start(), zone),
                at(booking.slot().end(), zone),
                booking.partySize(),
                booking.options().variant(),
                booking.options().addOns(),
                booking.options().area(),
                booking.options().location(),
                customer(booking.customer()),
                Optional.ofNullable(booking.group()).map(GroupId::toString).orElse(null),
                booking.actor(),
                booking.madeAt(),
                booking.version());
    }

    List<Shown.Booking> bookings(List<Booking> bookings) {
        return bookings.stream().map(this::booking).toList();
    }

    List<Shown.Offer> offers(List<Offer> offers) {
        return offers.stream().map(this::offer).toList();
    }

    private Shown.Offer offer(Offer offer) {
        ZoneId zone = zone(offer.wish().options().location());
        return new Shown.Offer(
                at(offer.at(), zone),
                at(offer.end(), zone),
                offer.resources().stream().map(this::named).toList(),
                word(offer.difference()),
                wish(offer.wish()));
    }

    Shown.Day day(DayPlan plan, @Nullable String location) {
        ZoneId zone = zone(location);
        return new Shown.Day(
                plan.day(),
                word(plan.reason()),
                plan.starts().stream()
                        .map(start -> new Shown.Start(at(start.at(), zone), at(start.end(), zone), start.free()))
                        .toList());
    }

    Shown.Change change(BookingChange change, @Nullable String location) {
        ZoneId zone = zone(location);
        return new Shown.Change(
                word(change.what()),
                at(change.slot().start(), zone),
                at(change.slot().end(), zone),
                change.reason(),
                change.actor(),
                change.at());
    }

    Shown.Waiting waiting(Waiting waiting) {
        return new Shown.Waiting(
                waiting.id().toString(),
                word(waiting.status()),
                wish(waiting.wish()),
                stretch(waiting.stretch()),
                customer(waiting.customer()),
                waiting.answerBy(),
                waiting.askedAt());
    }

    static Sent.Wish wish(Wish wish) {
        return new Sent.Wish(
                wish.service().toString(),
                wish.at().toString(),
                wish.partySize(),
                Optional.ofNullable(wish.duration())
                        .map(Duration::toMinutes)
                        .map(Math::toIntExact)
                        .orElse(null),
                Optional.ofNullable(wish.resource()).map(ResourceId::toString).orElse(null),
                wish.options().variant(),
                wish.options().addOns(),
                wish.options().area(),
                wish.options().location());
    }

    static Sent.Customer customer(Customer customer) {
        return new Sent.Customer(
                customer.name(),
                Optional.ofNullable(customer.phone()).map(PhoneNumber::e164).orElse(null),
                customer.email(),
                customer.notes(),
                customer.answers().isEmpty() ? null : customer.answers());
    }

    private static Sent.Stretch stretch(Stretch stretch) {
        return new Sent.Stretch(
                stretch.from().toString(),
                stretch.to().toString(),
                stretch.earliest().equals(LocalTime.MIN)
                        ? null
                        : stretch.earliest().toString(),
                stretch.latest().isBefore(LocalTime.of(23, 59))
                        ? stretch.latest().toString()
                        : null);
    }

    private Shown.Named named(ResourceId id) {
        return new Shown.Named(
                id.toString(), businesses.resourceName(business.id(), id).orElse(""));
    }

    private ZoneId zone(@Nullable String location) {
        return business.zone(location);
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    private static OffsetDateTime at(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }

    /** {@code NO_SHOW} is {@code no-show} to programs. */
    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
