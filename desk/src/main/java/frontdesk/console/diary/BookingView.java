package frontdesk.console.diary;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.console.Actors;
import frontdesk.page.Clockface;

/** One booking as a page shows it, in words. */
@RecordBuilder
public record BookingView(
        String id,
        String day,
        String shortDay,
        String time,
        String end,
        String service,
        String who,
        @Nullable String phone,
        @Nullable String phoneLink,
        @Nullable String email,
        @Nullable String notes,
        int partySize,
        String resources,
        String madeBy,
        String madeAt,
        @Nullable String call,
        Moment moment,
        boolean cancelled) {

    /** Where a booking lies from now. */
    public enum Moment {
        PAST,
        NOW,
        NEXT,
        LATER
    }

    public static BookingView of(Booking booking, Business business, Clockface clock) {
        var customer = booking.customer();
        var day = clock.day(booking.slot().start());
        return new BookingView(
                booking.id().toString(),
                clock.longDay(day),
                clock.shortDay(day),
                clock.time(booking.slot().start()),
                clock.time(booking.slot().end()),
                business.service(booking.service()).map(Service::name).orElse("A service no longer offered"),
                customer.name().isBlank() ? "No name given" : customer.name(),
                customer.phone() == null ? null : customer.phone().written(business.region()),
                customer.phone() == null ? null : customer.phone().e164(),
                customer.email(),
                customer.notes(),
                booking.partySize(),
                booking.resources().stream()
                        .flatMap(id -> business.resource(id).map(Resource::name).stream())
                        .collect(Collectors.joining(", ")),
                Actors.by(booking.actor()),
                clock.when(booking.madeAt()),
                booking.call() == null ? null : booking.call().toString(),
                moment(booking, clock.now()),
                booking.status() == Booking.Status.CANCELLED);
    }

    private static Moment moment(Booking booking, Instant now) {
        if (booking.slot().contains(now)) {
            return Moment.NOW;
        }
        return booking.slot().start().isBefore(now) ? Moment.PAST : Moment.LATER;
    }

    public BookingView asNext() {
        return BookingViewBuilder.builder(this).moment(Moment.NEXT).build();
    }

    public boolean open() {
        return !cancelled && moment != Moment.PAST;
    }

    /** The classes of its row. */
    public String tone() {
        return cancelled ? "is-cancelled" : "is-" + moment.name().toLowerCase(Locale.ROOT);
    }
}
