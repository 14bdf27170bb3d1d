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
import frontdesk.booking.BookingRows.Asked;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.GroupId;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Wish;

/** Makes new entries in the diary of one business inside one transaction: claim, booking, history and announcements stand or fall together. */
final class Ledger {
    static final Customer NOBODY = new Customer("", null, null, null);
    private static final String BEFORE_ALL = "before_all";

    private final Work work;
    private final Handle handle;
    private final Business business;
    private final Origin origin;
    private final Instant now;
    private final Repeats repeats;
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

    Ledger(Work work) {
        this.work = work;
        this.handle = work.handle();
        this.business = work.business();
        this.origin = work.origin();
        this.now = work.now();
        this.repeats = new Repeats(handle, business, now);
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
                return new Entries.Repeated(new AgendaRows(handle).group(business.id(), known));
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
        return switch (placing().place(id, wish, work.asker(customer), customer.key(), heldUntil, null)) {
            case Placing.Outcome.Refused refused -> new Entry.Refused(refused.verdict());
            case Placing.Outcome.Placed placed -> {
                BookingRows.Row row = row(id, wish, customer, heldUntil, placed);
                work.neighbours().enter(handle, business, List.of(row), quiet);
                yield new Entry.Entered(row);
            }
        };
    }

    /** What is written of a wish that has its place; held where {@code heldUntil} says until when. */
    BookingRows.Row row(
            BookingId id, Wish wish, Customer customer, @Nullable Instant heldUntil, Placing.Outcome.Placed placed) {
        Booking booking = BookingBuilder.builder()
                .id(id)
                .business(business.id())
                .service(wish.service())
                .resources(placed.placement().resources())
                .slot(placed.slot())
                .partySize(wish.partySize())
                .status(heldUntil == null ? Status.CONFIRMED : Status.HELD)
                .customer(customer)
                .actor(origin.actor())
                .call(origin.call())
                .madeAt(now)
                .options(wish.options())
                .group(group)
                .version(1)
                .build();
        return new BookingRows.Row(booking, Asked.of(wish), heldUntil, work.price(booking));
    }

    Asker asker(Customer customer) {
        return work.asker(customer);
    }

    Placing placing() {
        return work.placing(spared);
    }
}
