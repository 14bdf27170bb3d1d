package frontdesk.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Offer;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting.Status;

/** Asks those who wait, in order: holds what is free for the first whom it suits, until they answer or their time to answer is over. */
final class Serving {
    static final Duration SWEEP = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(5);
    /** Nobody is asked at night, unless what is free begins before the morning is over. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final Duration SOON = Duration.ofHours(12);
    private static final Duration AHEAD = Duration.ofDays(731);
    private static final Origin SELF = Origin.of("waiting list");

    private final Roll roll;
    private final Businesses businesses;
    private final Diary diary;
    private final Jobs jobs;
    private final Clock clock;

    Serving(Roll roll, Businesses businesses, Diary diary, Jobs jobs, Clock clock) {
        this.roll = roll;
        this.businesses = businesses;
        this.diary = diary;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Asks whoever waits for something that is free now, in order. */
    void serve(BusinessId business) {
        businesses.find(business).ifPresent(known -> {
            for (Waiting waiting : roll.open(business)) {
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
        boolean offered = roll.database().transaction(handle -> {
            boolean turned = new WaitingRows(handle).turn(waiting, Status.OFFERED, hold, held.until());
            if (turned) {
                jobs.announce(handle, waiting.business(), new WaitingOffered(waiting.business(), waiting.id(), hold));
                roll.journal().tell(handle, Roll.change(waiting));
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
        for (Waiting waiting : roll.read(rows -> rows.unanswered(now()))) {
            end(waiting, Status.EXPIRED);
        }
        for (BusinessId business : roll.read(WaitingRows::busy)) {
            letGoUnoffered(business);
            serve(business);
        }
    }

    /** Lets go what is held for somebody who is not told of it any more: the node that held it died before it could. */
    private void letGoUnoffered(BusinessId business) {
        TimeSlot ahead = new TimeSlot(now(), now().plus(AHEAD));
        List<Booking> holds = diary.agenda().holds(business, ahead).stream()
                .map(HoldOutcome.Held::hold)
                .filter(hold -> hold.actor().equals(SELF.actor())
                        && hold.madeAt().plus(SWEEP).isBefore(now()))
                .toList();
        List<BookingId> offered = roll.open(business).stream()
                .flatMap(waiting -> Stream.ofNullable(waiting.offered()))
                .toList();
        holds.stream()
                .map(Booking::id)
                .filter(hold -> !offered.contains(hold))
                .forEach(hold -> diary.release(business, hold));
    }

    /** The time goes first: a node that dies in between leaves an offer that runs out, and no time that is held for nobody. */
    boolean end(Waiting waiting, Status how) {
        BookingId hold = waiting.offered();
        if (hold != null) {
            diary.release(waiting.business(), hold);
        }
        // Who is passed over may answer still, and has to be told what became of it.
        boolean ended = roll.turn(waiting, how, how == Status.EXPIRED ? hold : null);
        if (ended && hold != null) {
            serve(waiting.business());
        }
        return ended;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
