package frontdesk.reception;

import java.util.Objects;

import frontdesk.booking.Diary;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.kernel.Language;
import frontdesk.payment.Payment;
import frontdesk.wording.Tongue;

/** Tells staff, once, of whoever is to pay and can be sent no link: somebody has to tell them how. */
record UnreachedPayers(FollowUps followUps, Diary diary) {
    /** Among so many things to do one is looked for that was noted before. */
    private static final int MOST_OPEN = 200;

    void note(Payment payment) {
        String words = "%s, %s: no link for the payment can be sent to them. Tell them how to pay in another way."
                .formatted(payment.purpose(), Tongue.of(Language.ENGLISH).writtenMoney(payment.amount()));
        boolean noted = followUps.open(payment.business(), MOST_OPEN).stream()
                .anyMatch(one -> one.words().equals(words) && Objects.equals(one.phone(), payment.phone()));
        if (!noted) {
            String name = payment.booking() == null
                    ? null
                    : diary.find(payment.business(), payment.booking())
                            .map(booking -> booking.customer().name())
                            .orElse(null);
            followUps.note(
                    payment.business(),
                    payment.call(),
                    new FollowUps.Asked(FollowUp.Kind.MESSAGE, name, payment.phone(), words, null));
        }
    }
}
