package frontdesk.waiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import frontdesk.booking.ConfirmOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.WaitingId;
import frontdesk.store.Database;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Reading;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting.Status;

/** The door to the waiting list: who wants a time that is taken is asked, in order, when it comes free. */
public final class WaitingList {
    private final Database database;
    private final Businesses businesses;
    private final Diary diary;
    private final Journal journal;
    private final Clock clock;
    private final Roll roll;
    private final Serving serving;

    /** Also asks the jobs to serve the list every half minute, from when they start. */
    public WaitingList(Database database, Businesses businesses, Diary diary, Jobs jobs, Journal journal, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.diary = diary;
        this.journal = journal;
        this.clock = clock;
        this.roll = new Roll(database, journal);
        this.serving = new Serving(roll, businesses, diary, jobs, clock);
        jobs.every(Serving.SWEEP, "waiting-list", this::sweep);
    }

    /** Puts a customer on the list, unless what they wait for is free. */
    public JoinOutcome join(BusinessId business, Wish wish, Stretch stretch, Customer customer, Origin origin) {
        if (customer.phone() == null) {
            return new JoinOutcome.NoPhone();
        }
        Business known = businesses.find(business).orElseThrow();
        if (Timetable.read(known, wish) instanceof Reading.Impossible impossible) {
            return new JoinOutcome.NotOffered(impossible.why());
        }
        List<Offer> free = diary.within(business, wish, List.of(stretch), 3, origin);
        if (!free.isEmpty()) {
            return new JoinOutcome.FreeNow(free);
        }
        var waiting =
                new Waiting(WaitingId.next(), business, wish, stretch, customer, Status.WAITING, null, null, now());
        return database.transaction(handle -> {
            var rows = new WaitingRows(handle);
            Optional<Waiting> before = rows.same(waiting);
            if (before.isEmpty()) {
                rows.add(waiting, origin);
                journal.tell(handle, Roll.change(waiting));
            }
            Waiting joined = before.orElse(waiting);
            return new JoinOutcome.Joined(joined, rows.ahead(joined));
        });
    }

    /** Those who wait or are being asked, in order. */
    public List<Waiting> open(BusinessId business) {
        return roll.open(business);
    }

    /** What this customer waits for or is being asked, oldest first. */
    public List<Waiting> open(BusinessId business, PhoneNumber phone) {
        return roll.read(rows -> rows.open(business, phone));
    }

    public Optional<Waiting> find(BusinessId business, WaitingId id) {
        return roll.find(business, id);
    }

    /** Who was passed over since they did not answer in time to what was held for them. They may answer still. */
    public Optional<Waiting> passedOver(BusinessId business, BookingId hold) {
        return roll.read(rows -> rows.passedOver(business, hold));
    }

    /** They no longer wait; what was held for them is let go. False where they did not wait any more. */
    public boolean withdraw(BusinessId business, WaitingId id) {
        return find(business, id)
                .filter(waiting -> waiting.status() == Status.WAITING || waiting.status() == Status.OFFERED)
                .map(waiting -> serving.end(waiting, Status.WITHDRAWN))
                .orElse(false);
    }

    /** Yes, they take what is offered. Who has been passed over is answered as if they had not been: nobody can know how quick we are at that. */
    public AnswerOutcome accept(BusinessId business, WaitingId id, Origin origin) {
        Optional<Waiting> found = find(business, id);
        BookingId hold = found.map(Waiting::offered).orElse(null);
        if (found.isEmpty() || hold == null) {
            return new AnswerOutcome.NothingOffered();
        }
        Waiting waiting = found.get();
        return switch (diary.confirm(business, hold, waiting.customer(), origin)) {
            case ConfirmOutcome.Confirmed confirmed -> {
                roll.turn(waiting, Status.BOOKED, hold);
                yield new AnswerOutcome.Booked(confirmed.booking());
            }
            case ConfirmOutcome.Pending(var pending, boolean byLink) -> {
                roll.turn(waiting, Status.BOOKED, hold);
                yield new AnswerOutcome.Pending(pending, byLink);
            }
            case ConfirmOutcome.HoldLapsed lapsed -> {
                waitOn(waiting);
                yield new AnswerOutcome.TooLate(lapsed.nearest());
            }
            case ConfirmOutcome.CustomerLimit limit -> {
                serving.end(waiting, Status.DECLINED);
                yield new AnswerOutcome.TooLate(List.of());
            }
        };
    }

    private void waitOn(Waiting waiting) {
        if (!waitsAnew(waiting)) {
            roll.turn(waiting, Status.WAITING, null);
        }
    }

    /** Who has asked for the same anew is on the list already. */
    private boolean waitsAnew(Waiting waiting) {
        return roll.read(rows -> rows.same(waiting))
                .filter(one -> !one.id().equals(waiting.id()))
                .isPresent();
    }

    /**
     * Whoever was passed over and comes back is on the list again, and is asked at once where it is their turn.
     *
     * @return what they have missed; empty where they have missed nothing, or have booked or asked for the same since
     */
    public Optional<Waiting> resume(BusinessId business, PhoneNumber phone) {
        Optional<Waiting> missed = roll.read(rows -> rows.passedOver(business, phone, today(business)));
        boolean settled = missed.filter(waiting -> waitsAnew(waiting) || hasBooked(waiting, phone))
                .isPresent();
        missed.ifPresent(waiting -> roll.turn(waiting, settled ? Status.WITHDRAWN : Status.WAITING, null));
        if (missed.isPresent() && !settled) {
            serving.serve(business);
        }
        return settled ? Optional.empty() : missed;
    }

    private LocalDate today(BusinessId business) {
        return LocalDate.ofInstant(
                now(), businesses.find(business).orElseThrow().zone());
    }

    private boolean hasBooked(Waiting waiting, PhoneNumber phone) {
        ZoneId zone = businesses.find(waiting.business()).orElseThrow().zone();
        Stretch stretch = waiting.stretch();
        return diary.agenda().upcoming(waiting.business(), phone).stream()
                .filter(booking -> booking.service().equals(waiting.wish().service()))
                .map(booking -> LocalDate.ofInstant(booking.slot().start(), zone))
                .anyMatch(day -> !day.isBefore(stretch.from()) && !day.isAfter(stretch.to()));
    }

    /** No: the next in line is asked. */
    public AnswerOutcome decline(BusinessId business, WaitingId id) {
        return find(business, id)
                        .filter(waiting -> waiting.status() == Status.OFFERED || waiting.status() == Status.EXPIRED)
                        .filter(waiting -> serving.end(waiting, Status.DECLINED))
                        .isPresent()
                ? new AnswerOutcome.Declined()
                : new AnswerOutcome.NothingOffered();
    }

    /** Asks whoever waits for something that is free now, in order. */
    public void serve(BusinessId business) {
        serving.serve(business);
    }

    /** Passes over who has not answered, and serves what lapsed or was let go without a word. */
    void sweep() {
        serving.sweep();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
