package frontdesk.reception;

import java.lang.System.Logger.Level;

import frontdesk.dialogue.State;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;

/** What outlives a conversation: how it stands, for a node that has to take it over, and its language, for the next call. */
final class Keepsakes {
    private static final System.Logger LOG = System.getLogger(Keepsakes.class.getName());

    private final BusinessId business;
    private final CallId call;
    private final Journal journal;
    private final People people;

    Keepsakes(BusinessId business, CallId call, Journal journal, People people) {
        this.business = business;
        this.call = call;
        this.journal = journal;
        this.people = people;
    }

    /** A journal that cannot be reached costs the next node its memory, and this caller nothing. */
    void keep(State state) {
        try {
            journal.keepState(business, call, StateText.write(state));
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "the state of a conversation could not be kept", trouble);
        }
    }

    /**
     * The next greeting is in the language that was spoken in the end, where the caller chose it.
     *
     * @param spoken the language of the conversation, whoever chose it
     */
    void keepLanguage(State last, Language spoken) {
        PhoneNumber number = last.caller().number();
        Language chosen = last.caller().language();
        try {
            journal.spoken(business, call, spoken);
            if (number != null && chosen != null) {
                people.speaks(business, number, chosen);
            }
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "a caller's language could not be kept", trouble);
        }
    }
}
