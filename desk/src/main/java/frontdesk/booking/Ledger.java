package frontdesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange.What;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;

/** Writes the diary of one business inside one transaction: claim, booking, history and announcements stand or fall together. */
final class Ledger {
    private static final String BEFORE = "before_the_move";

    private final Handle handle;
    private final Neighbours neighbours;
    private final Business business;
    private final Origin origin;
    private final Instant now;
    private final ClaimRows claims;
    private final BookingRows bookings;
    private final Repeats repeats;

    /** What became of the wish for a new entry. */
    sealed interface Entry {
        record Entered(BookingRows.Row row) implements Entry {}

        /** The same request was answered before. */
        record Repeated(BookingRows.Row row) implements Entry {}

        record Refused(Verdict verdict) implements Entry {}
    }

    Ledger(Handle handle, Neighbours neighbours, Business business, Origin origin, Instant now) {
        this.handle = handle;
        this.neighbours = neighbours;
        this.business = business;
        this.origin = origin;
        this.now = now;
        this.claims = new ClaimRows(handle);
        this.bookings = new BookingRows(handle);
        this.repeats = new Repeats(handle, business, now);
    }

    Entry hold(Wish wish) {
        return once(RequestKey.ofHold(origin, wish), wish, id -> {
            Instant until = now.plus(business.rules().holdFor());
            return enter(id, wish, Status.HELD, new Customer("", null, null, null), until);
        });
    }

    Entry book(Wish wish, Customer customer) {
        return once(
                RequestKey.ofBooking(origin, wish, customer.phone()),
                wish,
                id -> enter(id, wish, Status.CONFIRMED, customer, null));
    }

    private Entry once(Optional<RequestKey> request, Wish wish, Function<BookingId, Entry> work) {
        BookingId id = BookingId.next();
        if (request.isEmpty()) {
            return work.apply(id);
        }
        Optional<BookingRows.Row> earlier = repeats.earlier(request.get(), wish, id);
        if (earlier.isPresent()) {
            return new Entry.Repeated(earlier.get());
        }
        Entry entry = work.apply(id);
        if (entry instanceof Entry.Refused) {
            repeats.forget(request.get());
        }
        return entry;
    }

    private Entry enter(BookingId id, Wish wish, Status status, Customer customer, @Nullable Instant heldUntil) {
        return switch (place(id, wish, List.of(), heldUntil, origin.call())) {
            case Placing.Outcome.Refused refused -> new Entry.Refused(refused.verdict());
            case Placing.Outcome.Placed placed -> {
                Booking booking = new Booking(
                        id,
                        business.id(),
                        wish.service(),
                        placed.resources(),
                        placed.slot(),
                        wish.partySize(),
                        status,
                        customer,
                        origin.actor(),
                        origin.call(),
                        now);
                What what = status == Status.HELD ? What.HELD : What.BOOKED;
                bookings.add(booking, wish.resource(), heldUntil, neighbours.booked(handle, booking), note(what, null));
                if (status == Status.CONFIRMED) {
                    neighbours.announce(handle, booking, new BookingConfirmed(business.id(), id));
                }
                yield new Entry.Entered(new BookingRows.Row(booking, wish.resource(), heldUntil));
            }
        };
    }

    /** Empty where there is nothing to confirm or its time was lost meanwhile. */
    Optional<Booking> confirm(BookingId hold, Customer customer) {
        boolean kept = claims.keep(business.id(), hold);
        Optional<BookingRows.Row> found = bookings.lock(business.id(), hold);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Booking held = found.get().booking();
        return switch (held.status()) {
            case CONFIRMED -> Optional.of(held);
            case CANCELLED -> Optional.empty();
            case HELD, LAPSED ->
                (kept ? Optional.of(held.resources()) : regain(found.get()))
                        .map(resources -> confirmed(
                                held.confirmed(customer, resources), found.get().asked()));
        };
    }

    private Booking confirmed(Booking booking, @Nullable ResourceId asked) {
        bookings.change(booking, asked, neighbours.booked(handle, booking), note(What.CONFIRMED, null));
        neighbours.announce(handle, booking, new BookingConfirmed(business.id(), booking.id()));
        return booking;
    }

    /** The hold ran out, but its time may be free still. */
    private Optional<List<ResourceId>> regain(BookingRows.Row lapsed) {
        Booking booking = lapsed.booking();
        return switch (place(booking.id(), lapsed.wish(business.zone()), booking.resources(), null, booking.call())) {
            case Placing.Outcome.Refused refused -> Optional.empty();
            case Placing.Outcome.Placed placed -> Optional.of(placed.resources());
        };
    }

    /** What became of the wish to move a booking. */
    sealed interface Shift {
        record Moved(Booking booking) implements Shift {}

        record Refused(Verdict verdict) implements Shift {}

        record NoSuchBooking() implements Shift {}
    }

    /** Whoever changes a booking that stands locks it before its claims, so that nobody else's change of it is overlooked. */
    Shift move(BookingId id, Wish wish) {
        handle.savepoint(BEFORE);
        Optional<BookingId> earlier = RequestKey.own("move", origin).flatMap(request -> repeats.earlier(request, id));
        Optional<BookingRows.Row> found = bookings.lock(business.id(), earlier.orElse(id));
        if (found.isEmpty() || found.get().booking().status() != Status.CONFIRMED) {
            handle.rollbackToSavepoint(BEFORE);
            return new Shift.NoSuchBooking();
        }
        Booking booking = found.get().booking();
        if (earlier.isPresent()) {
            handle.rollbackToSavepoint(BEFORE);
            return new Shift.Moved(booking);
        }
        // What it has is let go first, so that its own time counts as free.
        claims.letGo(business.id(), id);
        return switch (place(id, wish, booking.resources(), null, origin.call())) {
            case Placing.Outcome.Refused refused -> {
                handle.rollbackToSavepoint(BEFORE);
                yield new Shift.Refused(refused.verdict());
            }
            case Placing.Outcome.Placed placed -> {
                Booking moved = booking.moved(wish, placed.slot(), placed.resources());
                if (!moved.equals(booking)) {
                    bookings.change(moved, wish.resource(), null, note(What.MOVED, null));
                    neighbours.announce(handle, moved, new BookingMoved(business.id(), id));
                }
                yield new Shift.Moved(moved);
            }
        };
    }

    CancelOutcome cancel(BookingId id, String reason) {
        Optional<BookingId> earlier = RequestKey.own("cancel", origin).flatMap(request -> repeats.earlier(request, id));
        Optional<BookingRows.Row> found = bookings.lock(business.id(), earlier.orElse(id));
        if (found.isEmpty()) {
            return new CancelOutcome.NoSuchBooking();
        }
        Booking booking = found.get().booking();
        return switch (booking.status()) {
            case CONFIRMED -> {
                claims.letGo(business.id(), booking.id());
                Booking cancelled = booking.ended(Status.CANCELLED);
                bookings.change(cancelled, found.get().asked(), null, note(What.CANCELLED, reason));
                neighbours.unbooked(handle, cancelled);
                neighbours.announce(handle, cancelled, new BookingCancelled(business.id(), cancelled.id()));
                yield new CancelOutcome.Cancelled(cancelled);
            }
            case CANCELLED ->
                earlier.isPresent()
                        ? new CancelOutcome.Cancelled(booking)
                        : new CancelOutcome.AlreadyCancelled(booking);
            case HELD, LAPSED -> new CancelOutcome.NoSuchBooking();
        };
    }

    void release(BookingId hold) {
        if (claims.letGoHold(business.id(), hold)) {
            bookings.lock(business.id(), hold).ifPresent(this::end);
        }
    }

    /** Lets go all that the call of this origin still holds. */
    void releaseAll(CallId call) {
        for (BookingId hold : claims.letGoHolds(business.id(), call)) {
            bookings.lock(business.id(), hold).ifPresent(this::end);
        }
    }

    private void end(BookingRows.Row hold) {
        if (hold.booking().status() == Status.HELD) {
            Booking released = hold.booking().ended(Status.LAPSED);
            bookings.change(released, hold.asked(), null, note(What.RELEASED, null));
        }
    }

    private Placing.Outcome place(
            BookingId id, Wish wish, List<ResourceId> kept, @Nullable Instant heldUntil, @Nullable CallId holder) {
        return new Placing(claims, business, now).place(id, wish, kept, heldUntil, holder);
    }

    private HistoryRows.Note note(What what, @Nullable String reason) {
        return new HistoryRows.Note(what, reason, origin, now);
    }
}
