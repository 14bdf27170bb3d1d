package frontdesk.reception;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

/**
 * Whose bookings and particulars a use of a tool may touch. Whoever calls another vendor's agent from a number that we know reaches what is under that
 * number and what was booked in the same call, whatever the model writes that speaks with them: a caller may have talked it into anything.
 *
 * @param caller the number that calls; null where nobody is known to call, and the agent answers for itself
 */
record Reach(@Nullable PhoneNumber caller, @Nullable CallId call) {
    private static final String AGENT = "agent:";

    /** Our own receptionist keeps a rule of its own: another number opens what is under the name that the caller gives. */
    static Reach of(Origin origin, Supplier<@Nullable PhoneNumber> caller) {
        return new Reach(origin.actor().startsWith(AGENT) ? caller.get() : null, origin.call());
    }

    /** The number that a request gives; where it gives none, that of whoever calls. */
    PhoneNumber phone(Values values, @Nullable String given) {
        return caller != null && (given == null || given.isBlank()) ? caller : values.phone(given);
    }

    boolean covers(PhoneNumber phone) {
        return caller == null || caller.equals(phone);
    }

    boolean covers(Booking booking) {
        return caller == null
                || caller.equals(booking.customer().phone())
                || booking.call() != null && booking.call().equals(call);
    }
}
