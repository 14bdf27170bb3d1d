package frontdesk.reception;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Caller.Missed;
import frontdesk.dialogue.Caller.Offered;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.people.People.Person;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.WaitingList;

/** Who calls, as far as they are known: their name, their language, and what is kept for them. */
record CallerBook(People people, WaitingList waiting, Diary diary) {
    private static final System.Logger LOG = System.getLogger(CallerBook.class.getName());

    /** Somebody we cannot look up is greeted as a stranger: the call is answered whatever happens. */
    Caller look(Business business, @Nullable PhoneNumber number) {
        if (number == null) {
            return Caller.from(null);
        }
        try {
            Caller known = people.recognise(business.id(), number)
                    .map(person -> known(person, business))
                    .orElse(Caller.from(number));
            Missed missed = waiting.resume(business.id(), number)
                    .flatMap(one -> hold(business, one).map(hold -> Outcomes.missed(business, one, hold)))
                    .orElse(null);
            Offered offered = offered(business, number);
            return known.offered(offered).missed(offered == null ? missed : null);
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "a caller could not be looked up", trouble);
            return Caller.from(number);
        }
    }

    /** Greeted by name, and in the language that they spoke the last time. */
    private static Caller known(Person person, Business business) {
        Caller named =
                person.name().isBlank() ? Caller.from(person.phone()) : Caller.known(person.phone(), person.name());
        Caller caller = person.textable() ? named : named.withoutTexts();
        Language language = person.language();
        return language != null && business.languages().contains(language) ? caller.speaking(language) : caller;
    }

    /** What has come free for a caller who waits, while it is held for them. */
    private @Nullable Offered offered(Business business, PhoneNumber number) {
        return waiting.open(business.id(), number).stream()
                .filter(one -> one.status() == Waiting.Status.OFFERED)
                .findFirst()
                .flatMap(one -> hold(business, one).map(hold -> Outcomes.offered(business, one, hold)))
                .orElse(null);
    }

    /** What is held, or was, for somebody who waits. */
    private Optional<Booking> hold(Business business, Waiting one) {
        return Optional.ofNullable(one.offered()).flatMap(hold -> diary.agenda().find(business.id(), hold));
    }
}
