package frontdesk.booking;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;

/** Finds a place for a wish and takes it, inside one transaction: the timetable says which would do, the database says who was first. */
final class Placing {
    private final ClaimRows claims;
    private final Business business;
    private final Instant now;

    Placing(ClaimRows claims, Business business, Instant now) {
        this.claims = claims;
        this.business = business;
        this.now = now;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Placed(TimeSlot slot, List<ResourceId> resources) implements Outcome {}

        record Refused(Verdict verdict) implements Outcome {}
    }

    /**
     * @param kept what the booking has now, preferred among equals
     * @param heldUntil null where it is taken for good
     * @param holder the call whose own holds do not stand in the way
     */
    Outcome place(
            BookingId booking, Wish wish, List<ResourceId> kept, @Nullable Instant heldUntil, @Nullable CallId holder) {
        return switch (Timetable.read(business, wish, kept)) {
            case Reading.Impossible impossible -> new Outcome.Refused(new Verdict.NotOffered(impossible.why()));
            case Timetable timetable -> {
                Verdict verdict = new Search(claims, business, now, holder).verdict(timetable, wish.at());
                yield verdict instanceof Verdict.Free free
                        ? take(booking, free, heldUntil, holder)
                        : new Outcome.Refused(verdict);
            }
        };
    }

    /** Somebody may take the best choice between our look and our grasp: then the next one does. */
    private Outcome take(BookingId booking, Verdict.Free free, @Nullable Instant heldUntil, @Nullable CallId holder) {
        for (List<ResourceId> choice : free.choices()) {
            if (claims.take(business.id(), booking, choice, free.claim(), heldUntil, holder, now)) {
                return new Outcome.Placed(free.slot(), choice);
            }
        }
        return new Outcome.Refused(new Verdict.Taken());
    }
}
