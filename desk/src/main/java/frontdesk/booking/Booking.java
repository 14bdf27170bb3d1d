package frontdesk.booking;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.kernel.TimeSlot;

/** One entry of the diary as it stands; {@code resources} are those it takes up. */
public record Booking(
        BookingId id,
        BusinessId business,
        ServiceId service,
        List<ResourceId> resources,
        TimeSlot slot,
        int partySize,
        Status status,
        Customer customer,
        String actor,
        @Nullable CallId call,
        Instant madeAt) {
    /** HELD becomes CONFIRMED or LAPSED, CONFIRMED becomes CANCELLED, and a lapsed hold whose time is still free may yet be CONFIRMED. */
    public enum Status {
        HELD,
        CONFIRMED,
        CANCELLED,
        LAPSED
    }

    Booking confirmed(Customer whom, List<ResourceId> given) {
        return new Booking(id, business, service, given, slot, partySize, Status.CONFIRMED, whom, actor, call, madeAt);
    }

    Booking moved(Wish wish, TimeSlot to, List<ResourceId> given) {
        return new Booking(
                id, business, wish.service(), given, to, wish.partySize(), status, customer, actor, call, madeAt);
    }

    Booking ended(Status how) {
        return new Booking(id, business, service, resources, slot, partySize, how, customer, actor, call, madeAt);
    }
}
