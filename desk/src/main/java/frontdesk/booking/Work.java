package frontdesk.booking;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookingChange.What;
import frontdesk.business.Business;
import frontdesk.business.Rules.Choice;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PersonId;
import frontdesk.timetable.Timetable.Asker;

/** One piece of work in the diary of one business: inside which transaction, by whom, when, and what it touches. */
record Work(Handle handle, Neighbours neighbours, Business business, Origin origin, Instant now, Touched touched) {

    /** @param spared holds of the same call that stay, since they belong to what is asked for */
    Placing placing(List<BookingId> spared) {
        return new Placing(handle, business, new Whose(origin.call(), now, spared), touched);
    }

    /** Who wishes, and who served them last where that matters. */
    Asker asker(Customer customer) {
        Asker asker = Asker.by(origin.door());
        return business.rules().choice() == Choice.SAME_AS_LAST && customer.phone() != null
                ? asker.servedBy(new AgendaRows(handle)
                        .lastServedBy(business.id(), customer.phone())
                        .orElse(null))
                : asker;
    }

    /** What a booking costs by the price list of today; null where that says nothing of it. */
    @Nullable
    Money price(Booking booking) {
        return business.service(booking.service())
                .map(service -> service.price(
                        booking.options().variant(), booking.options().addOns()))
                .orElse(null);
    }

    /** Writes a changed booking over what it was, with the line of its history. */
    void change(
            Booking booking, BookingRows.Asked asked, @Nullable PersonId person, What what, @Nullable String reason) {
        new BookingRows(handle).change(booking, asked, person, new HistoryRows.Note(what, reason, origin, now));
        neighbours.spokenOf(handle, business, booking, origin.call());
    }
}
