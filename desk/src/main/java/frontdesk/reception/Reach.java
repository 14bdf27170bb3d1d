package frontdesk.reception;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.kernel.PhoneNumber;

/**
 * Whose bookings and particulars a use of a tool may touch. Whoever calls another vendor's agent from a number that we know reaches what is under that
 * number and what was booked in the same call, whatever the model writes that speaks with them: a caller may have talked it into anything.
 */
final class Reach {
    private static final String AGENT = "agent:";

    private final Origin origin;
    private final Supplier<Optional<PhoneNumber>> journal;
    private boolean asked;
    private @Nullable PhoneNumber told;

    /** @param journal asked for the number that calls, once and only by tools that want to know */
    Reach(Origin origin, Supplier<Optional<PhoneNumber>> journal) {
        this.origin = origin;
        this.journal = journal;
    }

    /**
     * Empty where nobody is known to call, and the agent answers for itself. Our own receptionist keeps a rule of its own: another number opens what is
     * under the name that the caller gives.
     */
    private Optional<PhoneNumber> caller() {
        if (!asked && origin.actor().startsWith(AGENT)) {
            told = journal.get().orElse(null);
        }
        asked = true;
        return Optional.ofNullable(told);
    }

    /** The number that a request gives; where it gives none, that of whoever calls. */
    PhoneNumber phone(Values values, @Nullable String given) {
        Optional<PhoneNumber> caller = given == null || given.isBlank() ? caller() : Optional.empty();
        return caller.orElseGet(() -> values.phone(given));
    }

    boolean covers(PhoneNumber phone) {
        return caller().stream().allMatch(phone::equals);
    }

    boolean covers(Booking booking) {
        return caller().stream()
                        .allMatch(caller -> caller.equals(booking.customer().phone()))
                || booking.call() != null && booking.call().equals(origin.call());
    }
}
