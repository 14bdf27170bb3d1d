package frontdesk.reception;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Caller.Offered;
import frontdesk.dialogue.State;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.understanding.Understanding;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.WaitingList;

/** The door to a conversation: phone, terminal, text and evaluations all talk to the same receptionist. */
public final class Receptionist {
    private static final System.Logger LOG = System.getLogger(Receptionist.class.getName());

    private final Businesses businesses;
    private final Diary diary;
    private final WaitingList waiting;
    private final People people;
    private final Journal journal;
    private final Understanding understanding;
    private final Clock clock;

    public Receptionist(
            Businesses businesses,
            Diary diary,
            WaitingList waiting,
            People people,
            Journal journal,
            Understanding understanding,
            Clock clock) {
        this.businesses = businesses;
        this.diary = diary;
        this.waiting = waiting;
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
        State state = begun(opening).orElseGet(() -> State.begin(caller(opening, business)));
        return new Talking(business, opening.call(), state, diary, waiting, journal, understanding, clock);
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
    private Caller caller(Opening opening, Business business) {
        PhoneNumber number = opening.caller();
        if (number == null) {
            return Caller.from(null);
        }
        try {
            return people.recognise(opening.business(), number)
                    .map(person -> Caller.known(number, person.name()))
                    .orElse(Caller.from(number))
                    .offered(offered(business, number));
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "a caller could not be looked up", trouble);
            return Caller.from(number);
        }
    }

    /** What has come free for a caller who waits, while it is held for them. */
    private @Nullable Offered offered(Business business, PhoneNumber number) {
        return waiting.open(business.id(), number).stream()
                .filter(one -> one.status() == Waiting.Status.OFFERED && one.offered() != null)
                .findFirst()
                .flatMap(one -> diary.find(business.id(), Objects.requireNonNull(one.offered()))
                        .map(hold -> Outcomes.offered(business, one, hold)))
                .orElse(null);
    }

    /**
     * Who calls whom.
     *
     * @param caller the caller's number, or null where it is withheld
     */
    public record Opening(
            BusinessId business, CallId call, @Nullable PhoneNumber caller) {}
}
