package frontdesk.reception;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.PhoneNumber;

/**
 * Whose bookings and particulars a use of a tool may touch. Whoever calls another vendor's agent from a number that we know reaches what is under that
 * number and what was booked in the same call, whatever the model writes that speaks with them: a caller may have talked it into anything. Whoever
 * withholds their number reaches what was booked in the same call.
 */
final class Reach {
    private final Origin origin;
    private final Supplier<Optional<String>> journal;
    private @Nullable Caller known;

    /** Who speaks through an agent. */
    private sealed interface Caller {
        record From(PhoneNumber phone) implements Caller {}

        record Withheld() implements Caller {}

        /** Nobody is known to, and the agent answers for itself. */
        record Unknown() implements Caller {}
    }

    /** @param journal asked for the number that calls, as it stands in {@link CallStarted#from}, once and only by tools that want to know */
    Reach(Origin origin, Supplier<Optional<String>> journal) {
        this.origin = origin;
        this.journal = journal;
    }

    /** Our own receptionist keeps a rule of its own: another number opens what is under the name that the caller gives. */
    private Caller caller() {
        Caller told = known;
        if (told == null) {
            told = Origin.isAgent(origin.actor())
                    ? journal.get().map(Reach::caller).orElseGet(Caller.Unknown::new)
                    : new Caller.Unknown();
            known = told;
        }
        return told;
    }

    private static Caller caller(String from) {
        return from.equals(CallStarted.WITHHELD)
                ? new Caller.Withheld()
                : PhoneNumber.parse(from, "ZZ").<Caller>map(Caller.From::new).orElseGet(Caller.Unknown::new);
    }

    /** The number that a request gives; where it gives none, that of whoever calls. */
    PhoneNumber phone(Values values, @Nullable String given) {
        boolean none = given == null || given.isBlank();
        return none && caller() instanceof Caller.From(PhoneNumber phone) ? phone : values.phone(given);
    }

    boolean covers(@Nullable PhoneNumber phone) {
        return switch (caller()) {
            case Caller.From(PhoneNumber own) -> own.equals(phone);
            case Caller.Withheld() -> false;
            case Caller.Unknown() -> true;
        };
    }

    boolean covers(Booking booking) {
        return covers(booking.customer().phone())
                || booking.call() != null && booking.call().equals(origin.call());
    }
}
