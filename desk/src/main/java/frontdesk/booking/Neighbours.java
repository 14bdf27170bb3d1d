package frontdesk.booking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.business.Business;
import frontdesk.jobs.Jobs;
import frontdesk.journal.CallPlaces;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;

/** Whom else a change of the diary concerns: told in its transaction, so that they hear of it if and only if it happened. */
record Neighbours(People people, Jobs jobs, Journal journal) {

    /**
     * Writes new entries that have their place, and tells whom they concern.
     *
     * @param quiet whether nobody but live pages is told
     */
    void enter(Handle handle, Business business, List<BookingRows.Row> rows, boolean quiet) {
        List<Booking> bookings = rows.stream().map(BookingRows.Row::booking).toList();
        new BookingRows(handle).add(rows, booked(handle, business.id(), bookings));
        bookings.forEach(booking -> spokenOf(handle, business, booking, booking.call()));
        if (!quiet) {
            jobs.announceAll(
                    handle,
                    business.id(),
                    bookings.stream()
                            .filter(booking -> booking.status() != Status.HELD)
                            .map(booking -> new BookingConfirmed(business.id(), booking.id()))
                            .toList());
        }
        bookings.forEach(booking -> tell(handle, booking));
    }

    /** A call in which something was done with a booking belongs to the place of that booking, too; where there is only one, all do. */
    void spokenOf(Handle handle, Business business, Booking booking, @Nullable CallId call) {
        if (call != null && !business.locations().isEmpty()) {
            String place = Objects.requireNonNullElse(booking.options().location(), CallPlaces.MAIN);
            journal.callPlaces().note(handle, business.id(), call, place);
        }
    }

    /** Brings what is known of the customer up to date; null for a hold, or where no number was given. */
    @Nullable
    PersonId booked(Handle handle, Booking booking) {
        return booked(handle, booking.business(), List.of(booking))
                .get(booking.customer().phone());
    }

    private Map<PhoneNumber, PersonId> booked(Handle handle, BusinessId business, List<Booking> bookings) {
        return people.booked(
                handle,
                business,
                bookings.stream()
                        .filter(booking -> booking.status() != Status.HELD)
                        .flatMap(booking -> guest(booking).stream())
                        .toList());
    }

    /** An agent of another vendor's may have been talked into any number. */
    private static Optional<People.Guest> guest(Booking booking) {
        Customer customer = booking.customer();
        return Optional.ofNullable(customer.phone())
                .map(phone ->
                        new People.Guest(customer.name(), phone, customer.email(), Origin.isAgent(booking.actor())));
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
