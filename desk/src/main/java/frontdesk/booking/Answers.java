package frontdesk.booking;

import java.time.Instant;
import java.util.List;

import frontdesk.business.Business;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.GroupId;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Wish;

/** Says what became of a wish: a refusal comes with what could be had instead, looked for after the transaction that refused. */
record Answers(Diary diary) {
    static final int ALTERNATIVES = 3;

    HoldOutcome hold(Ledger.Entry entry, BusinessId business, Wish wish, Origin origin) {
        return switch (entry) {
            case Ledger.Entry.Entered entered -> held(entered.row());
            case Ledger.Entry.Repeated repeated -> held(repeated.row());
            case Ledger.Entry.Refused refused -> refusal(business, refused.verdict(), wish, origin);
        };
    }

    static HoldOutcome.Held held(BookingRows.Row row) {
        return new HoldOutcome.Held(row.booking(), until(row));
    }

    private static Instant until(BookingRows.Row row) {
        Instant until = row.heldUntil();
        return until == null ? row.booking().slot().start() : until;
    }

    ConfirmOutcome confirm(Holds.Confirmation confirmation, Business business, Origin origin) {
        return switch (confirmation) {
            case Holds.Confirmation.Confirmed confirmed -> new ConfirmOutcome.Confirmed(confirmed.booking());
            case Holds.Confirmation.Pending pending -> new ConfirmOutcome.Pending(pending.hold(), false);
            case Holds.Confirmation.CustomerLimit limit -> new ConfirmOutcome.CustomerLimit();
            case Holds.Confirmation.Lost lost ->
                new ConfirmOutcome.HoldLapsed(lost.hold()
                        .map(row -> diary.nearest(business.id(), row.wish(business), ALTERNATIVES, origin))
                        .orElse(List.of()));
        };
    }

    BookOutcome book(Ledger.Entry entry, BusinessId business, Wish wish, Origin origin) {
        return switch (entry) {
            case Ledger.Entry.Entered entered ->
                new BookOutcome.Booked(entered.row().booking(), false);
            case Ledger.Entry.Repeated repeated ->
                new BookOutcome.Booked(repeated.row().booking(), true);
            case Ledger.Entry.Refused refused ->
                new BookOutcome.Refused(refusal(business, refused.verdict(), wish, origin));
        };
    }

    VisitOutcome visit(Ledger.Entries entries, BusinessId business, Origin origin, boolean held) {
        return switch (entries) {
            case Ledger.Entries.Entered entered -> visit(entered.rows(), held, false);
            case Ledger.Entries.Repeated repeated -> visit(repeated.rows(), held, true);
            case Ledger.Entries.Refused refused -> {
                Ledger.Refusal first = refused.refusals().getFirst();
                yield new VisitOutcome.Refused(first.which(), refusal(business, first.verdict(), first.wish(), origin));
            }
        };
    }

    private static VisitOutcome visit(List<BookingRows.Row> rows, boolean held, boolean repeated) {
        List<Booking> bookings = bookings(rows);
        return held
                ? new VisitOutcome.Held(group(bookings), bookings, until(rows.getFirst()))
                : new VisitOutcome.Booked(group(bookings), bookings, repeated);
    }

    SeriesOutcome series(Ledger.Entries entries, BusinessId business, Origin origin) {
        return switch (entries) {
            case Ledger.Entries.Entered entered -> {
                List<Booking> bookings = bookings(entered.rows());
                yield new SeriesOutcome.Booked(
                        group(bookings), bookings, clashes(entered.left(), business, origin), false);
            }
            case Ledger.Entries.Repeated repeated -> {
                List<Booking> bookings = bookings(repeated.rows());
                yield new SeriesOutcome.Booked(group(bookings), bookings, List.of(), true);
            }
            case Ledger.Entries.Refused refused ->
                new SeriesOutcome.Refused(clashes(refused.refusals(), business, origin));
        };
    }

    /** A series to which another diary has agreed as to a visit of all its dates. */
    static SeriesOutcome series(VisitOutcome all, List<Wish> wishes) {
        return switch (all) {
            case VisitOutcome.Booked(GroupId group, List<Booking> bookings, boolean repeated) ->
                new SeriesOutcome.Booked(group, bookings, List.of(), repeated);
            case VisitOutcome.Refused(int which, HoldOutcome reason) ->
                new SeriesOutcome.Refused(
                        List.of(new SeriesOutcome.Clash(wishes.get(which).at(), reason)));
            case VisitOutcome.Unanswered _ -> new SeriesOutcome.Unanswered();
            case VisitOutcome.Held _ -> throw new IllegalStateException("a series is not held");
        };
    }

    private List<SeriesOutcome.Clash> clashes(List<Ledger.Refusal> refusals, BusinessId business, Origin origin) {
        return refusals.stream()
                .map(one ->
                        new SeriesOutcome.Clash(one.wish().at(), refusal(business, one.verdict(), one.wish(), origin)))
                .toList();
    }

    private static List<Booking> bookings(List<BookingRows.Row> rows) {
        return rows.stream().map(BookingRows.Row::booking).toList();
    }

    private static GroupId group(List<Booking> bookings) {
        GroupId group = bookings.getFirst().group();
        if (group == null) {
            throw new IllegalStateException("what is booked together has a group");
        }
        return group;
    }

    MoveOutcome move(Changes.Shift shift, BusinessId business, Wish wish, Origin origin) {
        return switch (shift) {
            case Changes.Shift.Moved moved -> new MoveOutcome.Moved(moved.booking());
            case Changes.Shift.Refused refused ->
                new MoveOutcome.Refused(refusal(business, refused.verdict(), wish, origin));
            case Changes.Shift.NoSuchBooking none -> new MoveOutcome.NoSuchBooking();
            case Changes.Shift.Stale stale -> new MoveOutcome.Stale(stale.booking());
        };
    }

    static ImportOutcome imported(Ledger.Entries entries) {
        return switch (entries) {
            case Ledger.Entries.Entered entered -> new ImportOutcome.Imported(bookings(entered.rows()));
            case Ledger.Entries.Repeated repeated -> new ImportOutcome.Imported(bookings(repeated.rows()));
            case Ledger.Entries.Refused refused ->
                new ImportOutcome.Refused(refused.refusals().stream()
                        .map(one -> new ImportOutcome.Obstacle(one.which(), refusal(one.verdict(), List.of())))
                        .toList());
        };
    }

    private HoldOutcome refusal(BusinessId business, Verdict verdict, Wish wish, Origin origin) {
        return refusal(verdict, diary.nearest(business, wish, ALTERNATIVES, origin));
    }

    private static HoldOutcome refusal(Verdict verdict, List<Offer> nearest) {
        return switch (verdict) {
            // It has become free while we looked for others, which will offer it.
            case Verdict.Free free -> new HoldOutcome.Taken(nearest);
            case Verdict.Taken taken -> new HoldOutcome.Taken(nearest);
            case Verdict.Closed closed -> new HoldOutcome.Closed(nearest);
            case Verdict.NotOffered notOffered -> new HoldOutcome.NotOffered(notOffered.why(), nearest);
        };
    }
}
