package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.GraspRows.Grasp;
import frontdesk.booking.Ledger.Entry;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.timetable.Claim;
import frontdesk.timetable.Verdict;
import frontdesk.timetable.Wish;

/**
 * Makes the new entries that several callers ask for at the same moment in one transaction, which costs hardly more than one of them. Each has its
 * own outcome: what is free is taken for all at once, and who finds it gone is looked after by themselves.
 */
final class Together {
    private final Handle handle;
    private final Neighbours neighbours;
    private final Business business;
    private final Instant now;
    private final Touched touched;

    /**
     * What one caller asks for.
     *
     * @param holdFor how long it is held; null to book it
     * @param glimpsed what was free a moment ago, or null
     */
    record Wanted(
            Wish wish, Customer customer, @Nullable Duration holdFor, Origin origin, Verdict.@Nullable Free glimpsed) {
        Optional<RequestKey> request() {
            return holdFor == null
                    ? RequestKey.ofBooking(origin, wish, customer.phone())
                    : RequestKey.ofHold(origin, wish);
        }
    }

    Together(Handle handle, Neighbours neighbours, Business business, Instant now, Touched touched) {
        this.handle = handle;
        this.neighbours = neighbours;
        this.business = business;
        this.now = now;
        this.touched = touched;
    }

    /** One of them on its way. */
    private record Line(int place, Wanted wanted, Optional<RequestKey> request, Ledger ledger, BookingId id) {}

    /** What became of each, in their order. */
    List<Entry> enter(List<Wanted> all) {
        @Nullable Entry[] entries = new Entry[all.size()];
        List<Line> left = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Wanted wanted = all.get(i);
            var ledger = new Ledger(new Work(handle, neighbours, business, wanted.origin(), now, touched));
            left.add(new Line(i, wanted, wanted.request(), ledger, BookingId.next()));
        }
        while (!left.isEmpty()) {
            Set<RequestKey> seen = new HashSet<>();
            List<Line> round = left.stream()
                    .filter(line -> line.request.isEmpty() || seen.add(line.request.get()))
                    .toList();
            // Who repeats what is asked in the same breath gets its answer in the next round.
            enter(round, entries);
            left.removeAll(round);
        }
        return Arrays.stream(entries).map(Objects::requireNonNull).toList();
    }

    private void enter(List<Line> round, @Nullable Entry[] entries) {
        List<Line> fresh = new ArrayList<>();
        for (Line line : round) {
            line.request
                    .flatMap(request -> line.ledger.earlier(request, line.wanted.wish(), line.id))
                    .ifPresentOrElse(
                            earlier -> entries[line.place] = new Entry.Repeated(earlier), () -> fresh.add(line));
        }
        List<Grasp> grasps =
                fresh.stream().flatMap(line -> grasp(line).stream()).toList();
        Set<BookingId> taken = take(grasps);
        Set<BookingId> lost = grasps.stream()
                .map(Grasp::booking)
                .filter(booking -> !taken.contains(booking))
                .collect(Collectors.toSet());
        List<BookingRows.Row> rows = new ArrayList<>();
        for (Line line : fresh) {
            Entry entry = entered(line, taken.contains(line.id), lost.contains(line.id));
            entries[line.place] = entry;
            switch (entry) {
                case Entry.Entered(BookingRows.Row row) -> rows.add(row);
                case Entry.Refused _ -> line.request.ifPresent(line.ledger::forget);
                case Entry.Repeated _ -> {}
            }
        }
        neighbours.enter(handle, business, rows, false);
    }

    private Optional<Grasp> grasp(Line line) {
        Wanted wanted = line.wanted;
        List<Claim> claims = line.ledger
                .placing()
                .plain(
                        wanted.wish(),
                        line.ledger.asker(wanted.customer()),
                        wanted.customer().key(),
                        wanted.glimpsed());
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grasp(
                        line.id, claims, heldUntil(wanted), wanted.origin().call()));
    }

    private Set<BookingId> take(List<Grasp> grasps) {
        Set<BookingId> taken = new GraspRows(handle).takeFree(business.id(), grasps);
        for (Grasp grasp : grasps) {
            if (taken.contains(grasp.booking())) {
                grasp.rows().forEach(touched::take);
            } else {
                grasp.claims().forEach(claim -> touched.add(claim.resource(), claim.during()));
            }
        }
        return taken;
    }

    /** @param lost whether somebody was quicker with what was glimpsed: then the tables are looked at */
    private Entry entered(Line line, boolean taken, boolean lost) {
        Wanted wanted = line.wanted;
        Verdict.Free glimpsed = lost ? null : wanted.glimpsed();
        Placing.Outcome outcome = taken && glimpsed != null
                ? new Placing.Outcome.Placed(
                        glimpsed.slot(), glimpsed.placements().getFirst())
                : line.ledger
                        .placing()
                        .place(
                                line.id,
                                wanted.wish(),
                                line.ledger.asker(wanted.customer()),
                                wanted.customer().key(),
                                heldUntil(wanted),
                                glimpsed);
        return switch (outcome) {
            case Placing.Outcome.Refused refused -> new Entry.Refused(refused.verdict());
            case Placing.Outcome.Placed placed ->
                new Entry.Entered(
                        line.ledger.row(line.id, wanted.wish(), wanted.customer(), heldUntil(wanted), placed));
        };
    }

    private @Nullable Instant heldUntil(Wanted wanted) {
        return wanted.holdFor() == null ? null : now.plus(wanted.holdFor());
    }
}
