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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jdbi.v3.core.Handle;

import frontdesk.inbox.Admission.Admitted;
import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditTrail;
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

    /** What comes again comes soon. */
    private static final Duration LATELY = Duration.ofMinutes(10);

    private static final int MOST_LATELY = 10_000;
    private static final int MOST_FAILED = 1_000;
    private static final String READ = "inbox.read";
    private static final String READ_ASIDE = "inbox.read-aside";

    private final Database database;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final Clock clock;
    private final Map<String, Vendor> vendors = new ConcurrentHashMap<>();
    private final Cache<Named, Boolean> lately;

    private record Named(BusinessId business, String vendor, String name) {}

    public Inbox(Database database, Jobs jobs, Journal journal, Clock clock) {
        this(database, jobs, journal, clock, new Rest(System::nanoTime, LockSupport::parkNanos));
    }

    Inbox(Database database, Jobs jobs, Journal journal, Clock clock, Rest rest) {
        this.database = database;
        this.jobs = jobs;
        this.trail = journal.auditTrail();
        this.clock = clock;
        this.lately = Caffeine.newBuilder()
                .maximumSize(MOST_LATELY)
                .expireAfterWrite(LATELY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
        jobs.introduce(WebhookKept.class, READ, kept -> read(kept.business(), kept.webhook()));
        jobs.introduceAside(
                WebhookPutAside.class, READ_ASIDE, kept -> rest.before(() -> read(kept.business(), kept.webhook())));
    }

    /** Introduces a vendor; done once, before the jobs start. */
    public void introduce(Vendor vendor) {
        if (vendors.putIfAbsent(vendor.name(), vendor) != null) {
            throw new IllegalArgumentException("two vendors have the name " + vendor.name());
        }
    }

    /**
     * Keeps one and has it acted on soon. What this node has kept itself or seen kept is known without a connection, and without its bytes being sent there.
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
                jobs.announce(handle, delivery.business(), news(delivery));
            }
            return first;
        });
    }

    private Record news(Delivery delivery) {
        Vendor vendor = vendors.get(delivery.vendor());
        return vendor == null || vendor.isWaitedFor()
                ? new WebhookKept(delivery.business(), delivery.id())
                : new WebhookPutAside(delivery.business(), delivery.id());
    }

    /** What arrived, the newest first. */
    public List<Delivery> latest(BusinessId business, int most) {
        return database.read(handle -> WebhookRows.latest(handle, business, most));
    }

    /** What arrived since then and is kept still, which is what was acted on for a week, and what waits for a month. */
    public InboxFigures figures(BusinessId business, Instant since) {
        int failed = (int) jobs.givenUp(business, MOST_FAILED).stream()
                .filter(one -> one.listener().equals(READ) || one.listener().equals(READ_ASIDE))
                .count();
        return database.read(handle -> WebhookRows.counted(handle, business, since, failed));
    }

    /**
     * Has one acted on once more, and soon: who asks for it waits; false where it is not kept any more, or waits as it is.
     *
     * @param actor who asks for it, for the audit trail
     */
    public boolean replay(BusinessId business, UUID id, String actor) {
        return database.transaction(handle -> {
            boolean again = WebhookRows.markUnread(handle, business, id);
            if (again) {
                trail.note(handle, business, actor, "webhook replayed", "webhook " + id);
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
    void read(BusinessId business, UUID webhook) {
        // Lost with the server's machine it is read again: the job that asks for it is struck off afterwards.
        database.jot(handle ->
                WebhookRows.lockUnread(handle, business, webhook).ifPresent(delivery -> read(handle, delivery)));
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
