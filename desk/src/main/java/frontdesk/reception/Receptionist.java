package frontdesk.reception;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.understanding.Understanding;

/** The door to a conversation: phone, terminal, text and evaluations all talk to the same receptionist. */
public final class Receptionist {

    public Receptionist(
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            Understanding understanding,
            Clock clock) {}

    /** Begins a conversation; the journal has the call already. */
    public Conversation answer(Opening opening) {
        throw new IllegalStateException("the receptionist is being built");
    }

    /**
     * Who calls whom.
     *
     * @param caller the caller's number, or null where it is withheld
     */
    public record Opening(
            BusinessId business, CallId call, @Nullable PhoneNumber caller) {}
}
