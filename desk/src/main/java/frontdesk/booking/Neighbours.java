package frontdesk.booking;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.PersonId;
import frontdesk.people.People;

/** Whom else a change of the diary concerns: told in its transaction, so that they hear of it if and only if it happened. */
record Neighbours(People people, Jobs jobs, Journal journal) {

    /** Brings what is known of the customer up to date; null for a hold, or where no number was given. */
    @Nullable
    PersonId booked(Handle handle, Booking booking) {
        Customer customer = booking.customer();
        return booking.status() == Status.HELD || customer.phone() == null
                ? null
                : people.booked(handle, booking.business(), customer.name(), customer.phone(), customer.email())
                        .id();
    }

    void unbooked(Handle handle, Booking cancelled) {
        if (cancelled.customer().phone() != null) {
            people.unbooked(handle, cancelled.business(), cancelled.customer().phone());
        }
    }

    /** To those who were introduced to the event, and to live pages. */
    void announce(Handle handle, Booking booking, Record event) {
        jobs.announce(handle, booking.business(), event);
        tell(handle, booking);
    }

    /** To live pages only. */
    void tell(Handle handle, Booking booking) {
        journal.tell(
                handle,
                new Journal.Change(booking.business(), "booking", booking.id().toString()));
    }
}
