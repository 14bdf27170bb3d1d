package frontdesk.fhir;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.rest.Caller;

/** Cancels an appointment, or lets go what was held. */
record Cancelling(Diary diary, Caller caller, Refusals refusals) {
    private static final int LONGEST_REASON = 500;

    Booking cancelled(Booking booking, @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw Outcome.faulty("cancelationReason", "Send at most %d characters.".formatted(LONGEST_REASON));
        }
        return switch (booking.status()) {
            case HELD -> released(booking);
            case LAPSED -> booking;
            case CONFIRMED, ARRIVED, COMPLETED, NO_SHOW, CANCELLED ->
                switch (diary.cancel(caller.id(), booking.id(), why, caller.origin())) {
                    case CancelOutcome.Cancelled(Booking cancelled) -> cancelled;
                    case CancelOutcome.AlreadyCancelled(Booking cancelled) -> cancelled;
                    case CancelOutcome.Stale(Booking standing) -> throw refusals.stale(standing);
                    case CancelOutcome.NoSuchBooking _ -> throw refusals.notNow(now(booking));
                };
        };
    }

    private Booking released(Booking hold) {
        Integer seen = caller.seen();
        if (seen != null && seen != hold.version()) {
            throw refusals.stale(hold);
        }
        diary.release(caller.id(), hold.id());
        return now(hold);
    }

    private Booking now(Booking booking) {
        return diary.agenda().find(caller.id(), booking.id()).orElseThrow(() -> Outcome.noSuch("Appointment"));
    }
}
