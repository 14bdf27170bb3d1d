package frontdesk.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.Refund;
import frontdesk.store.Moments;

/** The rows of {@code payment_refund}: what is given back, written before the vendor is asked. */
record RefundRows(Handle handle) {
    private static final String SELECT =
            "select payment_id, number, vendor, vendor_payment, amount, reason, asked_at, tried_at, done_at from payment_refund";

    /** The oldest first. */
    List<Refund> of(Payment payment) {
        return Hanging.on(payment, handle, SELECT, RefundRows::read);
    }

    /** Those of each, the oldest first. */
    Map<PaymentId, List<Refund>> of(Hanging payments) {
        return payments.read(handle, SELECT, RefundRows::read);
    }

    void add(Payment payment, Refund refund) {
        handle.createUpdate("""
                        insert into payment_refund
                            (business_id, payment_id, number, vendor, vendor_payment, amount, reason, asked_at, done_at)
                        values (:business, :id, :number, :vendor, :money, :amount, :reason, :askedAt, :doneAt::timestamptz)
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("number", refund.number())
                .bind("vendor", refund.vendor())
                .bind("money", refund.vendorPayment())
                .bind("amount", refund.amount().minor())
                .bind("reason", refund.reason())
                .bind("askedAt", Moments.utc(refund.askedAt()))
                .bindByType("doneAt", Moments.utcOrNull(refund.doneAt()), OffsetDateTime.class)
                .execute();
    }

    /** The vendor is about to be asked for it; what was written the first time stays. */
    void tried(Payment payment, int number, Instant now) {
        handle.createUpdate("""
                        update payment_refund set tried_at = coalesce(tried_at, :now)
                        where business_id = :business and payment_id = :id and number = :number
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("number", number)
                .bind("now", Moments.utc(now))
                .execute();
    }

    /** Whether that is news. */
    boolean done(Payment payment, int number, Instant now) {
        return handle.createUpdate("""
                        update payment_refund set done_at = :now
                        where business_id = :business and payment_id = :id and number = :number and done_at is null
                        """)
                        .bind("business", payment.business().value())
                        .bind("id", payment.id().value())
                        .bind("number", number)
                        .bind("now", Moments.utc(now))
                        .execute()
                == 1;
    }

    private static Refund read(ResultSet row, Payment payment) throws SQLException {
        return new Refund(
                row.getInt("number"),
                row.getString("vendor"),
                row.getString("vendor_payment"),
                new Money(row.getLong("amount"), payment.amount().currency()),
                row.getString("reason"),
                Moments.of(row, "asked_at"),
                Moments.orNull(row, "tried_at"),
                Moments.orNull(row, "done_at"));
    }
}
