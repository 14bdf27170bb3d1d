package frontdesk.rest;

import java.util.UUID;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.WaitingId;

/** Reads ids from addresses: what is no id at all names nothing. */
final class Ids {
    private Ids() {}

    static BookingId booking(String text, String what) {
        return new BookingId(uuid(text, what));
    }

    static WaitingId waiting(String text) {
        return new WaitingId(uuid(text, "entry on the waiting list"));
    }

    static ErrandId errand(String text) {
        return new ErrandId(uuid(text, "errand"));
    }

    static PersonId person(String text) {
        return new PersonId(uuid(text, "contact"));
    }

    static PaymentId payment(String text) {
        return new PaymentId(uuid(text, "order"));
    }

    static UUID webhook(String text) {
        return uuid(text, "webhook");
    }

    static UUID delivery(String text) {
        return uuid(text, "delivery");
    }

    private static UUID uuid(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.noSuch(what);
        }
    }
}
