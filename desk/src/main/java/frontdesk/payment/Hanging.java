package frontdesk.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.Step;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Payments of one business on which rows of other tables hang, read for all of them at once. */
record Hanging(BusinessId business, List<Payment> payments) {
    /** Reads one row of such a table. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row, Payment payment) throws SQLException;
    }

    /** They with all that hangs on them. */
    List<Dossier> dossiers(Handle handle) {
        Map<PaymentId, List<Link>> links = new LinkRows(handle).of(this);
        Map<PaymentId, List<Refund>> refunds = new RefundRows(handle).of(this);
        Map<PaymentId, List<Step>> steps = new StepRows(handle).of(this);
        return payments.stream()
                .map(payment -> new Dossier(
                        payment,
                        links.getOrDefault(payment.id(), List.of()),
                        refunds.getOrDefault(payment.id(), List.of()),
                        steps.getOrDefault(payment.id(), List.of())))
                .toList();
    }

    /** What hangs on one of them. */
    static <T> List<T> on(Payment payment, Handle handle, String select, Reading<T> reading) {
        return new Hanging(payment.business(), List.of(payment))
                .read(handle, select, reading)
                .getOrDefault(payment.id(), List.of());
    }

    /**
     * What hangs on each, in the order of its numbers; payments with nothing are left out.
     *
     * @param select what of which table, the payment's id among it
     */
    <T> Map<PaymentId, List<T>> read(Handle handle, String select, Reading<T> reading) {
        Map<UUID, Payment> known = new LinkedHashMap<>();
        payments.forEach(payment -> known.put(payment.id().value(), payment));
        return handle.createQuery(
                        select + " where business_id = :business and payment_id = any (:payments) order by number")
                .registerArrayType(UUID.class, "uuid")
                .bind("business", business.value())
                .bindArray("payments", UUID.class, known.keySet())
                .map((row, context) -> {
                    Payment payment = requireNonNull(known.get(row.getObject("payment_id", UUID.class)));
                    return Map.entry(payment.id(), reading.of(row, payment));
                })
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
