package frontdesk.notices;

import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.message.Mail;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.Messages.Text;
import frontdesk.message.Occasion;
import frontdesk.message.TextLost;
import frontdesk.people.People;
import frontdesk.people.People.Person;

/**
 * Mails what could not be texted, to customers whose address is known, where the business wants it. What became of a booking is left out: whoever gave
 * an address with it is mailed that anyway.
 */
public final class Substitutes {
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
        return Occasion.named(text.occasion())
                .filter(occasion -> switch (occasion) {
                    case BOOKED, MOVED, CANCELLED -> false;
                    case REMINDER, FOLLOW_UP, MISSED_CALL, WAITING_OFFER, DEPOSIT, REVIEW -> true;
                })
                .isPresent();
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
