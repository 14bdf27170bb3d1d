package frontdesk.booking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange.What;
import frontdesk.booking.BookingRows.Asked;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/**
 * Changes entries that stand, inside one transaction. Whoever changes a booking locks it before its claims, so that nobody else's change of it is
 * overlooked.
 */
final class Changes {
    private static final String BEFORE = "before_the_change";
    private static final String BEFORE_TRYING = "before_trying";

    private final Work work;
    private final Handle handle;
    private final Neighbours neighbours;
    private final Business business;
    private final Origin origin;
    private final BookingRows bookings;
    private final Repeats repeats;

    /** What became of the wish to move a booking. */
    sealed interface Shift {
        record Moved(Booking booking) implements Shift {}

        record Refused(Verdict verdict) implements Shift {}

        record NoSuchBooking() implements Shift {}

        record Stale(Booking booking) implements Shift {}
    }

    Changes(Work work) {
        this.work = work;
        this.handle = work.handle();
        this.neighbours = work.neighbours();
        this.business = work.business();
        this.origin = work.origin();
        this.bookings = new BookingRows(handle);
        this.repeats = new Repeats(handle, business, work.now());
    }

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
        if (stale(booking)) {
            handle.rollbackToSavepoint(BEFORE);
            return new Shift.Stale(booking);
        }
        return switch (replace(booking, wish)) {
            case Placing.Outcome.Refused refused -> {
                handle.rollbackToSavepoint(BEFORE);
                yield new Shift.Refused(refused.verdict());
            }
            case Placing.Outcome.Placed placed -> {
                Booking moved =
                        booking.moved(wish, placed.slot(), placed.placement().resources());
                if (moved.sameAs(booking)) {
                    yield new Shift.Moved(booking);
                }
                work.change(moved, Asked.of(wish), null, What.MOVED, null);
                if (!moved.isOfTheSame(booking)) {
                    bookings.price(moved, work.price(moved));
                }
                neighbours.announce(handle, moved, BookingMoved.of(booking, moved));
                yield new Shift.Moved(moved);
            }
        };
    }

    /** What would become of it; nothing is changed. */
    Shift tryMove(BookingId id, Wish wish) {
        handle.savepoint(BEFORE_TRYING);
        Shift shift = move(id, wish);
        handle.rollbackToSavepoint(BEFORE_TRYING);
        return shift;
    }

    /** What it has is let go first, so that its own time counts as free. */
    private Placing.Outcome replace(Booking booking, Wish wish) {
        letGo(booking);
        return place(booking, wish);
    }

    private void letGo(Booking booking) {
        work.touched().add(booking);
        new GraspRows(handle).letGo(business.id(), booking.id());
    }

    private Placing.Outcome place(Booking booking, Wish wish) {
        Asker asker = Asker.by(origin.door()).keeping(booking.resources());
        return work.placing(List.of())
                .place(booking.id(), wish, asker, booking.customer().key(), null, null);
    }

    CancelOutcome cancel(BookingId id, String reason) {
        Optional<BookingId> earlier = RequestKey.own("cancel", origin).flatMap(request -> repeats.earlier(request, id));
        Optional<BookingRows.Row> found = bookings.lock(business.id(), earlier.orElse(id));
        if (found.isEmpty()) {
            return new CancelOutcome.NoSuchBooking();
        }
        Booking booking = found.get().booking();
        return switch (booking.status()) {
            case CONFIRMED, ARRIVED -> {
                if (stale(booking)) {
                    yield new CancelOutcome.Stale(booking);
                }
                yield new CancelOutcome.Cancelled(cancelled(found.get(), reason));
            }
            case CANCELLED ->
                earlier.isPresent()
                        ? new CancelOutcome.Cancelled(booking)
                        : new CancelOutcome.AlreadyCancelled(booking);
            case HELD, LAPSED, COMPLETED, NO_SHOW -> new CancelOutcome.NoSuchBooking();
        };
    }

    private Booking cancelled(BookingRows.Row row, String reason) {
        letGo(row.booking());
        Booking cancelled = row.booking().as(Status.CANCELLED);
        work.change(cancelled, row.asked(), null, What.CANCELLED, reason);
        neighbours.unbooked(handle, cancelled);
        neighbours.announce(handle, cancelled, new BookingCancelled(business.id(), cancelled.id()));
        return cancelled;
    }

    /** Writes down how a visit went. */
    MarkOutcome mark(BookingId id, Status how) {
        return change("mark " + how, id, row -> {
            Booking booking = row.booking();
            boolean allowed =
                    switch (how) {
                        case ARRIVED -> booking.status() == Status.CONFIRMED;
                        case COMPLETED -> booking.status() == Status.CONFIRMED || booking.status() == Status.ARRIVED;
                        case NO_SHOW -> booking.status() == Status.CONFIRMED;
                        case HELD, CONFIRMED, CANCELLED, LAPSED -> false;
                    };
            if (!allowed) {
                return new MarkOutcome.NotNow(booking);
            }
            // Who stays away or is done leaves the rest of the time to others.
            if (how != Status.ARRIVED) {
                letGo(booking);
            }
            return marked(booking.as(how), row.asked(), What.valueOf(how.name()), null);
        });
    }

    /** Name, number, e-mail, notes and answers as they should be. */
    MarkOutcome correct(BookingId id, Customer customer) {
        return change(
                "correct",
                id,
                row -> row.booking().status() == Status.HELD || row.booking().status() == Status.LAPSED
                        ? new MarkOutcome.NoSuchBooking()
                        : marked(row.booking().of(customer), row.asked(), What.CORRECTED, null));
    }

    /** Takes back the last change, where its time can still be had. */
    MarkOutcome undo(BookingId id) {
        return change("undo", id, row -> {
            List<HistoryRows.Line> lines = new HistoryRows(handle).lines(business.id(), id);
            if (lines.size() < 2) {
                return new MarkOutcome.NotNow(row.booking());
            }
            HistoryRows.Line before = lines.get(lines.size() - 2);
            Status then = HistoryRows.after(lines, lines.size() - 2);
            return switch (lines.getLast().what()) {
                case MOVED -> restore(row, before, then, What.MOVED.name());
                case CANCELLED, NO_SHOW, COMPLETED, ARRIVED ->
                    restore(row, before, then, lines.getLast().what().name());
                case HELD, BOOKED, CONFIRMED, RELEASED, LAPSED, CORRECTED, UNDONE ->
                    new MarkOutcome.NotNow(row.booking());
            };
        });
    }

    private MarkOutcome restore(BookingRows.Row row, HistoryRows.Line before, Status status, String undone) {
        handle.savepoint(BEFORE);
        Booking booking = row.booking();
        letGo(booking);
        Booking then = booking.moved(row.wish(business), before.slot(), before.resources());
        Wish wish = asBefore(row, before)
                .at(new WallClock(business.zone(booking.options().location()))
                        .shows(before.slot().start()));
        boolean past = !before.slot().end().isAfter(work.now());
        if (!past) {
            if (!(place(then, wish) instanceof Placing.Outcome.Placed placed)) {
                handle.rollbackToSavepoint(BEFORE);
                return new MarkOutcome.TimeGone(booking);
            }
            then = booking.moved(wish, placed.slot(), placed.placement().resources());
        }
        boolean moved = undone.equals(What.MOVED.name());
        if (undone.equals(What.CANCELLED.name())) {
            neighbours.booked(handle, then);
        }
        return announced(marked(then.in(status), Asked.of(wish), What.UNDONE, undone), moved ? booking : null);
    }

    /** What was made longer or shorter takes again what it took. */
    private Wish asBefore(BookingRows.Row row, HistoryRows.Line before) {
        Duration length = before.slot().length();
        Wish wish = row.wish(business);
        return length.equals(row.booking().slot().length()) ? wish : Timetable.lasting(business, wish, length);
    }

    /** @param moved as it was before its move was taken back, or null where it was not moved */
    private MarkOutcome announced(MarkOutcome outcome, @Nullable Booking moved) {
        if (outcome instanceof MarkOutcome.Marked(Booking booking)) {
            neighbours.announce(
                    handle,
                    booking,
                    moved == null ? new BookingRestored(business.id(), booking.id()) : BookingMoved.of(moved, booking));
        }
        return outcome;
    }

    private interface Change {
        MarkOutcome of(BookingRows.Row row);
    }

    private MarkOutcome change(String operation, BookingId id, Change change) {
        Optional<RequestKey> request = RequestKey.own(operation, origin);
        Optional<BookingId> earlier = request.flatMap(key -> repeats.earlier(key, id));
        Optional<BookingRows.Row> found = bookings.lock(business.id(), earlier.orElse(id));
        if (found.isPresent() && earlier.isPresent()) {
            return new MarkOutcome.Marked(found.get().booking());
        }
        MarkOutcome outcome = found.map(row -> changed(row, change)).orElseGet(MarkOutcome.NoSuchBooking::new);
        if (!(outcome instanceof MarkOutcome.Marked)) {
            request.ifPresent(repeats::forget);
        }
        return outcome;
    }

    private MarkOutcome changed(BookingRows.Row row, Change change) {
        return stale(row.booking()) ? new MarkOutcome.Stale(row.booking()) : change.of(row);
    }

    private MarkOutcome marked(Booking booking, Asked asked, What what, @Nullable String reason) {
        work.change(booking, asked, null, what, reason);
        neighbours.tell(handle, booking);
        return new MarkOutcome.Marked(booking);
    }

    private boolean stale(Booking booking) {
        Integer seen = origin.seen();
        return seen != null && seen != booking.version();
    }
}
