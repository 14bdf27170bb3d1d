package frontdesk.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import frontdesk.booking.Diary;
import frontdesk.history.Happening.What;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.payment.Deposits;
import frontdesk.people.Contact;
import frontdesk.people.Contacts;

/** The door to what was between a contact and the business, by whichever of their numbers and addresses: the newest first, none twice, none left out. */
public final class History {
    private final Contacts contacts;
    private final Journal journal;
    private final Diary diary;
    private final Messages messages;
    private final Mails mails;
    private final Deposits deposits;

    public History(Contacts contacts, Journal journal, Diary diary, Messages messages, Mails mails, Deposits deposits) {
        this.contacts = contacts;
        this.journal = journal;
        this.diary = diary;
        this.messages = messages;
        this.mails = mails;
        this.deposits = deposits;
    }

    /**
     * A stretch of it.
     *
     * @param older where the stretch before ended, or {@link Older#THAN_ALL}
     */
    public List<Happening> of(BusinessId business, Contact contact, Older older, int most) {
        return Stream.of(
                        contact.phones().stream().flatMap(phone -> byPhone(business, phone, older, most)),
                        contact.emails().stream()
                                .flatMap(address -> mails.to(business, address, older, most).stream())
                                .map(mail -> new Happening(mail.at(), mail.id().value(), new What.Mailed(mail))),
                        kept(business, contact).filter(one -> older.includes(one.at(), one.id())))
                .flatMap(part -> part)
                .distinct()
                .sorted(Happening.NEWEST_FIRST)
                .limit(most)
                .toList();
    }

    private Stream<Happening> byPhone(BusinessId business, PhoneNumber phone, Older older, int most) {
        return Stream.of(
                        journal.calls(business, phone, older, most).stream()
                                .map(call -> new Happening(
                                        call.started().at(),
                                        call.started().call().value(),
                                        new What.Called(call))),
                        diary.agenda().bookings(business, phone, older, most).stream()
                                .map(booking -> new Happening(
                                        booking.madeAt(), booking.id().value(), new What.Booked(booking))),
                        messages.with(business, phone, older, most).stream()
                                .map(text -> new Happening(text.at(), text.id().value(), new What.Texted(text))),
                        deposits.of(business, phone, older, most).stream()
                                .map(payment -> new Happening(
                                        payment.askedAt(), payment.id().value(), new What.Asked(payment))))
                .flatMap(part -> part);
    }

    /** What staff keep of somebody is little, and has no names of its own. */
    private Stream<Happening> kept(BusinessId business, Contact contact) {
        return Stream.concat(
                contacts.consents(business, contact.id()).stream()
                        .map(consent -> new Happening(consent.at(), id(consent), new What.Agreed(consent))),
                contacts.notes(business, contact.id()).stream()
                        .map(note -> new Happening(note.at(), id(note), new What.Noted(note))));
    }

    private static UUID id(Record written) {
        return UUID.nameUUIDFromBytes(written.toString().getBytes(StandardCharsets.UTF_8));
    }
}
