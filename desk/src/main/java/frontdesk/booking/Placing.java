package frontdesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Claim;
import frontdesk.timetable.Place;
import frontdesk.timetable.Placement;
import frontdesk.timetable.Reading;
import frontdesk.timetable.Search;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

/** Finds a place for a wish and takes it, inside one transaction: the timetable says which would do, the database says who was first. */
final class Placing {
    private static final String BEFORE = "before_the_grasp";
    private static final String BEFORE_ALL = "before_the_customer";

    private final Handle handle;
    private final Business business;
    private final Whose whose;
    private final Touched touched;

    Placing(Handle handle, Business business, Whose whose, Touched touched) {
        this.handle = handle;
        this.business = business;
        this.whose = whose;
        this.touched = touched;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Placed(TimeSlot slot, Placement placement) implements Outcome {}

        record Refused(Verdict verdict) implements Outcome {}
    }

    /**
     * @param customer by what limits for one customer are counted, or null where nobody is named yet
     * @param heldUntil null where it is taken for good
     * @param glimpsed what was free a moment ago: tried before the tables are looked at
     */
    Outcome place(
            BookingId booking,
            Wish wish,
            Asker asker,
            @Nullable String customer,
            @Nullable Instant heldUntil,
            Verdict.@Nullable Free glimpsed) {
        return switch (Timetable.read(business, wish, asker)) {
            case Reading.Impossible impossible -> new Outcome.Refused(new Verdict.NotOffered(impossible.why()));
            case Timetable timetable -> {
                if (glimpsed != null
                        && take(booking, timetable, wish, customer, glimpsed, heldUntil)
                                instanceof Outcome.Placed placed) {
                    yield placed;
                }
                var lookup = new Takings(handle, business, whose);
                Verdict verdict = new Search(lookup, business, whose.now(), asker).verdict(timetable, wish.at());
                yield verdict instanceof Verdict.Free free
                        ? take(booking, timetable, wish, customer, free, heldUntil)
                        : new Outcome.Refused(verdict);
            }
        };
    }

    /** The stretches that a wish takes by what was glimpsed, where nothing is counted or dealt out beside them; empty where there is more to it. */
    List<Claim> plain(Wish wish, Asker asker, @Nullable String customer, Verdict.@Nullable Free glimpsed) {
        if (glimpsed == null
                || !(Timetable.read(business, wish, asker) instanceof Timetable timetable)
                || timetable.takesTurns()
                || isLimited(timetable, wish, customer)) {
            return List.of();
        }
        Placement best = glimpsed.placements().getFirst();
        return best.places().isEmpty() ? best.claims() : List.of();
    }

    private static boolean isLimited(Timetable timetable, Wish wish, @Nullable String customer) {
        return customer != null
                && timetable.customerPlace(wish.at().toLocalDate(), customer).isPresent();
    }

    private Outcome take(
            BookingId booking,
            Timetable timetable,
            Wish wish,
            @Nullable String customer,
            Verdict.Free free,
            @Nullable Instant heldUntil) {
        boolean limited = isLimited(timetable, wish, customer);
        if (limited) {
            handle.savepoint(BEFORE_ALL);
        }
        if (!allowed(booking, timetable, wish, customer, heldUntil)) {
            return new Outcome.Refused(new Verdict.NotOffered(Why.CUSTOMER_LIMIT));
        }
        touchOwnHolds();
        // Somebody may take the best choice between our look and our grasp: then the next one does.
        for (Placement placement : free.placements()) {
            if (take(booking, placement, heldUntil)) {
                if (timetable.takesTurns()) {
                    new PlaceRows(handle)
                            .given(business.id(), placement.resources().getFirst(), whose.now());
                }
                return new Outcome.Placed(free.slot(), placement);
            }
        }
        if (limited) {
            // What the customer may have is not used up by what they did not get.
            handle.rollbackToSavepoint(BEFORE_ALL);
        }
        return new Outcome.Refused(new Verdict.Taken());
    }

    /** What the call holds may be let go for what it wishes now. */
    private void touchOwnHolds() {
        if (whose.holder() != null) {
            new ClaimRows(handle)
                    .heldBy(business.id(), whose.holder())
                    .forEach(row ->
                            touched.add(row.taken().resource(), row.taken().during()));
        }
    }

    /** Takes the place of what one customer may have, where that is limited. */
    boolean allowed(
            BookingId booking, Timetable timetable, Wish wish, @Nullable String customer, @Nullable Instant heldUntil) {
        Optional<Place> own = customer == null
                ? Optional.empty()
                : timetable.customerPlace(wish.at().toLocalDate(), customer);
        return own.isEmpty()
                || all(() -> new PlaceRows(handle).take(business.id(), booking, List.of(own.get()), heldUntil, whose));
    }

    private boolean take(BookingId booking, Placement placement, @Nullable Instant heldUntil) {
        var claims = new GraspRows(handle);
        placement.claims().forEach(claim -> touched.add(claim.resource(), claim.during()));
        if (placement.claims().size() == 1 && placement.places().isEmpty()) {
            return claims.take(business.id(), booking, placement.claims(), heldUntil, whose);
        }
        var places = new PlaceRows(handle);
        return all(() -> claims.take(business.id(), booking, placement.claims(), heldUntil, whose)
                && places.take(business.id(), booking, placement.places(), heldUntil, whose)
                && places.allows(business.id(), placement.sessions(), whose));
    }

    /** All or nothing. */
    private boolean all(Grasp grasp) {
        handle.savepoint(BEFORE);
        boolean taken = grasp.take();
        if (taken) {
            handle.releaseSavepoint(BEFORE);
        } else {
            handle.rollbackToSavepoint(BEFORE);
        }
        return taken;
    }

    @FunctionalInterface
    private interface Grasp {
        boolean take();
    }
}
