package frontdesk.calendars;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

import frontdesk.calendars.JoinRows.Key;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.store.Database;

/**
 * Visits outside calendars, each by one node at a time, so that what is read there is never half of what we are writing. Where a calendar gives
 * trouble it is left alone, longer each time, and as long as it asks for; where it lets nobody in, until the next hour. That we may not ask it so often is no
 * trouble of its.
 */
final class Visiting {
    private static final Logger LOG = System.getLogger(Visiting.class.getName());

    /** Busy times of others are to block ours within a minute. */
    static final Duration PACE = Duration.ofSeconds(45);

    static final Duration SHORTEST_REST = Duration.ofMinutes(1);
    /** What somebody enters there meanwhile is not known to us: so soon after it is back it blocks our times. */
    static final Duration LONGEST_REST = Duration.ofMinutes(10);

    private static final Duration UNTIL_LET_IN = Duration.ofHours(1);
    /** After this somebody else may believe that whoever is at it has died. */
    static final Duration LONGEST_VISIT = Duration.ofMinutes(3);

    private static final Duration TIME_TO_GO = Duration.ofSeconds(45);
    private static final int AT_ONCE = 32;
    private static final int MOST_WAITING = 1_000;
    private static final String NOT_CONNECTED =
            "The account is not connected any more. Connect it under Connected accounts.";
    private static final String OUR_FAULT = "Something went wrong on our side; it is tried again.";

    private final Database database;
    private final Plugs plugs;
    private final Inward inward;
    private final Outward outward;
    private final Listening listening;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Key> underWay = ConcurrentHashMap.newKeySet();

    Visiting(Database database, Plugs plugs, Inward inward, Outward outward, Listening listening, Clock clock) {
        this.database = database;
        this.plugs = plugs;
        this.inward = inward;
        this.outward = outward;
        this.listening = listening;
        this.clock = clock;
    }

    /** Begins to visit whoever is due, and waits for nobody: a slow calendar does not hold up the others. */
    List<Thread> round() {
        return database.read(handle -> new JoinRows(handle).due(clock.instant(), MOST_WAITING)).stream()
                .flatMap(key -> begin(key, false).stream())
                .toList();
    }

    /** Begins to write what is asked for, unless somebody here is on the way there already. */
    Optional<Thread> write(Key key) {
        return begin(key, true);
    }

    /** Begins to visit one that is in a hurry. */
    Optional<Thread> read(Key key) {
        return begin(key, false);
    }

    private Optional<Thread> begin(Key key, boolean writingOnly) {
        if (!underWay.add(key)) {
            return Optional.empty();
        }
        return Optional.of(Thread.ofVirtual().name("calendar-visit").start(() -> {
            free.acquireUninterruptibly();
            try {
                visit(key, writingOnly);
            } catch (RuntimeException away) {
                LOG.log(
                        Level.WARNING,
                        "a visit to a calendar was broken off, cause={0}",
                        away.getClass().getSimpleName());
            } finally {
                free.release();
                underWay.remove(key);
            }
        }));
    }

    private void visit(Key key, boolean writingOnly) {
        Instant now = clock.instant();
        Instant until = now.plus(LONGEST_VISIT);
        Instant dueBy = writingOnly ? now.plus(PACE) : now;
        @Nullable Instant dueAgain = writingOnly ? null : until;
        database.transaction(handle -> new JoinRows(handle).take(key, now, until, dueBy, dueAgain))
                .ifPresent(join -> visit(key, join, writingOnly));
    }

    private void visit(Key key, Join join, boolean writingOnly) {
        Instant leave = clock.instant().plus(LONGEST_VISIT).minus(TIME_TO_GO);
        try {
            Came came = came(join, writingOnly, leave);
            database.perform(handle -> release(new JoinRows(handle), key, came, writingOnly));
        } catch (OutsideTrouble trouble) {
            if (trouble.wasNotAsked()) {
                putOff(key, trouble.rest());
            } else {
                database.perform(handle -> new RestRows(handle).ask(key, trouble.rest(), clock.instant()));
                rest(key, trouble.getMessage(), rest(join.failures()), writingOnly);
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "a visit to a calendar failed", bug);
            rest(key, OUR_FAULT, rest(join.failures()), writingOnly);
        }
    }

    /** What came of a visit. */
    sealed interface Came {
        /** @param more whether there is more to be done at once */
        record Well(boolean more) implements Came {}

        /** Some of what is to be written there was not taken: that is tried again, and what stands there is read as before. */
        record NotTaken(String why) implements Came {}

        record Refused(String whatToDo) implements Came {}
    }

    private Came came(Join join, boolean writingOnly, Instant leave) {
        Optional<Plugs.Way> way = plugs.to(join.business(), join.vendor());
        if (way.isEmpty()) {
            return new Came.Refused(NOT_CONNECTED);
        }
        Optional<String> refused = writingOnly ? Optional.empty() : inward.read(join, way.get());
        if (!writingOnly && refused.isEmpty()) {
            listening.attend(join, way.get());
        }
        return refused.<Came>map(Came.Refused::new)
                .orElseGet(() -> join.bookingsOut() ? outward.write(join, way.get(), leave) : new Came.Well(false));
    }

    /** Who has only written has learnt nothing of what stands there: it is read when it would have been. */
    private void release(JoinRows rows, Key key, Came came, boolean writingOnly) {
        Instant now = clock.instant();
        Instant soon = now.plus(PACE);
        switch (came) {
            case Came.Well(boolean more) when writingOnly -> rows.releaseUnread(key, null, more ? now : soon);
            case Came.Well(boolean more) -> rows.release(key, null, more ? now : soon);
            case Came.NotTaken(String why) when writingOnly -> rows.releaseUnread(key, why, soon);
            case Came.NotTaken(String why) -> rows.release(key, why, soon);
            case Came.Refused(String whatToDo) when writingOnly -> rows.releaseUnread(key, whatToDo, soon);
            case Came.Refused(String whatToDo) -> rows.releaseInTrouble(key, whatToDo, now.plus(UNTIL_LET_IN));
        }
    }

    private void rest(Key key, String trouble, Duration rest, boolean writingOnly) {
        Instant now = clock.instant();
        database.perform(handle -> {
            var rows = new JoinRows(handle);
            if (writingOnly) {
                rows.releaseUnread(key, trouble, now.plus(PACE));
            } else {
                rows.releaseInTrouble(key, trouble, now.plus(rest));
            }
        });
    }

    private void putOff(Key key, Duration turn) {
        Instant then = clock.instant().plus(turn);
        database.perform(handle -> new JoinRows(handle).releaseUnread(key, null, then));
    }

    static Duration rest(int failures) {
        Duration doubled = SHORTEST_REST.multipliedBy(1L << Math.min(failures, 10));
        return doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }
}
