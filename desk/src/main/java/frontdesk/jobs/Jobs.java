package frontdesk.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.store.Database;

/**
 * The durable to-do list, shared by all nodes. What is announced or asked for inside a transaction happens if and only if that transaction
 * commits, at least once, each listener on its own and retried on its own.
 *
 * <pre>
 *   announce ──▶ row ──▶ picked ──▶ reacted: the row is gone
 *                 ▲         ╰─failed─▶ waits, longer each time ──▶ given up: waits for a person
 *                 ╰─────────────────────────╯
 * </pre>
 *
 * <p>What nobody waits for has a lane of its own, see {@link #introduceAside}.
 *
 * <p>A process that only announces (a command beside the running desk) introduces its listeners too, so that their rows are written, and never
 * calls {@link #start()}.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Jobs.class.getName());
    private static final String NEWS = "frontdesk_jobs";
    private static final int MOST_TOGETHER = 16;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

    private final Database database;
    private final Clock clock;
    private final Pace pace;
    final Introductions introductions = new Introductions();
    private final List<RecurringTask<?>> recurring = new ArrayList<>();
    private final List<Scheduler> schedulers = new ArrayList<>();
    private AutoCloseable hearing = () -> {};

    public Jobs(Database database, Clock clock) {
        this(database, clock, Pace.USUAL);
    }

    Jobs(Database database, Clock clock, Pace pace) {
        this.database = database;
        this.clock = clock;
        this.pace = pace;
    }

    /** Introduces a listener to an event; done once, at start, before {@link #start()}. The name stays the same for ever: rows carry it. */
    public <E extends Record> void introduce(Class<E> event, String listener, Consumer<E> reaction) {
        introduce(event, listener, Concern.ALL, reaction);
    }

    /** The same for one who has something to do for some businesses only: nothing is put on the list for the others. */
    public <E extends Record> void introduce(Class<E> event, String listener, Concern concern, Consumer<E> reaction) {
        introductions.add(event, listener, Lane.PROMPT, concern, reaction);
    }

    /**
     * The same for work that nobody waits for: it is done one thing after the other on each node, and however much of it there is, or however long one takes,
     * the rest of the list goes on beside it.
     */
    public <E extends Record> void introduceAside(Class<E> event, String listener, Consumer<E> reaction) {
        introductions.add(event, listener, Lane.ASIDE, Concern.ALL, reaction);
    }

    /**
     * The same for a listener who reacts to several at once what was announced at the same moment. Where the reaction fails for several, each is
     * told alone.
     */
    public <E extends Record> void introduceForMany(Class<E> event, String listener, Consumer<List<E>> reaction) {
        introduceForMany(event, listener, Concern.ALL, reaction);
    }

    /** The same for one who has something to do for some businesses only. */
    public <E extends Record> void introduceForMany(
            Class<E> event, String listener, Concern concern, Consumer<List<E>> reaction) {
        introductions.addForMany(event, listener, MOST_TOGETHER, concern, reaction);
    }

    /**
     * Says what a listener does once it has failed for the last time, in the transaction that takes it off the list: what it was about gets its end there, and
     * is not left to a person here.
     */
    public <E extends Record> void atLast(Class<E> event, String listener, BiConsumer<Handle, E> reaction) {
        introductions.addLast(event, listener, reaction);
    }

    /** Announces an event in the transaction of what it is about: one row per listener whom it concerns, told soon after the commit. */
    public void announce(Handle handle, BusinessId business, Record event) {
        announceAll(handle, business, List.of(event));
    }

    /** The same for several events. */
    public void announceAll(Handle handle, BusinessId business, List<? extends Record> events) {
        if (write(handle, business, events, clock.instant())) {
            database.hint(handle, NEWS, "");
        }
    }

    /** Announces an event at a later time. */
    public void announceAt(Handle handle, BusinessId business, Record event, Instant when) {
        write(handle, business, List.of(event), when);
    }

    /** The same, once: what was announced in the same words and still waits comes then in place of when it was to come. */
    public void announceOnceAt(Handle handle, BusinessId business, Record event, Instant when) {
        List<JobRows.Row> rows = introductions.listeners(event.getClass(), handle, business).stream()
                .map(listener -> announcement(business, event, listener))
                .map(one -> row(UUID.nameUUIDFromBytes(Json.bytes(one)), one))
                .toList();
        JobRows.insertOnce(handle, rows, when);
    }

    private static Announcement announcement(BusinessId business, Record event, String listener) {
        return new Announcement(business.value(), Introductions.name(event.getClass()), listener, Json.tree(event));
    }

    /** Whether anybody wants to hear of it. */
    private boolean write(Handle handle, BusinessId business, List<? extends Record> events, Instant when) {
        Map<Class<?>, List<String>> listeners = new HashMap<>();
        List<JobRows.Row> rows = events.stream()
                .flatMap(
                        event -> listeners
                                .computeIfAbsent(
                                        event.getClass(), known -> introductions.listeners(known, handle, business))
                                .stream()
                                .map(listener -> announcement(business, event, listener)))
                .map(one -> row(Ids.next(), one))
                .toList();
        if (!rows.isEmpty()) {
            JobRows.insert(handle, rows, when);
        }
        return !rows.isEmpty();
    }

    /** Does something again and again, on one node at a time; said before {@link #start()}. A failure is logged, and the next time comes all the same. */
    public synchronized void every(Duration interval, String name, Runnable work) {
        if (!schedulers.isEmpty()) {
            throw new IllegalStateException("said too late: the jobs have started");
        }
        recurring.add(Tasks.recurring("every: " + name, FixedDelay.of(interval)).execute((_, _) -> work.run()));
    }

    /** What was tried to the last and waits for a person, the newest first. */
    public List<GivenUp> givenUp(BusinessId business, int most) {
        return database.read(handle -> GivenUpRows.list(handle, business, most));
    }

    /** Tries once more what was given up, from the first attempt on; false when it is not there any more. */
    public boolean again(BusinessId business, String id) {
        return database.transaction(handle -> {
            Optional<Announcement> taken = GivenUpRows.take(handle, business, id);
            taken.ifPresent(announcement -> {
                JobRows.insert(handle, List.of(row(Ids.next(), announcement)), clock.instant());
                database.hint(handle, NEWS, "");
            });
            return taken.isPresent();
        });
    }

    /** Begins to work the list off. Everybody has been introduced. */
    public synchronized void start() {
        if (!schedulers.isEmpty()) {
            throw new IllegalStateException("the jobs have started already");
        }
        for (Lane lane : Lane.values()) {
            schedulers.add(scheduler(lane));
        }
        schedulers.forEach(Scheduler::start);
        List<Scheduler> begun = List.copyOf(schedulers);
        var soon = new Soon(() -> begun.forEach(Scheduler::triggerCheckForDueExecutions));
        hearing = database.listen(NEWS, _ -> soon.please(), soon::please);
    }

    private Scheduler scheduler(Lane lane) {
        var done = new Done(database, MOST_TOGETHER);
        CustomTask<Announcement> announcement = Tasks.custom(lane.task, Announcement.class)
                .onFailure(new Patience(database, introductions, clock, pace))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    introductions.tell(instance.getData());
                    return done;
                });
        return Scheduler.create(database.source(), announcement)
                .startTasks(lane == Lane.PROMPT ? recurring : List.<RecurringTask<?>>of())
                .tableName(lane.rows)
                .serializer(new Json())
                .clock(clock::instant)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(lane.atOnce)
                // All that is fetched is begun at once.
                .pollUsingLockAndFetch(0.25, 1.0)
                .pollingInterval(pace.poll())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(4)
                // Rows of a version that knew more stay until a node comes that knows them too.
                .deleteUnresolvedAfter(Duration.ofDays(365))
                .failureLogging(LogLevel.DEBUG, true)
                .shutdownMaxWait(LONGEST_GOODBYE)
                .build();
    }

    /** Lets running work finish and takes on no more. */
    @Override
    public synchronized void close() {
        try {
            hearing.close();
        } catch (Exception trouble) {
            LOG.log(Level.DEBUG, "the jobs could not stop listening", trouble);
        }
        try (var goodbyes = Executors.newVirtualThreadPerTaskExecutor()) {
            schedulers.forEach(scheduler -> goodbyes.execute(scheduler::stop));
        }
        schedulers.clear();
    }

    /** Nobody tries it any more; false when it is not there any more. */
    public boolean drop(BusinessId business, String id) {
        return database.transaction(
                handle -> GivenUpRows.take(handle, business, id).isPresent());
    }

    private JobRows.Row row(UUID id, Announcement announcement) {
        return new JobRows.Row(introductions.lane(announcement), id.toString(), Json.bytes(announcement));
    }
}
