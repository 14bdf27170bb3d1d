package frontdesk.store;

import java.util.function.Consumer;
import javax.sql.DataSource;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The door to PostgreSQL: one visible block is one transaction. Safe to share between threads. */
public final class Database {
    private final Jdbi jdbi;

    public Database(DataSource source) {
        this.jdbi = Jdbi.create(source);
    }

    /**
     * Runs the work in one transaction (read committed) and commits it unless it throws. Work that loses a deadlock or a
     * serialization conflict is run again, so it must not have effects outside the database.
     */
    public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
        return jdbi.inTransaction(work::in);
    }

    /** Runs one or several reads on one connection, without a transaction around them. */
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return jdbi.withHandle(work::in);
    }

    /** Tells every listener on every node, once this transaction has committed (NOTIFY); at most 7,000 bytes. */
    public void tell(Handle handle, String channel, String news) {
        handle.createQuery("select pg_notify(:channel, :news)")
                .bind("channel", channel)
                .bind("news", news)
                .mapTo(String.class)
                .list();
    }

    /** Hears what is told on a channel from now on, on a thread of its own, reconnecting when the connection breaks. */
    public AutoCloseable listen(String channel, Consumer<String> listener) {
        throw new IllegalStateException("listening is being built");
    }

    /** Something done on one connection. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T in(Handle handle) throws X;
    }
}
