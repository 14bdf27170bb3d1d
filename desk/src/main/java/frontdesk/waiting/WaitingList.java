package frontdesk.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.ConfirmOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.TimeSlot;
import frontdesk.kernel.WaitingId;
import frontdesk.store.Database;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Reading;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting.Status;

/** The door to the waiting list: who wants a time that is taken is asked, in order, when it comes free. */
public final class WaitingList {
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(5);
    /** Nobody is asked at night, unless what is free begins before the morning is over. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final Duration SOON = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofDays(731);
    private static final Origin SELF = Origin.of("waiting list");

    private final Database database;
    private final Businesses businesses;
    private final Diary diary;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    /** Also asks the jobs to serve the list every half minute, from when they start. */
    public WaitingList(Database database, Businesses businesses, Diary diary, Jobs jobs, Journal journal, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.diary = diary;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        jobs.every(SWEEP, "waiting-list", this::sweep);
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
                journal.tell(handle, change(waiting));
            }
            Waiting joined = before.orElse(waiting);
            return new JoinOutcome.Joined(joined, rows.ahead(joined));
        });
    }

    /** Those who wait or are being asked, in order. */
    public List<Waiting> open(BusinessId business) {
        return database.read(handle -> new WaitingRows(handle).open(business));
    }

    /** What this customer waits for or is being asked, oldest first. */
    public List<Waiting> open(BusinessId business, PhoneNumber phone) {
        return database.read(handle -> new WaitingRows(handle).open(business, phone));
    }

    public Optional<Waiting> find(BusinessId business, WaitingId id) {
        return database.read(handle -> new WaitingRows(handle).find(business, id));
    }

    /** Who was passed over since they did not answer in time to what was held for them. They may answer still. */
    public Optional<Waiting> passedOver(BusinessId business, BookingId hold) {
        return database.read(handle -> new WaitingRows(handle).passedOver(business, hold));
    }

    /** They no longer wait; what was held for them is let go. False where they did not wait any more. */
    public boolean withdraw(BusinessId business, WaitingId id) {
        return find(business, id)
                .filter(waiting -> waiting.status() == Status.WAITING || waiting.status() == Status.OFFERED)
                .map(waiting -> end(waiting, Status.WITHDRAWN))
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
                turn(waiting, Status.BOOKED, hold);
                yield new AnswerOutcome.Booked(confirmed.booking());
            }
            case ConfirmOutcome.HoldLapsed lapsed -> {
                waitOn(waiting);
                yield new AnswerOutcome.TooLate(lapsed.nearest());
            }
            case ConfirmOutcome.CustomerLimit limit -> {
                end(waiting, Status.DECLINED);
                yield new AnswerOutcome.TooLate(List.of());
            }
        };
    }

    /** Who has asked for the same anew is on the list already. */
    private void waitOn(Waiting waiting) {
        boolean anew = database.<Optional<Waiting>, RuntimeException>read(
                        handle -> new WaitingRows(handle).same(waiting))
                .filter(one -> !one.id().equals(waiting.id()))
                .isPresent();
        if (!anew) {
            turn(waiting, Status.WAITING, null);
        }
    }

    /** No: the next in line is asked. */
    public AnswerOutcome decline(BusinessId business, WaitingId id) {
        return find(business, id)
                        .filter(waiting -> waiting.status() == Status.OFFERED || waiting.status() == Status.EXPIRED)
                        .filter(waiting -> end(waiting, Status.DECLINED))
                        .isPresent()
                ? new AnswerOutcome.Declined()
                : new AnswerOutcome.NothingOffered();
    }

    /** Asks whoever waits for something that is free now, in order. */
    public void serve(BusinessId business) {
        businesses.find(business).ifPresent(known -> {
            for (Waiting waiting : open(business)) {
                if (waiting.status() == Status.WAITING) {
                    serve(known, waiting);
                }
            }
        });
    }

    private void serve(Business business, Waiting waiting) {
        WallClock wall = new WallClock(business.zone(waiting.wish().options().location()));
        if (waiting.stretch().to().isBefore(wall.shows(now()).toLocalDate())) {
            end(waiting, Status.OVER);
            return;
        }
        List<Offer> free = diary.within(business.id(), waiting.wish(), List.of(waiting.stretch()), 1, SELF);
        if (free.isEmpty()) {
            return;
        }
        Wish wish = free.getFirst().wish();
        Instant start = wall.moment(wish.at()).orElseThrow();
        if (asleep(wall) && start.isAfter(now().plus(SOON))) {
            return;
        }
        if (diary.hold(business.id(), wish, patience(start), SELF) instanceof HoldOutcome.Held held) {
            offer(waiting, held);
        }
    }

    private void offer(Waiting waiting, HoldOutcome.Held held) {
        BookingId hold = held.hold().id();
        boolean offered = database.transaction(handle -> {
            boolean turned = new WaitingRows(handle).turn(waiting, Status.OFFERED, hold, held.until());
            if (turned) {
                jobs.announce(handle, waiting.business(), new WaitingOffered(waiting.business(), waiting.id(), hold));
                journal.tell(handle, change(waiting));
            }
            return turned;
        });
        if (!offered) {
            // Another node was quicker, or they withdrew.
            diary.release(waiting.business(), hold);
        }
    }

    /** Half of what is left before the start, so that the next in line may answer too. */
    private Duration patience(Instant start) {
        Duration half = Duration.between(now(), start).dividedBy(2);
        Duration shorter = half.compareTo(PATIENCE) < 0 ? half : PATIENCE;
        return shorter.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : shorter;
    }

    private boolean asleep(WallClock wall) {
        LocalTime time = wall.shows(now()).toLocalTime();
        return time.isBefore(MORNING) || !time.isBefore(NIGHT);
    }

    /** Passes over who has not answered, and serves what lapsed or was let go without a word. */
    void sweep() {
        for (Waiting waiting :
                database.<List<Waiting>, RuntimeException>read(handle -> new WaitingRows(handle).unanswered(now()))) {
            end(waiting, Status.EXPIRED);
        }
        database.<List<BusinessId>, RuntimeException>read(handle -> new WaitingRows(handle).busy())
                .forEach(business -> {
                    letGoUnoffered(business);
                    serve(business);
                });
    }

    /** Lets go what is held for somebody who is not told of it any more: the node that held it died before it could. */
    private void letGoUnoffered(BusinessId business) {
        TimeSlot ahead = new TimeSlot(now(), now().plus(AHEAD));
        List<Booking> holds = diary.holds(business, ahead).stream()
                .map(HoldOutcome.Held::hold)
                .filter(hold -> hold.actor().equals(SELF.actor())
                        && hold.madeAt().plus(SWEEP).isBefore(now()))
                .toList();
        List<BookingId> offered = open(business).stream()
                .flatMap(waiting -> Stream.ofNullable(waiting.offered()))
                .toList();
        holds.stream()
                .map(Booking::id)
                .filter(hold -> !offered.contains(hold))
                .forEach(hold -> diary.release(business, hold));
    }

    /** The time goes first: a node that dies in between leaves an offer that runs out, and no time that is held for nobody. */
    private boolean end(Waiting waiting, Status how) {
        BookingId hold = waiting.offered();
        if (hold != null) {
            diary.release(waiting.business(), hold);
        }
        // Who is passed over may answer still, and has to be told what became of it.
        boolean ended = turn(waiting, how, how == Status.EXPIRED ? hold : null);
        if (ended && hold != null) {
            serve(waiting.business());
        }
        return ended;
    }

    private boolean turn(Waiting waiting, Status to, @Nullable BookingId hold) {
        return database.transaction(handle -> {
            boolean turned = new WaitingRows(handle).turn(waiting, to, hold, hold == null ? null : waiting.answerBy());
            if (turned) {
                journal.tell(handle, change(waiting));
            }
            return turned;
        });
    }

    private static Journal.Change change(Waiting waiting) {
        return new Journal.Change(waiting.business(), "waiting", waiting.id().toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
