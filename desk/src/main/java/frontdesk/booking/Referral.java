package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.DiaryOfRecord.Word;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

/**
 * Bookings that a diary elsewhere has to agree to. No transaction is open while it is asked.
 *
 * <pre>
 *   held here ──▶ asked there ──Entered──▶ confirmed
 *                    │  ▲ ╰─────Gone─────▶ let go
 *              Unanswered ╰── a job asks again, later and later; where no answer comes in a day, or before it begins: let go
 * </pre>
 */
final class Referral {
    /** How long an answer is waited for at most. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** What is held is held for longer than an answer is waited for, so that it never lapses under the question. */
    static final Duration HELD_FOR = LONGEST.plusHours(1);

    /** After this nobody asks who has asked on a caller's behalf. */
    static final Duration FIRST_LOOK = Duration.ofSeconds(30);

    private static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private final Pen pen;
    private final Answers answers;
    private final Diary diary;
    private final Searching searching;
    private volatile @Nullable DiaryOfRecord record;

    Referral(Pen pen, Answers answers, Diary diary, Searching searching) {
        this.pen = pen;
        this.answers = answers;
        this.diary = diary;
        this.searching = searching;
    }

    void to(DiaryOfRecord elsewhere) {
        record = elsewhere;
    }

    boolean isNeeded(BusinessId business, Origin origin) {
        DiaryOfRecord elsewhere = record;
        return elsewhere != null && elsewhere.rules(business, origin);
    }

    ConfirmOutcome confirm(Business business, BookingId hold, Customer customer, Origin origin) {
        Holds.Confirmation kept = pen.settle(business, origin, holds -> holds.pend(hold, customer));
        return kept instanceof Holds.Confirmation.Pending(Booking pending)
                ? referred(business, pending, origin)
                : answers.confirm(kept, business, origin);
    }

    private ConfirmOutcome referred(Business business, Booking pending, Origin origin) {
        return switch (ask(pending)) {
            case Word.Entered _ -> entered(business, pending, origin);
            case Word.Gone _ -> {
                pen.settle(business, origin, holds -> holds.release(pending.id()));
                restore(pending);
                yield new ConfirmOutcome.HoldLapsed(others(business, pending, origin));
            }
            case Word.Unanswered _ -> new ConfirmOutcome.Pending(pending, false);
            case Word.AsksCustomer _ -> new ConfirmOutcome.Pending(pending, true);
        };
    }

    private ConfirmOutcome entered(Business business, Booking pending, Origin origin) {
        ConfirmOutcome outcome = answers.confirm(
                pen.settle(business, origin, holds -> holds.confirm(pending.id(), pending.customer())),
                business,
                origin);
        if (!(outcome instanceof ConfirmOutcome.Confirmed)) {
            restore(pending);
        }
        return outcome;
    }

    VisitOutcome bookAll(Business business, List<Wish> wishes, Customer customer, Origin origin) {
        return together().book(business, wishes, customer, origin);
    }

    /** Undoes on both sides what somebody has asked about together and not settled since. */
    void follow(Business business, AskedTogether asked) {
        together().follow(business, asked.group(), diary.agenda(), searching.now());
    }

    private TogetherElsewhere together() {
        return new TogetherElsewhere(this, pen, answers);
    }

    BookOutcome book(Business business, Wish wish, Customer customer, Origin origin) {
        Ledger.Entry entry = pen.enter(business, wish, customer, HELD_FOR, origin);
        return switch (entry) {
            case Ledger.Entry.Entered(BookingRows.Row row) ->
                booked(confirm(business, row.booking().id(), customer, origin));
            case Ledger.Entry.Repeated(BookingRows.Row row)
            when isOpen(row.booking()) -> booked(confirm(business, row.booking().id(), customer, origin));
            case Ledger.Entry.Repeated _, Ledger.Entry.Refused _ -> answers.book(entry, business.id(), wish, origin);
        };
    }

    private static boolean isOpen(Booking booking) {
        return booking.status() == Status.HELD || booking.status() == Status.LAPSED;
    }

    private static BookOutcome booked(ConfirmOutcome outcome) {
        return switch (outcome) {
            case ConfirmOutcome.Confirmed(Booking booking) -> new BookOutcome.Booked(booking, false);
            case ConfirmOutcome.Pending(Booking booking, boolean byLink) -> new BookOutcome.Pending(booking, byLink);
            case ConfirmOutcome.HoldLapsed(List<Offer> nearest) ->
                new BookOutcome.Refused(new HoldOutcome.Taken(nearest));
            case ConfirmOutcome.CustomerLimit _ ->
                new BookOutcome.Refused(new HoldOutcome.NotOffered(Why.CUSTOMER_LIMIT, List.of()));
        };
    }

    /** It is moved there first: what the diary here would refuse anyway is not asked. */
    MoveOutcome move(Business business, BookingId id, Wish wish, Origin origin) {
        Changes.Shift tried = pen.change(business, origin, changes -> changes.tryMove(id, wish));
        if (!(tried instanceof Changes.Shift.Moved(Booking moved))) {
            return answers.move(tried, business.id(), wish, origin);
        }
        return switch (ask(moved)) {
            case Word.Entered _ -> moved(business, moved, wish, origin);
            case Word.Gone _ -> {
                restore(moved);
                yield new MoveOutcome.Refused(new HoldOutcome.Taken(others(business, moved, origin)));
            }
            case Word.Unanswered _, Word.AsksCustomer _ -> {
                restore(moved);
                yield new MoveOutcome.Unanswered(
                        diary.agenda().find(business.id(), id).orElse(moved));
            }
        };
    }

    private MoveOutcome moved(Business business, Booking moved, Wish wish, Origin origin) {
        MoveOutcome outcome = answers.move(
                pen.change(business, origin, changes -> changes.move(moved.id(), wish)), business.id(), wish, origin);
        if (!(outcome instanceof MoveOutcome.Moved)) {
            restore(moved);
        }
        return outcome;
    }

    /** Asks once more about what is still held, and says what came of it to whom it concerns; later again where nothing did. */
    void follow(Business business, BookingPending pending) {
        held(business, pending.booking())
                .filter(booking -> !isSettled(business, booking))
                .ifPresent(booking -> goOn(business, booking, pending.since()));
    }

    /** The same, once. */
    void look(Business business, PendingHeard pending) {
        held(business, pending.booking()).ifPresent(booking -> isSettled(business, booking));
    }

    /** What is being asked about together is not settled alone. */
    private Optional<Booking> held(Business business, BookingId id) {
        return diary.agenda()
                .find(business.id(), id)
                .filter(booking -> booking.status() == Status.HELD)
                .filter(booking -> !together().isAsking(business, booking));
    }

    private boolean isSettled(Business business, Booking pending) {
        return switch (ask(pending)) {
            case Word.Entered _ -> {
                entered(business, pending, origin(pending));
                yield true;
            }
            case Word.Gone _ -> {
                refuse(business, pending);
                yield true;
            }
            case Word.Unanswered _, Word.AsksCustomer _ -> false;
        };
    }

    private void goOn(Business business, Booking pending, Instant since) {
        if (isTooLate(pending, since)) {
            refuse(business, pending);
        } else {
            Instant next = next(since);
            pen.settle(business, origin(pending), holds -> holds.askAgain(pending.id(), since, next));
        }
    }

    static Origin origin(Booking pending) {
        return new Origin(pending.actor(), pending.call(), null);
    }

    private void refuse(Business business, Booking pending) {
        pen.settle(business, origin(pending), holds -> holds.refuse(pending.id()));
        restore(pending);
    }

    private boolean isTooLate(Booking pending, Instant since) {
        Instant now = searching.now();
        return !now.isBefore(since.plus(LONGEST))
                || !now.isBefore(pending.slot().start());
    }

    /** After as long again as it has lasted. */
    private Instant next(Instant since) {
        Instant now = searching.now();
        Duration lasted = Duration.between(since, now);
        Duration rest = lasted.compareTo(FIRST_LOOK) < 0
                ? FIRST_LOOK
                : lasted.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : lasted;
        return now.plus(rest);
    }

    /** Free times, without the one that has gone elsewhere: our own tables do not know yet. */
    List<Offer> others(Business business, Booking gone, Origin origin) {
        LocalDateTime at = new WallClock(business.zone(gone.options().location()))
                .shows(gone.slot().start());
        Wish wish = diary.agenda().wish(business.id(), gone.id()).orElseThrow().at(at);
        return diary.nearest(business.id(), wish, Answers.ALTERNATIVES + 1, origin).stream()
                .filter(offer -> !offer.at().equals(at))
                .limit(Answers.ALTERNATIVES)
                .toList();
    }

    Word ask(Booking booking) {
        DiaryOfRecord elsewhere = record;
        return elsewhere == null ? new Word.Entered() : elsewhere.enter(booking);
    }

    void restore(Booking booking) {
        DiaryOfRecord elsewhere = record;
        if (elsewhere != null) {
            elsewhere.restore(booking);
        }
    }
}
