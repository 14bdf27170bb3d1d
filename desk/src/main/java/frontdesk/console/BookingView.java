package frontdesk.console;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.page.Clockface;

/** One booking as a page shows it, in words. */
@RecordBuilder
record BookingView(
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
    enum Moment {
        PAST,
        NOW,
        NEXT,
        LATER
    }

    static BookingView of(Booking booking, Business business, Clockface clock) {
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
                madeBy(booking.actor()),
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

    BookingView asNext() {
        return BookingViewBuilder.builder(this).moment(Moment.NEXT).build();
    }

    static String madeBy(String actor) {
        int colon = actor.indexOf(':');
        String kind = colon < 0 ? actor : actor.substring(0, colon);
        String name = colon < 0 ? "" : actor.substring(colon + 1);
        return switch (kind) {
            case "phone" -> "by phone";
            case "agent" -> "by agent " + name;
            case "user" -> "by " + name;
            case Origin.PAGE -> "on the booking page";
            case "terminal" -> "in the terminal";
            default -> "by " + actor;
        };
    }

    public boolean open() {
        return !cancelled && moment != Moment.PAST;
    }

    /** The classes of its row. */
    public String tone() {
        return cancelled ? "is-cancelled" : "is-" + moment.name().toLowerCase(Locale.ROOT);
    }
}
