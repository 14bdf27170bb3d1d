package frontdesk.booking;

import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.timetable.Wish;

/** Knows a request that was answered before. */
final class Repeats {
    private final RequestRows requests;
    private final BookingRows bookings;
    private final Business business;
    private final Instant now;

    Repeats(Handle handle, Business business, Instant now) {
        this.requests = new RequestRows(handle);
        this.bookings = new BookingRows(handle);
        this.business = business;
        this.now = now;
    }

    /** What this request for a new entry led to before; where there is nothing, it leads to {@code id} from now on. */
    Optional<BookingRows.Row> earlier(RequestKey request, Wish wish, BookingId id) {
        Optional<BookingId> first = earlier(request, id);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<BookingRows.Row> earlier = bookings.find(business.id(), first.get())
                .filter(row -> !request.implied() || stands(row, request, wish));
        if (earlier.isEmpty()) {
            requests.lead(business.id(), request, id);
        }
        return earlier;
    }

    /** Which booking this very request changed before; where there is none, it is this one from now on. */
    Optional<BookingId> earlier(RequestKey request, BookingId id) {
        return requests.enter(business.id(), request, id, now);
    }

    /** Nothing came of the request: it may be made again. */
    void forget(RequestKey request) {
        requests.forget(business.id(), request);
    }

    /** A request that only its call implies is a new one once its booking is over or elsewhere. */
    private boolean stands(BookingRows.Row row, RequestKey request, Wish wish) {
        Instant until = row.heldUntil();
        boolean there = row.wish(business).at().equals(wish.at());
        return there
                && switch (row.booking().status()) {
                    case HELD -> until != null && now.isBefore(until);
                    case CONFIRMED, ARRIVED -> request.operation().equals("book");
                    case CANCELLED, LAPSED, COMPLETED, NO_SHOW -> false;
                };
    }
}
