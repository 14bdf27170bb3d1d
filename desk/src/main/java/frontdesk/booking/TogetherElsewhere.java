package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.DiaryOfRecord.Word;
import frontdesk.business.Business;
import frontdesk.kernel.GroupId;
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;

/** Several bookings at once that a diary elsewhere has to agree to: all are held here, each is asked for there, and where one is refused none stands on either side. */
record TogetherElsewhere(Referral referral, Pen pen, Answers answers) {
    /** How long whoever asks waits for all of them. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    VisitOutcome book(Business business, List<Wish> wishes, Customer customer, Origin origin) {
        Ledger.Entries entries = pen.enter(business, origin, ledger -> ledger.holdAll(wishes));
        return switch (answers.visit(entries, business.id(), origin, true)) {
            case VisitOutcome.Held(GroupId group, List<Booking> holds, Instant _) ->
                new Asking(business, origin, group, holds).of(customer);
            case VisitOutcome.Booked booked -> booked;
            case VisitOutcome.Refused refused -> refused;
            case VisitOutcome.Unanswered unanswered -> unanswered;
        };
    }

    /** Whoever asked about these has died over it, unless it is settled: none of them is to stand on either side. */
    void follow(Business business, GroupId group, Agenda agenda, Instant now) {
        List<Booking> all = agenda.group(business.id(), group);
        if (!all.isEmpty()) {
            new Asking(business, Referral.origin(all.getFirst()), group, all).letGo(now);
        }
    }

    /** Whether it is one of several that are asked about together. */
    boolean isAsking(Business business, Booking booking) {
        GroupId group = booking.group();
        return group != null && pen.together(business, Referral.origin(booking), group, JointHolds::isAsked);
    }

    /** What is held for one customer, on its way. */
    private final class Asking {
        private final Business business;
        private final Origin origin;
        private final GroupId group;
        private final List<Booking> holds;
        private final long until = System.nanoTime() + PATIENCE.toNanos();

        private Asking(Business business, Origin origin, GroupId group, List<Booking> holds) {
            this.business = business;
            this.origin = origin;
            this.group = group;
            this.holds = holds;
        }

        private <T> T write(Function<JointHolds, T> work) {
            return pen.together(business, origin, group, work);
        }

        VisitOutcome of(Customer customer) {
            return switch (write(all -> all.pend(holds, customer))) {
                case JointHolds.Pended.All(List<Booking> bookings) -> asked(bookings, customer);
                case JointHolds.Pended.Not(int which, Holds.Confirmation why) ->
                    why instanceof Holds.Confirmation.CustomerLimit
                            ? new VisitOutcome.Refused(which, new HoldOutcome.NotOffered(Why.CUSTOMER_LIMIT, List.of()))
                            : taken(which);
            };
        }

        private VisitOutcome asked(List<Booking> bookings, Customer customer) {
            for (int which = 0; which < bookings.size(); which++) {
                Optional<VisitOutcome> no = no(which, bookings.get(which));
                if (no.isPresent()) {
                    return letGo(null) ? no.get() : agreed(customer);
                }
            }
            return agreed(customer);
        }

        /** Why this one does not stand there; empty where it does. */
        private Optional<VisitOutcome> no(int which, Booking pending) {
            if (pending.status() != Status.HELD) {
                return Optional.empty();
            }
            Word word = System.nanoTime() < until ? referral.ask(pending) : new Word.Unanswered();
            return switch (word) {
                case Word.Entered _ -> Optional.empty();
                case Word.Gone _ -> Optional.of(taken(which));
                case Word.Unanswered _, Word.AsksCustomer _ -> Optional.of(new VisitOutcome.Unanswered(which));
            };
        }

        private VisitOutcome taken(int which) {
            return new VisitOutcome.Refused(
                    which, new HoldOutcome.Taken(referral.others(business, holds.get(which), origin)));
        }

        private VisitOutcome agreed(Customer customer) {
            Optional<List<Booking>> booked = write(all -> all.agree(holds, customer));
            if (booked.isPresent()) {
                return new VisitOutcome.Booked(group, booked.get(), false);
            }
            if (!letGo(null)) {
                // Somebody took us for dead, and has put right what stood there by then.
                holds.forEach(referral::restore);
            }
            return new VisitOutcome.Unanswered(0);
        }

        /** False where somebody else has settled it. That it is to be put right there is remembered until it is on its way. */
        private boolean letGo(@Nullable Instant lapsedBy) {
            boolean open = write(all -> all.letGo(holds, lapsedBy));
            if (open) {
                holds.forEach(referral::restore);
                write(JointHolds::forget);
            }
            return open;
        }
    }
}
