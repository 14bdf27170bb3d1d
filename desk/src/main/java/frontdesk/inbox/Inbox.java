package frontdesk.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jdbi.v3.core.Handle;

import frontdesk.inbox.Admission.Admitted;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.store.Database;

/**
 * The door to what outsiders told us by webhook: kept to the letter, once by its vendor's name for it, acted on by a job, and again where a person wants
 * it so.
 *
 * <pre>
 *   {@link Intake}: judged ──▶ kept, with a job in the same transaction ──▶ answered 200
 *                                    ╰─▶ {@link Vendor#read}: its effects and "read" in one transaction ──▶ forgotten after a week
 * </pre>
 */
public final class Inbox {
    /** How long one can be replayed. */
    private static final Duration KEPT_READ = Duration.ofDays(7);

    /** How long one waits for whoever mends what keeps it from being read. */
    private static final Duration KEPT_UNREAD = Duration.ofDays(30);

    private final Database database;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;
    private final Map<String, Vendor> vendors = new ConcurrentHashMap<>();

    /** What comes again comes soon. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final int MOST_LATELY = 10_000;

    /** While others wait, nobody reads for so many times as long as one took. */
    private static final int REST = 2;

    private static final Duration LONGEST_REST = Duration.ofMillis(200);

    /** One is read at a time on each node: a burst must not take the processor from callers and from those who wait for an answer. */
    private final Semaphore reading = new Semaphore(1, true);

    /** What this node has kept itself or seen kept: its repetition needs neither a connection nor its bytes sent there. */
    private final Cache<Named, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(MOST_LATELY)
            .expireAfterWrite(LATELY)
            .build();

    private record Named(BusinessId business, String vendor, String name) {}

    public Inbox(Database database, Jobs jobs, Journal journal, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        jobs.introduce(WebhookKept.class, "inbox.read", this::read);
    }

    /** Introduces a vendor; done once, before the jobs start. */
    public void introduce(Vendor vendor) {
        if (vendors.putIfAbsent(vendor.name(), vendor) != null) {
            throw new IllegalArgumentException("two vendors have the name " + vendor.name());
        }
    }

    /**
     * Keeps one and has it acted on soon.
     *
     * @return whether it is the first of its name
     */
    public boolean keep(String vendor, Admitted admitted, byte[] body) {
        var named = new Named(admitted.business(), vendor, admitted.name());
        boolean first = lately.getIfPresent(named) == null && keepFirst(vendor, admitted, body);
        lately.put(named, true);
        return first;
    }

    private boolean keepFirst(String vendor, Admitted admitted, byte[] body) {
        var delivery = new Delivery(
                admitted.business(), Ids.next(), vendor, admitted.name(), admitted.kind(), clock.instant(), null);
        return database.transaction(handle -> {
            boolean first = WebhookRows.insert(handle, delivery, body);
            if (first) {
                jobs.announce(handle, delivery.business(), new WebhookKept(delivery.business(), delivery.id()));
            }
            return first;
        });
    }

    /** What arrived, the newest first. */
    public List<Delivery> latest(BusinessId business, int most) {
        return database.read(handle -> WebhookRows.latest(handle, business, most));
    }

    /**
     * Has one acted on once more; false where it is not kept any more, or waits as it is.
     *
     * @param actor who asks for it, for the audit trail
     */
    public boolean replay(BusinessId business, UUID id, String actor) {
        return database.transaction(handle -> {
            boolean again = WebhookRows.markUnread(handle, business, id);
            if (again) {
                journal.audit(handle, business, actor, "webhook replayed", "webhook " + id);
                jobs.announce(handle, business, new WebhookKept(business, id));
            }
            return again;
        });
    }

    /** Forgets what is too old to be of use. */
    public int forgetOld() {
        Instant now = clock.instant();
        return database.transaction(
                handle -> WebhookRows.deleteOld(handle, now.minus(KEPT_READ), now.minus(KEPT_UNREAD)));
    }

    /** Acts on one, unless that was done. */
    void read(WebhookKept kept) {
        reading.acquireUninterruptibly();
        try {
            long begun = System.nanoTime();
            // Lost with the server's machine it is read again: the job that asks for it is struck off afterwards.
            database.jot(handle -> WebhookRows.lockUnread(handle, kept.business(), kept.webhook())
                    .ifPresent(delivery -> read(handle, delivery)));
            if (reading.hasQueuedThreads()) {
                LockSupport.parkNanos(Math.min(REST * (System.nanoTime() - begun), LONGEST_REST.toNanos()));
            }
        } finally {
            reading.release();
        }
    }

    private void read(Handle handle, Delivery delivery) {
        Vendor vendor = vendors.get(delivery.vendor());
        if (vendor == null) {
            throw new IllegalStateException("nobody reads what this vendor tells");
        }
        try (InputStream body = new StoredBody(handle, delivery)) {
            vendor.read(handle, delivery, body);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        WebhookRows.markRead(handle, delivery, clock.instant());
    }
}
