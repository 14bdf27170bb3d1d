package frontdesk.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Money;
import frontdesk.kernel.Older;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Payment.State;
import frontdesk.store.Moments;

/** The rows of {@code payment}: what is to be paid, and how that stands. */
record PaymentRows(Handle handle) {
    private static final String SELECT = """
            select business_id, payment_id, booking_id, purpose, phone, call_id, amount, currency, state, asked_at, pay_by, trouble
            from payment where business_id = :business
            """;

    /** Whether it is the first for its booking, or of its request. */
    boolean insert(Payment payment, @Nullable String request) {
        return handle.createUpdate("""
                        insert into payment (business_id, payment_id, booking_id, purpose, phone, call_id, request_key, amount, currency,
                            state, asked_at, pay_by)
                        values (:business, :id, :booking::uuid, :purpose, :phone, :call::uuid, :request, :amount, :currency, :state, :askedAt,
                            :payBy::timestamptz)
                        on conflict do nothing
                        """)
                        .bind("business", payment.business().value())
                        .bind("id", payment.id().value())
                        .bindByType("booking", uuid(payment.booking()), UUID.class)
                        .bind("purpose", payment.purpose())
                        .bind(
                                "phone",
                                payment.phone() == null ? null : payment.phone().e164())
                        .bindByType(
                                "call",
                                payment.call() == null ? null : payment.call().value(),
                                UUID.class)
                        .bind("request", request)
                        .bind("amount", payment.amount().minor())
                        .bind("currency", payment.amount().currency().getCurrencyCode())
                        .bind("state", payment.state().name())
                        .bind("askedAt", Moments.utc(payment.askedAt()))
                        .bindByType("payBy", Moments.utcOrNull(payment.payBy()), OffsetDateTime.class)
                        .execute()
                == 1;
    }

    Optional<Payment> find(BusinessId business, PaymentId id) {
        return one(SELECT + "and payment_id = :id", business, id.value());
    }

    /** One, and nobody else changes it until this transaction ends. */
    Optional<Payment> lock(BusinessId business, PaymentId id) {
        return one(SELECT + "and payment_id = :id for update", business, id.value());
    }

    Optional<Payment> ofBooking(BusinessId business, BookingId booking) {
        return one(SELECT + "and booking_id = :id", business, booking.value());
    }

    Optional<Payment> lockOfBooking(BusinessId business, BookingId booking) {
        return one(SELECT + "and booking_id = :id for update", business, booking.value());
    }

    Optional<Payment> ofRequest(BusinessId business, String request) {
        return handle.createQuery(SELECT + "and request_key = :request")
                .bind("business", business.value())
                .bind("request", request)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** A request of this name is no repetition any more. */
    void forget(BusinessId business, String request) {
        handle.createUpdate(
                        "update payment set request_key = null where business_id = :business and request_key = :request")
                .bind("business", business.value())
                .bind("request", request)
                .execute();
    }

    /** What was ordered in a call since then, the newest first; nobody else orders in it, or changes these, until this transaction ends. */
    List<Payment> ordered(BusinessId business, CallId call, Instant since) {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "orders " + business + " " + call);
        return handle.createQuery(SELECT + """
                        and call_id = :call and booking_id is null and asked_at > :since
                        order by asked_at desc, payment_id desc for update
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("since", Moments.utc(since))
                .map((row, context) -> read(row))
                .list();
    }

    private Optional<Payment> one(String query, BusinessId business, UUID id) {
        return handle.createQuery(query)
                .bind("business", business.value())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * The newest first.
     *
     * @param after only those that are older than this one, or null
     */
    List<Payment> in(BusinessId business, List<State> states, @Nullable PaymentId after, int most) {
        return handle.createQuery(SELECT + """
                        and state = any (:states)
                        and (:after::uuid is null or (asked_at, payment_id) <
                            (select a.asked_at, a.payment_id from payment a where a.business_id = :business and a.payment_id = :after::uuid))
                        order by asked_at desc, payment_id desc limit :most
                        """)
                .bind("business", business.value())
                .bindByType("after", after == null ? null : after.value(), UUID.class)
                .bindArray("states", String.class, (Object[])
                        states.stream().map(State::name).toArray(String[]::new))
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    List<Payment> ofPhone(BusinessId business, PhoneNumber phone, Older older, int most) {
        return handle.createQuery(SELECT + """
                        and phone = :phone and (asked_at, payment_id) < (:than, :id)
                        order by asked_at desc, payment_id desc limit :most
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .bind("than", Moments.utc(older.than()))
                .bind("id", older.id())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    /** Those of these bookings, in no order. */
    List<Payment> ofBookings(BusinessId business, List<BookingId> bookings) {
        return handle.createQuery(SELECT + "and booking_id = any (:bookings)")
                .registerArrayType(UUID.class, "uuid")
                .bind("business", business.value())
                .bindArray("bookings", UUID.class, (Object[])
                        bookings.stream().map(BookingId::value).toArray(UUID[]::new))
                .map((row, context) -> read(row))
                .list();
    }

    /** Writes how it stands now; what was in its way is over. */
    void stands(Payment payment, State state, @Nullable Instant payBy) {
        handle.createUpdate("""
                        update payment set state = :state, pay_by = :payBy::timestamptz, trouble = null
                        where business_id = :business and payment_id = :id
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("state", state.name())
                .bindByType("payBy", Moments.utcOrNull(payBy), OffsetDateTime.class)
                .execute();
    }

    void trouble(Payment payment, String trouble) {
        handle.createUpdate("update payment set trouble = :trouble where business_id = :business and payment_id = :id")
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("trouble", trouble)
                .execute();
    }

    private static Payment read(ResultSet row) throws SQLException {
        UUID booking = row.getObject("booking_id", UUID.class);
        UUID call = row.getObject("call_id", UUID.class);
        String phone = row.getString("phone");
        return new Payment(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new BusinessId(row.getObject("business_id", UUID.class)),
                booking == null ? null : new BookingId(booking),
                row.getString("purpose"),
                phone == null ? null : new PhoneNumber(phone),
                call == null ? null : new CallId(call),
                Money.of(row.getLong("amount"), row.getString("currency")),
                State.valueOf(row.getString("state")),
                Moments.of(row, "asked_at"),
                Moments.orNull(row, "pay_by"),
                row.getString("trouble"));
    }

    private static @Nullable UUID uuid(@Nullable BookingId booking) {
        return booking == null ? null : booking.value();
    }
}
