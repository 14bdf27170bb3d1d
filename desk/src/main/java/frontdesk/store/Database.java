package frontdesk.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionException;

import frontdesk.kernel.OutsideTrouble;

/** The door to PostgreSQL: one visible block is one transaction. Safe to share between threads. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final int TRIES = 12;
    /** What a node needs beside its work: one connection to listen on. */
    private static final int LISTENING_CONNECTIONS = 1;

    /** How long somebody on a telephone line waits for an answer, unless it is said otherwise. */
    static final Duration ON_A_LINE = Duration.ofMillis(1_500);

    private final Jdbi jdbi;
    private final DataSource source;
    private final Listening listening;
    private final Hints hints;
    private final AutoCloseable beneath;
    private final Duration onALine;

    /** Over a source of connections that somebody else closes. */
    public Database(DataSource source) {
        this(source, () -> {}, ON_A_LINE);
    }

    /** @param onALine how long somebody on a telephone line waits for an answer */
    Database(DataSource source, AutoCloseable beneath, Duration onALine) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
        // A failure's message goes into logs: it must not quote what was bound, which is callers' names and numbers.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        this.listening = new Listening(source);
        this.hints = new Hints(jdbi);
        this.beneath = beneath;
        this.onALine = onALine;
    }

    /** Starts or finds the server, migrates it and opens the pool: after this every room may knock. */
    public static Database open(StoreSettings settings) throws StartTrouble {
        Optional<String> external = settings.databaseUrl().filter(url -> !url.isBlank());
        if (external.isPresent()) {
            DatabaseUrl url = DatabaseUrl.parse(external.get());
            reach(url);
            return migrated(url, settings, () -> {});
        }
        EmbeddedPostgres server = EmbeddedPostgres.open(settings.directory(), settings.port());
        try {
            return migrated(server.url(), settings, server);
        } catch (StartTrouble | RuntimeException trouble) {
            server.close();
            throw trouble;
        }
    }

    private static Database migrated(DatabaseUrl url, StoreSettings settings, AutoCloseable beneath)
            throws StartTrouble {
        HikariDataSource pool = Pool.open(url, settings.connections() + LISTENING_CONNECTIONS);
        try {
            Migrations.run(pool);
        } catch (StartTrouble | RuntimeException trouble) {
            pool.close();
            throw trouble;
        }
        AutoCloseable both = () -> {
            pool.close();
            beneath.close();
        };
        return new Database(pool, both, settings.patience());
    }

    private static void reach(DatabaseUrl url) throws StartTrouble {
        try {
            Pool.single(url).close();
        } catch (SQLException unreachable) {
            throw new StartTrouble(
                    "The database at " + url.place() + " cannot be entered: " + unreachable.getMessage(), unreachable);
        }
    }

    /** For libraries that want one; each connection comes from the same pool. */
    public DataSource source() {
        return source;
    }

    /**
     * Runs the work in one transaction (read committed) and commits it unless it throws. Work that loses a deadlock, a serialization
     * conflict or, before its commit, its connection is run again, so it must not have effects outside the database.
     *
     * @throws OutsideTrouble when the database stays away, or went away at the commit, which leaves open whether the work was done
     */
    public <T, X extends Exception> T transaction(Work<T, X> work) throws X {
        return persistently(handle -> {
            T committed = handle.inTransaction(within -> {
                T done = beforeTheCommit(work, within);
                within.getConfig(News.class).send(within);
                return done;
            });
            hints.add(handle.getConfig(News.class).hints());
            return committed;
        });
    }

    /** A transaction that gives nothing back. */
    public <X extends Exception> void perform(Deed<X> deed) throws X {
        this.<Boolean, X>transaction(handle -> {
            deed.in(handle);
            return true;
        });
    }

    /**
     * As {@link #perform}, without waiting for the disk, which it reaches before whatever is committed later: where the database's machine fails in the
     * next moment it has never been. For what is written again then, or may be missed.
     */
    public <X extends Exception> void jot(Deed<X> deed) throws X {
        perform(handle -> {
            handle.execute("set local synchronous_commit = off");
            deed.in(handle);
        });
    }

    /** Runs one or several reads on one connection, without a transaction around them; again, when the connection breaks. */
    public <T, X extends Exception> T read(Work<T, X> work) throws X {
        return persistently(work);
    }

    /**
     * As {@link #read}, for somebody on a telephone line, to whom two seconds of silence are a broken one: answers in time ({@link StoreSettings#patience}) or
     * not at all.
     *
     * @throws OutsideTrouble also where that is not long enough
     */
    public <T> T readInTime(Work<T, RuntimeException> work) {
        return InTime.ask(onALine, () -> read(work));
    }

    /**
     * Tells every listener on every node, once this transaction has committed (NOTIFY); at most 7,000 bytes. What is told inside a savepoint that
     * is rolled back is told all the same: listeners look for themselves.
     */
    public void tell(Handle handle, String channel, String news) {
        News later = handle.getConfig(News.class);
        later.add(Listening.wrapped(channel, news));
        if (!handle.isInTransaction()) {
            later.send(handle);
        }
    }

    /**
     * Tells every listener on every node soon after this transaction has committed, which waits for nobody else's. A node that dies in between
     * does not tell: for listeners who look for themselves from time to time.
     */
    public void hint(Handle handle, String channel, String news) {
        String piece = Listening.wrapped(channel, news);
        if (handle.isInTransaction()) {
            handle.getConfig(News.class).addHint(piece);
        } else {
            hints.add(List.of(piece));
        }
    }

    /** The same of something that is in no transaction. */
    public void hint(String channel, String news) {
        hints.add(List.of(Listening.wrapped(channel, news)));
    }

    /** Hears what is told on a channel from now on, on a thread of its own, reconnecting when the connection breaks. */
    public AutoCloseable listen(String channel, Consumer<String> listener) {
        return listen(channel, listener, () -> {});
    }

    /** As above; {@code missed} is run after a reconnection, when news may have been missed: whoever keeps a copy forgets it then. */
    public AutoCloseable listen(String channel, Consumer<String> listener, Runnable missed) {
        try {
            return listening.add(new Listening.Ear(channel, listener, missed));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database cannot be listened to", unreachable);
        }
    }

    /** Gives the connections back and, where the server is ours and nobody else uses it, stops it. Last of all doors. */
    @Override
    public void close() {
        listening.close();
        hints.close();
        try {
            beneath.close();
        } catch (Exception trouble) {
            LOG.log(Level.WARNING, "the database did not close cleanly", trouble);
        }
    }

    /** A savepoint that cannot be had looks to the library like a failed commit, but leaves nothing open: nothing was done. */
    private static <T, X extends Exception> T beforeTheCommit(Work<T, X> work, Handle within) throws X {
        try {
            return work.in(within);
        } catch (TransactionException savepoint) {
            throw new LostSavepoint(savepoint);
        }
    }

    private <T, X extends Exception> T persistently(Work<T, X> work) throws X {
        for (int attempt = 1; ; attempt++) {
            try (Handle handle = jdbi.open()) {
                return work.in(handle);
            } catch (RuntimeException lost) {
                if (attempt == TRIES || !(Failure.isLostRace(lost) || Failure.isLostBeforeTheCommit(lost))) {
                    throw Failure.isAway(lost) ? OutsideTrouble.passing("database", "it does not answer", lost) : lost;
                }
            }
            pause(ThreadLocalRandom.current().nextLong(1, 5L << Math.min(attempt, 6)));
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", stopping);
        }
    }

    /** The connection broke at a savepoint. */
    private static final class LostSavepoint extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostSavepoint(TransactionException cause) {
            super(cause);
        }
    }

    /** Something done on one connection, with nothing to give back. */
    @FunctionalInterface
    public interface Deed<X extends Exception> {
        void in(Handle handle) throws X;
    }

    /** Something done on one connection. */
    @FunctionalInterface
    public interface Work<T, X extends Exception> {
        T in(Handle handle) throws X;
    }
}
