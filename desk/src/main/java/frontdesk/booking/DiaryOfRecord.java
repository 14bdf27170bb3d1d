package frontdesk.booking;

import frontdesk.kernel.BusinessId;

/**
 * The socket: a diary kept elsewhere that has the last word on a business's bookings, where the business wants it so. It is asked outside of any
 * transaction, while the time is held here.
 */
public interface DiaryOfRecord {
    /** Whether it has anything to say about what this business does by this way; asked for every booking, so it is quick. */
    boolean rules(BusinessId business, Origin origin);

    /** Has a booking stand there as it is; blocking, for no longer than a caller waits. Done twice, it stands there once. */
    Word enter(Booking booking);

    /** Puts right soon what stands there of a booking: as our diary has it by then. */
    void restore(Booking booking);

    /** What it says. */
    sealed interface Word {
        /** It stands there, or nothing has to. */
        record Entered() implements Word {}

        /** It has something else at that time. */
        record Gone() implements Word {}

        /** It has not said anything yet, and is to be asked again. */
        record Unanswered() implements Word {}

        /** The customer has to do it, by a link that is sent to them; until then it says nothing. */
        record AsksCustomer() implements Word {}
    }
}
