package frontdesk.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.Step;
import frontdesk.payment.Payment.What;
import frontdesk.store.Moments;

/** The rows of {@code payment_step}: what became of a payment, by whom. Whoever adds one has locked the payment. */
record StepRows(Handle handle) {
    private static final String SELECT = "select payment_id, what, actor, detail, at from payment_step";

    void add(Payment payment, Step step) {
        handle.createUpdate("""
                        insert into payment_step (business_id, payment_id, number, what, actor, detail, at)
                        select :business, :id, 1 + coalesce(max(number), 0), :what, :actor, :detail, :at
                        from payment_step where business_id = :business and payment_id = :id
                        """)
                .bind("business", payment.business().value())
                .bind("id", payment.id().value())
                .bind("what", step.what().name())
                .bind("actor", step.actor())
                .bind("detail", step.detail())
                .bind("at", Moments.utc(step.at()))
                .execute();
    }

    /** The oldest first. */
    List<Step> of(Payment payment) {
        return Hanging.on(payment, handle, SELECT, StepRows::read);
    }

    /** Those of each, the oldest first. */
    Map<PaymentId, List<Step>> of(Hanging payments) {
        return payments.read(handle, SELECT, StepRows::read);
    }

    private static Step read(ResultSet row, Payment payment) throws SQLException {
        return new Step(
                What.valueOf(row.getString("what")),
                row.getString("actor"),
                row.getString("detail"),
                Moments.of(row, "at"));
    }
}
