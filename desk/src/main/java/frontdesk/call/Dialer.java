package frontdesk.call;

import java.time.Duration;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/** Who places calls for a business, whatever carries them. Used from many threads at once. */
public interface Dialer {
    /** The carrier's name, as the journal and {@code doctor} show it: {@code twilio}. */
    String name();

    /**
     * Begins to ring somebody and returns; what comes of it is told by what is returned. Throws
     * {@link frontdesk.kernel.OutsideTrouble} where the carrier is down or refuses: then nobody rings.
     *
     * <p>The call is of use as soon as it is answered: nobody waits to learn whether a human has answered, so that the first words are never late.
     */
    Dialled dial(Order order);

    /**
     * Whom to ring, and how.
     *
     * @param from the business's number, which they see
     * @param ringing how long they are rung at most
     */
    record Order(BusinessId business, PhoneNumber from, PhoneNumber to, Duration ringing, Machines machines) {}

    /** What is wanted where an answering machine answers; see {@link Dialled#whenJudged}. */
    enum Machines {
        /** Nobody listens for one. */
        IGNORED,
        /** It is told as soon as it seems to be one. */
        NOTICED,
        /** It is told when its greeting is over, so that a message can be left at once. */
        AWAITED
    }
}
