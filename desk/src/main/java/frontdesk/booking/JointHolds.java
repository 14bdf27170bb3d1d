package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.kernel.GroupId;

/**
 * What becomes of several holds to which a diary elsewhere agrees all together or not at all, inside one transaction. What is asked is written down before,
 * so that somebody else undoes it where whoever asked has died over it; who was told that all of it stands has lived to the end.
 *
 * <pre>
 *   pend ──▶ asked there, one by one ──all agreed──▶ agree
 *    │                   ╰──one did not──▶ letGo ──▶ put right there ──▶ forget
 *    ╰── nobody has settled it in time: a job lets go
 * </pre>
 */
final class JointHolds {
    /** For longer than all of them are asked for: after that whoever asked is taken for dead. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final String BEFORE = "before_all_of_them";

    private final Work work;
    private final Holds holds;
    private final JointRows rows;
    private final GroupId group;

    /** Whether all of them could be held on for their customer. */
    sealed interface Pended {
        /** In their order; what was confirmed before among them. */
        record All(List<Booking> bookings) implements Pended {}

        /** This one could not, counted from 0, and so none was. */
        record Not(int which, Holds.Confirmation why) implements Pended {}
    }

    JointHolds(Work work, GroupId group) {
        this.work = work;
        this.holds = new Holds(work);
        this.group = group;
        this.rows = new JointRows(work.handle(), work.business().id(), group);
    }

    Pended pend(List<Booking> all, Customer customer) {
        work.handle().savepoint(BEFORE);
        Instant lapses = work.now().plus(LEASE);
        rows.ask(lapses);
        work.neighbours()
                .jobs()
                .announceAt(
                        work.handle(),
                        work.business().id(),
                        new AskedTogether(work.business().id(), group),
                        lapses);
        List<Booking> pending = new ArrayList<>();
        for (Booking hold : all) {
            Holds.Confirmation kept = holds.pendTogether(hold.id(), customer);
            switch (kept) {
                case Holds.Confirmation.Pending(Booking one) -> pending.add(one);
                case Holds.Confirmation.Confirmed(Booking one) -> pending.add(one);
                case Holds.Confirmation.CustomerLimit _, Holds.Confirmation.Lost _ -> {
                    work.handle().rollbackToSavepoint(BEFORE);
                    all.forEach(one -> holds.release(one.id()));
                    return new Pended.Not(pending.size(), kept);
                }
            }
        }
        return new Pended.All(List.copyOf(pending));
    }

    /** Whether somebody is asking about all of them, so that none is settled alone. */
    boolean isAsked() {
        return rows.isAsked();
    }

    /** All stand there, and so they do here; empty where they cannot any more. */
    Optional<List<Booking>> agree(List<Booking> all, Customer customer) {
        work.handle().savepoint(BEFORE);
        if (!rows.agree()) {
            return standing();
        }
        List<Booking> confirmed = new ArrayList<>();
        for (Booking hold : all) {
            if (holds.confirm(hold.id(), customer) instanceof Holds.Confirmation.Confirmed(Booking one)) {
                confirmed.add(one);
            }
        }
        if (confirmed.size() < all.size()) {
            work.handle().rollbackToSavepoint(BEFORE);
            return Optional.empty();
        }
        return Optional.of(List.copyOf(confirmed));
    }

    /** The same request was made twice at once, and the other has settled it. */
    private Optional<List<Booking>> standing() {
        List<Booking> all = new AgendaRows(work.handle())
                .group(work.business().id(), group).stream()
                        .map(BookingRows.Row::booking)
                        .toList();
        return all.stream().allMatch(one -> one.status() == Status.CONFIRMED) ? Optional.of(all) : Optional.empty();
    }

    /**
     * None is to stand here; false where all of that is settled.
     *
     * @param lapsedBy only where whoever asked was to have settled it by then, or null
     */
    boolean letGo(List<Booking> all, @Nullable Instant lapsedBy) {
        boolean open = rows.undo(lapsedBy);
        if (open) {
            all.forEach(hold -> holds.release(hold.id()));
        }
        return open;
    }

    /** None stands there either. */
    GroupId forget() {
        rows.forget();
        return group;
    }
}
