package frontdesk.hooks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Seal;
import frontdesk.hooks.HookDelivery.Status;
import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;

/**
 * The door to webhooks out: who wants to be told of what, and what was told.
 *
 * <pre>
 *   tell ──▶ WAITING ──2xx──▶ DELIVERED       what tells of the same waits for what is older
 *              ▲  ╰─fails─▶ later again ──▶ DEAD
 *              ╰──────── again ────────────╯
 * </pre>
 */
public final class Hooks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration KEPT_SETTLED = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Database database;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final Seal seal;
    private final Post post;
    private final Sending sending;
    private final Clock clock;

    /**
     * @param seal encrypts what we sign with
     * @param privately whether addresses of private networks may be told too
     */
    public Hooks(Database database, Jobs jobs, Journal journal, Seal seal, boolean privately, Clock clock) {
        this(database, jobs, journal, seal, new Post(new Reach(privately), PATIENCE), clock);
    }

    Hooks(Database database, Jobs jobs, Journal journal, Seal seal, Post post, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.trail = journal.auditTrail();
        this.seal = seal;
        this.post = post;
        this.clock = clock;
        this.sending = new Sending(database, jobs, this::secret, post, clock);
        jobs.introduce(HookDue.class, "hooks.send", this::send);
    }

    /** What became of somebody's wish to be told. */
    public sealed interface Wish {
        /** @param secret with which they verify what they are told; it is shown this once */
        record Granted(Hook hook, Secret secret) implements Wish {}

        /** @param sentence what is wrong with the address */
        record Refused(String sentence) implements Wish {}
    }

    /** Tells this address from now on of these events. */
    public Wish add(String who, BusinessId business, URI url, Set<HookEvent> events) {
        Optional<String> refusal = post.refusal(url);
        if (refusal.isPresent()) {
            return new Wish.Refused(refusal.get());
        }
        var hook = new Hook(business, Ids.next(), url, events, true, 0, null, clock.instant());
        Secret secret = Signature.freshSecret();
        database.perform(handle -> {
            new HookRows(handle, business).insert(hook, seal.sealed(secret, owner(business, hook.id())));
            trail.note(handle, business, who, "webhook added", "hook " + hook.id());
        });
        return new Wish.Granted(hook, secret);
    }

    /** Whether a business tells anybody of anything. */
    public boolean concerns(Handle handle, BusinessId business) {
        return new HookRows(handle, business).any();
    }

    /** Those of a business, the oldest first. */
    public List<Hook> of(BusinessId business) {
        return database.read(handle -> new HookRows(handle, business).all());
    }

    public Optional<Hook> find(BusinessId business, UUID hook) {
        return database.read(handle -> new HookRows(handle, business).find(hook));
    }

    /**
     * Changes whom, of what, and whether they are told; what keeps failing is tried again at once.
     *
     * @return why the address cannot be told, or nothing where all is well
     */
    public Optional<String> change(
            String who, BusinessId business, UUID hook, URI url, Set<HookEvent> events, boolean enabled) {
        Optional<String> refusal = post.refusal(url);
        if (refusal.isEmpty()) {
            database.perform(handle -> {
                // Deliveries before their hook, as who sends locks them: nobody waits in a circle.
                List<HookDue> waiting = new HookDeliveryRows(handle, business)
                        .hurry(hook, clock.instant()).stream()
                                .map(delivery -> new HookDue(business, delivery))
                                .toList();
                if (new HookRows(handle, business).change(hook, url, events, enabled)) {
                    trail.note(handle, business, who, "webhook changed", "hook " + hook);
                    jobs.announceAll(handle, business, waiting);
                }
            });
        }
        return refusal;
    }

    /** Signs with another secret from now on, which is shown this once; empty where there is no such hook. */
    public Optional<Secret> renew(String who, BusinessId business, UUID hook) {
        Secret secret = Signature.freshSecret();
        return database.transaction(handle -> {
            boolean there = new HookRows(handle, business).reseal(hook, seal.sealed(secret, owner(business, hook)));
            if (there) {
                trail.note(handle, business, who, "webhook secret renewed", "hook " + hook);
            }
            return there ? Optional.of(secret) : Optional.empty();
        });
    }

    /** Tells them nothing any more and forgets what they were told. */
    public boolean remove(String who, BusinessId business, UUID hook) {
        return database.transaction(handle -> {
            boolean was = new HookRows(handle, business).delete(hook);
            if (was) {
                trail.note(handle, business, who, "webhook removed", "hook " + hook);
            }
            return was;
        });
    }

    /**
     * Tells everybody who wants to know of it, soon; once, however often it is said.
     *
     * @param subject of what it tells, such as a booking's id
     * @param occasion tells one event of this kind about this subject from the next, such as the booking's version
     */
    public void tell(BusinessId business, HookEvent event, String subject, String occasion, JsonNode data) {
        database.perform(handle -> new HookRows(handle, business)
                .all().stream()
                        .filter(hook -> hook.enabled() && hook.events().contains(event))
                        .forEach(hook -> write(handle, hook, event, subject, occasion, data)));
    }

    /** Tells one of them that nothing happened, to see whether it arrives. */
    public boolean ping(BusinessId business, UUID hook) {
        return database.transaction(handle -> {
            Optional<Hook> found = new HookRows(handle, business).find(hook);
            found.ifPresent(one -> {
                String occasion = Ids.next().toString();
                write(handle, one, HookEvent.PING, "ping " + occasion, occasion, JSON.createObjectNode());
            });
            return found.isPresent();
        });
    }

    private void write(Handle handle, Hook hook, HookEvent event, String subject, String occasion, JsonNode data) {
        String eventId = "evt_" + EventName.of(hook.business(), event, subject, occasion);
        String body = JSON.createObjectNode()
                .put("id", eventId)
                .put("type", event.type())
                .put("time", clock.instant().toString())
                .<ObjectNode>set("data", data)
                .toString();
        var delivery = new HookDelivery(
                hook.business(),
                Ids.next(),
                hook.id(),
                eventId,
                event.type(),
                subject,
                body,
                Status.WAITING,
                0,
                null,
                null,
                clock.instant(),
                null);
        if (new HookDeliveryRows(handle, hook.business()).insert(delivery)) {
            jobs.announce(handle, hook.business(), new HookDue(hook.business(), delivery.id()));
        }
    }

    /**
     * What one of them was told, the newest first.
     *
     * @param status only these, or null for all
     */
    public List<HookDelivery> told(BusinessId business, UUID hook, @Nullable Status status, int most) {
        return database.read(handle -> new HookDeliveryRows(handle, business).latest(hook, status, most));
    }

    /** What became of all that was told since then, and is kept still: settled ones are for a month. */
    public HookFigures figures(BusinessId business, Instant since) {
        return database.read(handle -> new HookDeliveryRows(handle, business).counted(since));
    }

    public Optional<HookDelivery> delivery(BusinessId business, UUID delivery) {
        return database.read(handle -> new HookDeliveryRows(handle, business).find(delivery));
    }

    /** Sends one once more, from the first attempt on, with the same id: what waits, at once; what was taken, again. */
    public boolean again(String who, BusinessId business, UUID delivery) {
        return put(who, business, delivery, Status.WAITING, "webhook sent again");
    }

    /** Sends one no more. */
    public boolean drop(String who, BusinessId business, UUID delivery) {
        return put(who, business, delivery, Status.DROPPED, "webhook dropped");
    }

    private boolean put(String who, BusinessId business, UUID id, Status status, String what) {
        return database.transaction(handle -> {
            var rows = new HookDeliveryRows(handle, business);
            Optional<HookDelivery> found = rows.find(id);
            found.ifPresent(delivery -> {
                rows.lockOrder(delivery);
                rows.put(id, status, clock.instant());
                rows.next(delivery).ifPresent(next -> jobs.announce(handle, business, new HookDue(business, next)));
                trail.note(handle, business, who, what, "delivery " + id);
            });
            return found.isPresent();
        });
    }

    /** Sends one that is due; by a job, and again later where it fails. */
    void send(HookDue due) {
        sending.send(due);
    }

    /** Forgets what was settled long ago, and what was told just as its hook was removed. */
    public int forgetOld() {
        return database.transaction(
                handle -> HookDeliveryRows.deleteSettled(handle, clock.instant().minus(KEPT_SETTLED))
                        + HookDeliveryRows.deleteOrphans(handle));
    }

    private Optional<Secret> secret(Hook hook) {
        return database.<Optional<byte[]>, RuntimeException>read(
                        handle -> new HookRows(handle, hook.business()).sealed(hook.id()))
                .flatMap(kept -> seal.opened(kept, owner(hook.business(), hook.id())));
    }

    private static String owner(BusinessId business, UUID hook) {
        return "hook/" + business + "/" + hook;
    }
}
