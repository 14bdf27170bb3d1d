package frontdesk.reception;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.State;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.understanding.Understanding;

/** The door to a conversation: phone, terminal, text and evaluations all talk to the same receptionist. */
public final class Receptionist {
    private static final System.Logger LOG = System.getLogger(Receptionist.class.getName());

    private final Businesses businesses;
    private final Diary diary;
    private final People people;
    private final Journal journal;
    private final Understanding understanding;
    private final Clock clock;

    public Receptionist(
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            Understanding understanding,
            Clock clock) {
        this.businesses = businesses;
        this.diary = diary;
        this.people = people;
        this.journal = journal;
        this.understanding = understanding;
        this.clock = clock;
    }

    /**
     * Begins a conversation, or goes on with one that another node began; the journal has the call already.
     *
     * @throws IllegalArgumentException where there is no such business
     */
    public Conversation answer(Opening opening) {
        Business business = businesses
                .find(opening.business())
                .orElseThrow(() -> new IllegalArgumentException("no such business: " + opening.business()));
        State state = begun(opening).orElseGet(() -> State.begin(caller(opening)));
        return new Talking(business, opening.call(), state, diary, journal, understanding, clock);
    }

    private Optional<State> begun(Opening opening) {
        try {
            return journal.state(opening.business(), opening.call()).map(StateText::read);
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "the state of a conversation could not be read", trouble);
            return Optional.empty();
        }
    }

    /** Somebody we cannot look up is greeted as a stranger: the call is answered whatever happens. */
    private Caller caller(Opening opening) {
        PhoneNumber number = opening.caller();
        if (number == null) {
            return Caller.from(null);
        }
        try {
            return people.recognise(opening.business(), number)
                    .map(person -> Caller.known(number, person.name()))
                    .orElse(Caller.from(number));
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "a caller could not be looked up", trouble);
            return Caller.from(number);
        }
    }

    /**
     * Who calls whom.
     *
     * @param caller the caller's number, or null where it is withheld
     */
    public record Opening(
            BusinessId business, CallId call, @Nullable PhoneNumber caller) {}
}
