package frontdesk.reception;

import frontdesk.booking.Diary;
import frontdesk.kernel.Language;
import frontdesk.payment.Payment;
import frontdesk.wording.Tongue;

/** Tells staff, once, of whoever is to pay and can be sent no link: somebody has to tell them how. */
record UnreachedPayers(ForStaff staff, Diary diary) {
    void note(Payment payment) {
        String words = "%s, %s: no link for the payment can be sent to them. Tell them how to pay in another way."
                .formatted(payment.purpose(), Tongue.of(Language.ENGLISH).writtenMoney(payment.amount()));
        String name = payment.booking() == null
                ? null
                : diary.agenda()
                        .find(payment.business(), payment.booking())
                        .map(booking -> booking.customer().name())
                        .orElse(null);
        staff.note(payment.business(), payment.call(), name, payment.phone(), words);
    }
}
