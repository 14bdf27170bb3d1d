package frontdesk.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.LinkState;
import frontdesk.store.Moments;

/** The rows of {@code payment_link}: the ledger of what we have asked vendors for, written before they are asked. */
record LinkRows(Handle handle) {
    private static final String SELECT =
            "select payment_id, number, vendor, account, state, vendor_name, url, vendor_payment, expires_at from payment_link";

    /** The oldest first. */
    List<Link> of(Payment payment) {
        return Hanging.on(payment, handle, SELECT, LinkRows::read);
    }

    /** Those of each, the oldest first. */
    Map<PaymentId, List<Link>> of(Hanging payments) {
        return payments.read(handle, SELECT, LinkRows::read);
    }

    void add(Payment payment, Link link, Instant now) {
        handle.createUpdate("""
                        insert into payment_link (business_id, payment_id, number, vendor, account, state, vendor_payment, opened_at, expires_at)
                        values (:business, :id, :number, :vendor, :account, :state, :money, :now, :expires)
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("number", link.number())
                .bind("vendor", link.vendor())
                .bind("account", link.account())
                .bind("state", link.state().name())
                .bind("money", link.vendorPayment())
                .bind("now", Moments.utc(now))
                .bind("expires", Moments.utc(link.expiresAt()))
                .execute();
    }

    /** Whether it was written down after that moment. */
    boolean begunAfter(Payment payment, int number, Instant moment) {
        return handle.createQuery("""
                        select opened_at > :moment from payment_link
                        where business_id = :business and payment_id = :id and number = :number
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("number", number)
                .bind("moment", Moments.utc(moment))
                .mapTo(Boolean.class)
                .one();
    }

    /** The vendor has opened it. False where it has been paid or closed meanwhile. */
    boolean opened(Payment payment, int number, CardDesk.Opened opened) {
        return handle.createQuery("""
                        update payment_link set state = case state when 'OPENING' then 'OPEN' else state end, vendor_name = :name, url = :url
                        where business_id = :business and payment_id = :id and number = :number
                        returning state = 'OPEN'
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("number", number)
                .bind("name", opened.vendorName())
                .bind("url", opened.url())
                .mapTo(Boolean.class)
                .one();
    }

    void closed(Payment payment, int number) {
        handle.createUpdate("""
                        update payment_link set state = 'CLOSED'
                        where business_id = :business and payment_id = :id and number = :number and state <> 'PAID'
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("number", number)
                .execute();
    }

    /** Whether the money is news. */
    boolean paid(Payment payment, int number, String money) {
        return handle.createUpdate("""
                        update payment_link set state = 'PAID', vendor_payment = :money
                        where business_id = :business and payment_id = :id and number = :number and state <> 'PAID'
                        """)
                        .bind("business", payment.business().value())
                        .bind("id", payment.id().value())
                        .bind("number", number)
                        .bind("money", money)
                        .execute()
                == 1;
    }

    /** For which payment a vendor's money came. */
    Optional<PaymentId> byMoney(BusinessId business, String vendor, String money) {
        return handle.createQuery("""
                        select payment_id from payment_link
                        where business_id = :business and vendor = :vendor and vendor_payment = :money
                        """)
                .bind("business", business.value())
                .bind("vendor", vendor)
                .bind("money", money)
                .mapTo(UUID.class)
                .findFirst()
                .map(PaymentId::new);
    }

    private static Link read(ResultSet row, Payment payment) throws SQLException {
        return new Link(
                row.getInt("number"),
                row.getString("vendor"),
                row.getString("account"),
                LinkState.valueOf(row.getString("state")),
                row.getString("vendor_name"),
                row.getString("url"),
                row.getString("vendor_payment"),
                Moments.of(row, "expires_at"));
    }
}
