package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code booking_request}: which request led to which booking, so that it does so once. */
record RequestRows(Handle handle) {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Enters a request, waiting for whoever answers the same one at this moment; gives the booking it led to before, empty where it is new. */
    Optional<BookingId> enter(BusinessId business, RequestKey request, BookingId booking, Instant now) {
        return handle.createQuery("""
                        insert into booking_request as r (business_id, operation, request_key, booking_id, made_at)
                        values (:business, :operation, :key, :booking, :now)
                        on conflict (business_id, operation, request_key) do update set made_at = r.made_at
                        returning r.booking_id, r.xmax <> 0 as met_an_earlier_one
                        """)
                .bind("business", business.value())
                .bind("operation", request.operation())
                .bind("key", request.key())
                .bind("booking", booking.value())
                .bind("now", Moments.utc(now))
                .map((row, context) -> row.getBoolean(2)
                        ? Optional.of(new BookingId(row.getObject(1, UUID.class)))
                        : Optional.<BookingId>empty())
                .one();
    }

    /** From now on the request leads to another booking, since the earlier one is over. */
    void lead(BusinessId business, RequestKey request, BookingId booking) {
        bound(business, request, """
                        update booking_request set booking_id = :booking
                        where business_id = :business and operation = :operation and request_key = :key
                        """).bind("booking", booking.value()).execute();
    }

    /** Nothing came of the request: it may be made again. */
    void forget(BusinessId business, RequestKey request) {
        bound(business, request, """
                        delete from booking_request
                        where business_id = :business and operation = :operation and request_key = :key
                        """).execute();
    }

    int forgetOld(Instant now) {
        return handle.createUpdate("delete from booking_request where made_at < :before")
                .bind("before", Moments.utc(now.minus(REMEMBERED)))
                .execute();
    }

    private Update bound(BusinessId business, RequestKey request, String sql) {
        return handle.createUpdate(sql)
                .bind("business", business.value())
                .bind("operation", request.operation())
                .bind("key", request.key());
    }
}
