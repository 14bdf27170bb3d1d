package frontdesk.notices;

import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.message.Mail;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Text;
import frontdesk.message.TextLost;
import frontdesk.people.People;
import frontdesk.people.People.Person;

/**
 * Mails what could not be texted, to customers whose address is known, where the business wants it. What became of a booking is left out: whoever gave
 * an address with it is mailed that anyway.
 */
public final class Substitutes {
    /** With which texts are marked that say that somebody will get back to them. */
    private static final String AFTER_CALL = "after-call";

    /** With which the marks of all texts about payments begin. */
    private static final String PAYMENT = "payment-";

    private final Businesses businesses;
    private final People people;
    private final Messages messages;
    private final Mails mails;

    public Substitutes(Businesses businesses, People people, Messages messages, Mails mails) {
        this.businesses = businesses;
        this.people = people;
        this.messages = messages;
        this.mails = mails;
    }

    /** Told twice, it mails once. */
    public void onLost(TextLost lost) {
        if (!messages.rules().of(lost.business()).mailLast()) {
            return;
        }
        Optional<Text> text = messages.find(lost.business(), lost.message()).filter(Substitutes::isWorthMailing);
        Optional<Business> business = businesses.find(lost.business());
        text.flatMap(one -> people.recognise(one.business(), one.to()).map(Person::email))
                .ifPresent(address -> business.ifPresent(writer -> mail(writer, text.orElseThrow(), address)));
    }

    private static boolean isWorthMailing(Text text) {
        boolean toACustomer = Occasion.named(text.occasion())
                .filter(occasion -> switch (occasion) {
                    // what is marked as a follow-up tells the owner of it
                    case BOOKED, MOVED, LASTS, CANCELLED, FOLLOW_UP -> false;
                    case REMINDER, MISSED_CALL, INFO_RECAP, WAITING_OFFER, DEPOSIT, REVIEW -> true;
                })
                .isPresent();
        return toACustomer
                || text.occasion().equals(AFTER_CALL)
                || text.occasion().startsWith(PAYMENT);
    }

    private void mail(Business business, Text text, String address) {
        mails.write(
                business.id(),
                new Mail.Draft(
                        address,
                        business.name(),
                        text.body(),
                        text.occasion(),
                        text.to(),
                        text.booking(),
                        "text " + text.id(),
                        null));
    }
}
