package frontdesk.agents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;

/** One run that makes a platform hold what it is to hold for a business. Each step is remembered before the next one begins. */
final class Sync {
    /** Longer than any one step takes, and short enough to wait for after somebody died. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Database database;
    private final KnownAgents hosted;
    private final Workspace workspace;
    private final BusinessId business;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();
    private final List<Step> done = new ArrayList<>();

    Sync(Database database, KnownAgents hosted, Workspace workspace, BusinessId business, Clock clock) {
        this.database = database;
        this.hosted = hosted;
        this.workspace = workspace;
        this.business = business;
        this.clock = clock;
    }

    SyncOutcome run(List<Part> wanted) {
        if (!lease()) {
            return new SyncOutcome.Busy();
        }
        try {
            var planning = new Planning(workspace, wanted, read(PartRows::all));
            for (Part part : wanted) {
                step(planning, part);
            }
            // Asked for anew: what was replaced goes too.
            new Planning(workspace, wanted, read(PartRows::all)).removals().forEach(this::remove);
            return new SyncOutcome.Done(List.copyOf(done));
        } catch (OutsideTrouble trouble) {
            return new SyncOutcome.Interrupted(List.copyOf(done), trouble);
        } finally {
            write(rows -> rows.release(holder));
        }
    }

    private void step(Planning planning, Part part) {
        if (!lease()) {
            throw new IllegalStateException("the lease was lost: " + part.kind());
        }
        Step step = planning.step(part);
        switch (step) {
            case Step.Keep _ -> {}
            case Step.Change change
            when workspace.replaces(part.kind(), change.differences()) -> {
                write(rows -> rows.retire(part.name()));
                planning.known(part.name(), create(part, planning.resolved(part)));
            }
            case Step.Change change -> {
                workspace.change(part.kind(), change.id(), planning.resolved(part));
                remember(part, change.id(), null);
            }
            case Step.Make make -> planning.known(part.name(), make(part, make, planning.resolved(part)));
            case Step.Remove _ -> throw new IllegalStateException("what is wanted is not removed");
        }
        if (step.isWork()) {
            done.add(step);
        }
    }

    private String make(Part part, Step.Make make, ObjectNode wanted) {
        if (make.lost()) {
            write(rows -> rows.lost(part.name()));
        }
        boolean begun = !make.lost() && read(rows -> rows.find(part.name())).isPresent();
        Optional<String> orphan = begun ? workspace.find(part.kind(), wanted) : Optional.empty();
        if (orphan.isPresent() && part.kind() != Part.Kind.WEBHOOK) {
            workspace.change(part.kind(), orphan.get(), wanted);
            remember(part, orphan.get(), null);
            return orphan.get();
        }
        // What it told when it was made is lost with whoever made it: only a new one tells again.
        orphan.ifPresent(id -> workspace.delete(part.kind(), id));
        return create(part, wanted);
    }

    private String create(Part part, ObjectNode wanted) {
        write(rows -> rows.intend(part.name(), clock.instant()));
        Workspace.Made made = workspace.create(part.kind(), wanted);
        remember(part, made.id(), made.told());
        return made.id();
    }

    private void remember(Part part, String id, @Nullable Secret told) {
        byte[] sealed = told == null ? null : hosted.sealed(told, business, workspace.name());
        write(rows -> rows.made(part.name(), id, Fingerprint.of(part.wanted()), sealed));
    }

    private void remove(Step step) {
        if (!lease() || !(step instanceof Step.Remove removal)) {
            throw new IllegalStateException("the lease was lost");
        }
        if (!removal.id().isEmpty()) {
            workspace.delete(Part.Kind.of(removal.part()), removal.id());
        }
        write(rows -> rows.forget(removal.part()));
        done.add(removal);
    }

    private boolean lease() {
        Instant now = clock.instant();
        return database.transaction(handle -> rows(handle).lease(holder, now, now.plus(LEASE)));
    }

    private <T> T read(Function<PartRows, T> work) {
        return database.read(handle -> work.apply(rows(handle)));
    }

    private void write(Consumer<PartRows> work) {
        database.perform(handle -> work.accept(rows(handle)));
    }

    private PartRows rows(Handle handle) {
        return new PartRows(handle, business, workspace.name());
    }
}
