package frontdesk.hooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.hooks.HookDelivery.Status;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;

/** Sends what is due: what tells of the same one after the other, to whom keeps failing only now and then, outside of every transaction. */
final class Sending {
    /** Before the second attempt and those that follow: some three days in all. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** After so many failures in a row an endpoint is left alone, longer each time. */
    private static final int FAILURES = 5;

    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /** Nobody's wish to be left alone is heeded for longer. */

    /** Longer than any attempt takes; whoever died at one is followed then. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Database database;
    private final Jobs jobs;
    private final Function<Hook, Optional<Secret>> secrets;
    private final Post post;
    private final Clock clock;

    Sending(Database database, Jobs jobs, Function<Hook, Optional<Secret>> secrets, Post post, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.secrets = secrets;
        this.post = post;
        this.clock = clock;
    }

    /** What is ours to send now. */
    private record Claim(Hook hook, HookDelivery delivery) {}

    void send(HookDue due) {
        Optional<Claim> claimed = database.transaction(handle -> claim(handle, due));
        claimed.ifPresent(claim -> {
            Optional<Secret> secret = secrets.apply(claim.hook());
            Post.Result result = secret.map(
                            known -> post.send(claim.hook().url(), claim.delivery(), known, clock.instant()))
                    .orElseGet(() ->
                            new Post.Result(null, "Its secret cannot be decrypted: make a new one.", Duration.ZERO));
            database.perform(handle -> settle(handle, claim, result));
        });
    }

    /** Nothing where it is done, an older one comes first, or it is too early; in the last case the job comes again. Several jobs may be under way for one. */
    private Optional<Claim> claim(Handle handle, HookDue due) {
        var rows = new HookDeliveryRows(handle, due.business());
        Optional<HookDelivery> found = rows.find(due.delivery()).filter(one -> one.status() == Status.WAITING);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        rows.lockOrder(found.get());
        Instant now = clock.instant();
        var leased = rows.lock(due.delivery()).orElseThrow();
        boolean itsTurn = leased.delivery().status() == Status.WAITING
                && rows.next(leased.delivery()).filter(due.delivery()::equals).isPresent();
        if (!itsTurn) {
            return Optional.empty();
        }
        if (leased.until() != null && leased.until().isAfter(now)) {
            jobs.announceAt(handle, due.business(), due, leased.until());
            return Optional.empty();
        }
        Instant next = leased.delivery().nextAt();
        if (next != null && next.isAfter(now)) {
            jobs.announceAt(handle, due.business(), due, next);
            return Optional.empty();
        }
        return reachable(handle, leased.delivery(), due, now).map(hook -> {
            rows.lease(due.delivery(), now.plus(LEASE));
            return new Claim(hook, leased.delivery());
        });
    }

    /** The hook, unless it is switched off or rests. After a rest, one delivery tries how it fares. */
    private Optional<Hook> reachable(Handle handle, HookDelivery delivery, HookDue due, Instant now) {
        var rows = new HookRows(handle, due.business());
        Optional<Hook> hook = rows.lock(delivery.hook()).filter(Hook::enabled);
        if (hook.isEmpty()) {
            return Optional.empty();
        }
        Instant rests = hook.get().restingUntil();
        if (rests != null && rests.isAfter(now)) {
            jobs.announceAt(handle, due.business(), due, spread(rests, Duration.between(now, rests)));
            return Optional.empty();
        }
        if (rests != null) {
            rows.fares(delivery.hook(), hook.get().failures(), now.plus(LEASE), true);
        }
        return hook;
    }

    private void settle(Handle handle, Claim claim, Post.Result result) {
        var rows = new HookDeliveryRows(handle, claim.hook().business());
        rows.lockOrder(claim.delivery());
        Optional<Status> stands =
                rows.lock(claim.delivery().id()).map(leased -> leased.delivery().status());
        // Removed, or dropped by a person meanwhile: what they decided stands.
        if (stands.isEmpty() || stands.get() != Status.WAITING) {
            return;
        }
        Instant now = clock.instant();
        boolean last = claim.delivery().attempts() >= DELAYS.size();
        Status status = result.taken() ? Status.DELIVERED : last ? Status.DEAD : Status.WAITING;
        Instant next = status == Status.WAITING ? next(claim.delivery().attempts(), result, now) : null;
        rows.tried(claim.delivery().id(), result, status, next, now);
        fares(handle, claim.hook(), result, now);
        var due = new HookDue(claim.hook().business(), claim.delivery().id());
        if (next != null) {
            jobs.announceAt(handle, due.business(), due, next);
        } else {
            rows.next(claim.delivery())
                    .ifPresent(one -> jobs.announce(handle, due.business(), new HookDue(due.business(), one)));
        }
    }

    private void fares(Handle handle, Hook hook, Post.Result result, Instant now) {
        var rows = new HookRows(handle, hook.business());
        Optional<Hook> current = rows.lock(hook.id());
        current.ifPresent(one -> {
            int failures = result.taken() ? 0 : one.failures() + 1;
            rows.fares(one.id(), failures, rest(failures, now), !result.gone());
        });
    }

    private static @Nullable Instant rest(int failures, Instant now) {
        if (failures < FAILURES) {
            return null;
        }
        Duration doubled = FIRST_REST.multipliedBy(1L << Math.min(failures - FAILURES, 10));
        return now.plus(doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST);
    }

    private static Instant next(int attempts, Post.Result result, Instant now) {
        Duration usual = DELAYS.get(attempts);
        Duration delay = result.retryAfter().compareTo(usual) > 0 ? result.retryAfter() : usual;
        return spread(now.plus(delay), delay);
    }

    /** A tenth later at most, so that what failed together does not come back together. */
    private static Instant spread(Instant at, Duration over) {
        return at.plusMillis(ThreadLocalRandom.current().nextLong(over.toMillis() / 10 + 1));
    }
}
