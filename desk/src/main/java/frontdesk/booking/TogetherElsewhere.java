package frontdesk.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                new Asking(business, customer, origin, group, holds).agreed();
            case VisitOutcome.Booked booked -> booked;
            case VisitOutcome.Refused refused -> refused;
            case VisitOutcome.Unanswered unanswered -> unanswered;
        };
    }

    /** What is held for one customer, on its way. */
    private final class Asking {
        private final Business business;
        private final Customer customer;
        private final Origin origin;
        private final GroupId group;
        private final List<Booking> holds;
        private final List<Booking> asked = new ArrayList<>();
        private final long until = System.nanoTime() + PATIENCE.toNanos();

        private Asking(Business business, Customer customer, Origin origin, GroupId group, List<Booking> holds) {
            this.business = business;
            this.customer = customer;
            this.origin = origin;
            this.group = group;
            this.holds = holds;
        }

        VisitOutcome agreed() {
            for (int which = 0; which < holds.size(); which++) {
                Optional<VisitOutcome> no = no(which);
                if (no.isPresent()) {
                    undo();
                    return no.get();
                }
            }
            return entered();
        }

        /** Why this one does not stand there; empty where it does. */
        private Optional<VisitOutcome> no(int which) {
            Booking hold = holds.get(which);
            Holds.Confirmation kept = pen.settle(business, origin, one -> one.pend(hold.id(), customer));
            return switch (kept) {
                case Holds.Confirmation.Pending(Booking pending) -> no(which, pending);
                case Holds.Confirmation.Confirmed _ -> Optional.empty();
                case Holds.Confirmation.CustomerLimit _ ->
                    Optional.of(
                            new VisitOutcome.Refused(which, new HoldOutcome.NotOffered(Why.CUSTOMER_LIMIT, List.of())));
                case Holds.Confirmation.Lost _ -> Optional.of(taken(which, hold));
            };
        }

        private Optional<VisitOutcome> no(int which, Booking pending) {
            asked.add(pending);
            Word word = System.nanoTime() < until ? referral.ask(pending) : new Word.Unanswered();
            return switch (word) {
                case Word.Entered _ -> Optional.empty();
                case Word.Gone _ -> Optional.of(taken(which, pending));
                case Word.Unanswered _, Word.AsksCustomer _ -> Optional.of(new VisitOutcome.Unanswered(which));
            };
        }

        private VisitOutcome taken(int which, Booking gone) {
            return new VisitOutcome.Refused(which, new HoldOutcome.Taken(referral.others(business, gone, origin)));
        }

        private VisitOutcome entered() {
            List<Booking> bookings = new ArrayList<>();
            for (int which = 0; which < holds.size(); which++) {
                Booking hold = holds.get(which);
                ConfirmOutcome outcome = referral.entered(business, hold, customer, origin);
                if (!(outcome instanceof ConfirmOutcome.Confirmed(Booking booking))) {
                    throw new IllegalStateException(
                            "what was held until the diary of record agreed was not there then");
                }
                bookings.add(booking);
            }
            return new VisitOutcome.Booked(group, List.copyOf(bookings), false);
        }

        private void undo() {
            for (Booking hold : holds) {
                pen.settle(business, origin, one -> one.release(hold.id()));
            }
            asked.forEach(referral::restore);
        }
    }
}
