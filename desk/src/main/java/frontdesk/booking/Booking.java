package frontdesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.GroupId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Wish;

/**
 * One entry of the diary as it stands.
 *
 * @param resources those it takes up, who serves first
 * @param options what of the service exactly
 * @param group shared by what was booked together, a visit of several services or a series; or null
 * @param version counts its changes, from 1: a change that was decided on an older one is refused
 */
@RecordBuilder
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
        Instant madeAt,
        Wish.Options options,
        @Nullable GroupId group,
        int version) {
    /**
     * HELD becomes CONFIRMED or LAPSED, and a lapsed hold whose time is still free may yet be CONFIRMED. CONFIRMED becomes ARRIVED and COMPLETED,
     * or NO_SHOW, or CANCELLED; staff may undo the last step.
     */
    public enum Status {
        HELD,
        CONFIRMED,
        ARRIVED,
        COMPLETED,
        NO_SHOW,
        CANCELLED,
        LAPSED;

        /** Whether it takes its time up, or did until its end. */
        public boolean stands() {
            return this == CONFIRMED || this == ARRIVED || this == COMPLETED;
        }
    }

    Booking confirmed(Customer whom, List<ResourceId> given) {
        return changed()
                .resources(given)
                .status(Status.CONFIRMED)
                .customer(whom)
                .build();
    }

    Booking pending(Customer whom, List<ResourceId> given) {
        return changed().resources(given).status(Status.HELD).customer(whom).build();
    }

    Booking moved(Wish wish, TimeSlot to, List<ResourceId> given) {
        return changed()
                .service(wish.service())
                .resources(given)
                .slot(to)
                .partySize(wish.partySize())
                .options(wish.options())
                .build();
    }

    Booking as(Status other) {
        return changed().status(other).build();
    }

    /** The same change, with the state that it leads to. */
    Booking in(Status other) {
        return BookingBuilder.builder(this).status(other).build();
    }

    Booking of(Customer whom) {
        return changed().customer(whom).build();
    }

    private BookingBuilder changed() {
        return BookingBuilder.builder(this).version(version + 1);
    }

    /** Whether the same is booked, at whatever time and with whom. */
    boolean isOfTheSame(Booking other) {
        return service.equals(other.service)
                && Objects.equals(options.variant(), other.options.variant())
                && options.addOns().equals(other.options.addOns());
    }

    /** Whether a change would leave it as it is. */
    boolean sameAs(Booking other) {
        return service.equals(other.service)
                && resources.equals(other.resources)
                && slot.equals(other.slot)
                && partySize == other.partySize
                && status == other.status
                && customer.equals(other.customer)
                && options.equals(other.options);
    }
}
