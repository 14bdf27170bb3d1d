package frontdesk.reception;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/** The door to a conversation: phone, terminal, text and evaluations all talk to the same receptionist. */
public final class Receptionist {

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
