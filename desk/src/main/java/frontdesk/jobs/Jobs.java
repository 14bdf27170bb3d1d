package frontdesk.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/**
 * The durable to-do list, shared by all nodes. What is announced or asked for inside a transaction happens if and only if that transaction
 * commits, at least once, each listener on its own and retried on its own.
 */
public final class Jobs implements AutoCloseable {

    public Jobs(Database database, Clock clock) {
        throw new IllegalStateException("jobs are being built");
    }

    /** Introduces a listener to an event; done once, at start, before {@link #start()}. The name stays the same for ever: rows carry it. */
    public <E extends Record> void introduce(Class<E> event, String listener, Consumer<E> reaction) {
        throw new IllegalStateException("jobs are being built");
    }

    /** Announces an event in the transaction of what it is about: one row per listener, told soon after the commit. */
    public void announce(Handle handle, BusinessId business, Record event) {
        throw new IllegalStateException("jobs are being built");
    }

    /** Announces an event at a later time. */
    public void announceAt(Handle handle, BusinessId business, Record event, Instant when) {
        throw new IllegalStateException("jobs are being built");
    }

    /** Does something again and again, on one node at a time. */
    public void every(Duration interval, String name, Runnable work) {
        throw new IllegalStateException("jobs are being built");
    }

    public void start() {
        throw new IllegalStateException("jobs are being built");
    }

    /** Lets running work finish and takes on no more. */
    @Override
    public void close() {}
}
