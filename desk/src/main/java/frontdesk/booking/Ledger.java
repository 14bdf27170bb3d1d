package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange.What;
import frontdesk.booking.BookingRows.Asked;
import frontdesk.business.Business;
import frontdesk.business.Rules.Choice;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.GroupId;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Wish;

/** Makes new entries in the diary of one business inside one transaction: claim, booking, history and announcements stand or fall together. */
final class Ledger {
    static final Customer NOBODY = new Customer("", null, null, null);
    private static final String BEFORE_ALL = "before_all";

    private final Handle handle;
    private final Neighbours neighbours;
    private final Business business;
    private final Origin origin;
    private final Instant now;
    private final ClaimRows claims;
    private final BookingRows bookings;
    private final Repeats repeats;
    private final ClaimCache.Touched touched;
    private final List<BookingId> spared = new ArrayList<>();
    private @Nullable GroupId group;
    private boolean quiet;

    /** What became of the wish for a new entry. */
    sealed interface Entry {
        record Entered(BookingRows.Row row) implements Entry {}

        /** The same request was answered before. */
        record Repeated(BookingRows.Row row) implements Entry {}

        record Refused(Verdict verdict) implements Entry {}
    }

    /** What became of several wishes. */
    sealed interface Entries {
        record Entered(List<BookingRows.Row> rows, List<Refusal> left) implements Entries {}

        record Repeated(List<BookingRows.Row> rows) implements Entries {}

        record Refused(List<Refusal> refusals) implements Entries {}
    }

    /** One wish of several that cannot be met; {@code which} counts from 0. */
    record Refusal(int which, Wish wish, Verdict verdict) {}

    Ledger(
            Handle handle,
            Neighbours neighbours,
            Business business,
            Origin origin,
            Instant now,
            ClaimCache.Touched touched) {
        this.handle = handle;
        this.neighbours = neighbours;
        this.business = business;
        this.origin = origin;
        this.now = now;
        this.claims = new ClaimRows(handle);
        this.bookings = new BookingRows(handle);
        this.repeats = new Repeats(handle, business, now);
        this.touched = touched;
    }

    private Entry hold(BookingId id, Wish wish, Duration holdFor) {
        return enter(id, wish, NOBODY, now.plus(holdFor));
    }

    private Entry book(BookingId id, Wish wish, Customer customer) {
        return enter(id, wish, customer, null);
    }

    /** All of these or none. */
    Entries holdAll(List<Wish> wishes) {
        Duration holdFor = business.rules().holdFor();
        return all(
                RequestKey.ofVisit("hold", origin, wishes, null), wishes, (id, wish) -> hold(id, wish, holdFor), false);
    }

    /** All of these or, where {@code leaving}, all that can be had. */
    Entries bookAll(List<Wish> wishes, Customer customer, boolean leaving) {
        return all(
                RequestKey.ofVisit("book", origin, wishes, customer.phone()),
                wishes,
                (id, wish) -> book(id, wish, customer),
                leaving);
    }

    private interface Entering {
        Entry enter(BookingId id, Wish wish);
    }

    private Entries all(Optional<RequestKey> request, List<Wish> wishes, Entering entering, boolean leaving) {
        if (wishes.isEmpty()) {
            return new Entries.Refused(List.of());
        }
        handle.savepoint(BEFORE_ALL);
        BookingId first = BookingId.next();
        if (request.isPresent()) {
            Optional<BookingRows.Row> earlier = repeats.earlier(request.get(), wishes.getFirst(), first);
            GroupId known = earlier.map(row -> row.booking().group()).orElse(null);
            if (known != null) {
                return new Entries.Repeated(bookings.group(business.id(), known));
            }
        }
        group = GroupId.next();
        List<BookingRows.Row> rows = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            BookingId id = rows.isEmpty() ? first : BookingId.next();
            switch (entering.enter(id, wishes.get(i))) {
                case Entry.Entered entered -> {
                    rows.add(entered.row());
                    spared.add(id);
                }
                case Entry.Repeated repeated -> rows.add(repeated.row());
                case Entry.Refused refused -> refusals.add(new Refusal(i, wishes.get(i), refused.verdict()));
            }
        }
        if (rows.isEmpty() || (!leaving && !refusals.isEmpty())) {
            handle.rollbackToSavepoint(BEFORE_ALL);
            return new Entries.Refused(refusals);
        }
        return new Entries.Entered(rows, refusals);
    }

    /** All of these or none; customers who know of their booking are not told again. */
    Entries enterAll(List<NewBooking> all, boolean dryRun) {
        handle.savepoint(BEFORE_ALL);
        quiet = true;
        List<BookingRows.Row> rows = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            NewBooking one = all.get(i);
            switch (once(RequestKey.ofLine(origin, i), one.wish(), id -> book(id, one.wish(), one.customer()))) {
                case Entry.Entered entered -> rows.add(entered.row());
                case Entry.Repeated repeated -> rows.add(repeated.row());
                case Entry.Refused refused -> refusals.add(new Refusal(i, one.wish(), refused.verdict()));
            }
        }
        if (dryRun || !refusals.isEmpty()) {
            handle.rollbackToSavepoint(BEFORE_ALL);
        }
        return refusals.isEmpty() ? new Entries.Entered(rows, refusals) : new Entries.Refused(refusals);
    }

    /** What this request led to before; where there is nothing, it leads to {@code id} from now on. */
    Optional<BookingRows.Row> earlier(RequestKey request, Wish wish, BookingId id) {
        return repeats.earlier(request, wish, id);
    }

    /** Nothing came of the request: it may be made again. */
    void forget(RequestKey request) {
        repeats.forget(request);
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

    private Entry enter(BookingId id, Wish wish, Customer customer, @Nullable Instant heldUntil) {
        return switch (placing().place(id, wish, asker(customer), customer.key(), heldUntil, null)) {
            case Placing.Outcome.Refused refused -> new Entry.Refused(refused.verdict());
            case Placing.Outcome.Placed placed -> {
                BookingRows.Row row = row(id, wish, customer, heldUntil, placed);
                neighbours.enter(handle, business.id(), List.of(row), quiet);
                yield new Entry.Entered(row);
            }
        };
    }

    /** What is written of a wish that has its place; held where {@code heldUntil} says until when. */
    BookingRows.Row row(
            BookingId id, Wish wish, Customer customer, @Nullable Instant heldUntil, Placing.Outcome.Placed placed) {
        Booking booking = new Booking(
                id,
                business.id(),
                wish.service(),
                placed.placement().resources(),
                placed.slot(),
                wish.partySize(),
                heldUntil == null ? Status.CONFIRMED : Status.HELD,
                customer,
                origin.actor(),
                origin.call(),
                now,
                wish.options(),
                group,
                1);
        return new BookingRows.Row(booking, Asked.of(wish), heldUntil);
    }

    /** What became of the wish to confirm a hold. */
    sealed interface Confirmation {
        record Confirmed(Booking booking) implements Confirmation {}

        record CustomerLimit() implements Confirmation {}

        /** What was held, where there was anything. */
        record Lost(Optional<BookingRows.Row> hold) implements Confirmation {}
    }

    Confirmation confirm(BookingId hold, Customer customer) {
        boolean limited = business.services().stream().anyMatch(s -> s.limits().perCustomer() != null);
        if (limited) {
            handle.savepoint(BEFORE_ALL);
        }
        boolean kept = claims.keep(business.id(), hold);
        Optional<BookingRows.Row> found = bookings.lock(business.id(), hold);
        if (found.isEmpty()) {
            return new Confirmation.Lost(found);
        }
        BookingRows.Row row = found.get();
        return switch (row.booking().status()) {
            case CONFIRMED, ARRIVED, COMPLETED -> new Confirmation.Confirmed(row.booking());
            case CANCELLED, NO_SHOW -> new Confirmation.Lost(found);
            case HELD, LAPSED -> {
                if (kept && limited && !customerMay(row, customer)) {
                    handle.rollbackToSavepoint(BEFORE_ALL);
                    yield new Confirmation.CustomerLimit();
                }
                yield kept
                        ? confirmed(
                                row,
                                row.booking().confirmed(customer, row.booking().resources()))
                        : regain(row, customer);
            }
        };
    }

    private Confirmation confirmed(BookingRows.Row row, Booking booking) {
        touched.add(booking);
        bookings.change(booking, row.asked(), neighbours.booked(handle, booking), note(What.CONFIRMED));
        neighbours.announce(handle, booking, new BookingConfirmed(business.id(), booking.id()));
        return new Confirmation.Confirmed(booking);
    }

    /** Who a hold is for is only known now. */
    private boolean customerMay(BookingRows.Row row, Customer customer) {
        Wish wish = row.wish(business);
        return !(Timetable.read(business, wish, Asker.by(origin.door())) instanceof Timetable timetable)
                || placing().allowed(row.booking().id(), timetable, wish, customer.key(), null);
    }

    /** The hold ran out, but its time may be free still. */
    private Confirmation regain(BookingRows.Row lapsed, Customer customer) {
        Booking booking = lapsed.booking();
        Asker asker = asker(customer).keeping(booking.resources());
        return switch (placing().place(booking.id(), lapsed.wish(business), asker, customer.key(), null, null)) {
            case Placing.Outcome.Refused refused -> new Confirmation.Lost(Optional.of(lapsed));
            case Placing.Outcome.Placed placed ->
                confirmed(lapsed, booking.confirmed(customer, placed.placement().resources()));
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
        touched.add(hold.booking());
        if (hold.booking().status() == Status.HELD) {
            bookings.change(hold.booking().as(Status.LAPSED), hold.asked(), null, note(What.RELEASED));
            neighbours.tell(handle, hold.booking());
        }
    }

    Asker asker(Customer customer) {
        Asker asker = Asker.by(origin.door());
        return business.rules().choice() == Choice.SAME_AS_LAST && customer.phone() != null
                ? asker.servedBy(
                        bookings.lastServedBy(business.id(), customer.phone()).orElse(null))
                : asker;
    }

    Placing placing() {
        return new Placing(handle, business, new Whose(origin.call(), now, spared), touched);
    }

    private HistoryRows.Note note(What what) {
        return new HistoryRows.Note(what, null, origin, now);
    }
}
