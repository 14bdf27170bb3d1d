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
    public enum Status {
        HELD,
        CONFIRMED,
        CANCELLED,
        LAPSED
    }
}
