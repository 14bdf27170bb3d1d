package frontdesk.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what any node tells, over one connection for all channels: news travels on the single PostgreSQL channel {@link #WIRE}, with our channel's
 * name on the first line.
 */
final class Listening implements AutoCloseable {
    static final String WIRE = "frontdesk";

    private static final Logger LOG = System.getLogger(Listening.class.getName());
    private static final int QUIET_MILLIS = 5_000;

    private final DataSource source;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private @Nullable Thread thread;
    private volatile boolean closed;

    Listening(DataSource source) {
        this.source = source;
    }

    record Ear(String channel, Consumer<String> listener, Runnable missed) {}

    static String wrapped(String channel, String news) {
        return channel + '\n' + news;
    }

    /** Returns once the connection listens, so that nothing told afterwards is missed. */
    synchronized AutoCloseable add(Ear ear) throws SQLException {
        if (closed) {
            throw new IllegalStateException("the database is closed");
        }
        // Whoever cannot be connected hears nothing later either, when somebody else can.
        Connection first = thread == null ? connected() : null;
        ears.add(ear);
        if (first != null) {
            thread = Thread.ofPlatform().daemon().name("frontdesk-listening").start(() -> run(first));
        }
        return () -> ears.remove(ear);
    }

    private void run(Connection first) {
        @Nullable Connection current = first;
        while (current != null) {
            try (Connection connection = current) {
                hear(connection);
            } catch (SQLException broken) {
                if (!closed) {
                    LOG.log(Level.INFO, "listening lost its connection and connects again");
                }
            }
            current = reconnected();
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection wire = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] notifications = wire.getNotifications(QUIET_MILLIS);
            if (notifications == null || notifications.length == 0) {
                if (!connection.isValid(2)) {
                    throw new SQLException("the connection went silent");
                }
                continue;
            }
            for (PGNotification notification : notifications) {
                pass(notification.getParameter());
            }
        }
    }

    private void pass(String parameter) {
        int line = parameter.indexOf('\n');
        if (line < 0) {
            return;
        }
        String channel = parameter.substring(0, line);
        String news = parameter.substring(line + 1);
        for (Ear ear : ears) {
            if (ear.channel().equals(channel)) {
                guarded(() -> ear.listener().accept(news));
            }
        }
    }

    /** Comes back only with a connection that listens, or when closed. */
    private @Nullable Connection reconnected() {
        while (!closed) {
            try {
                Connection connection = connected();
                ears.forEach(ear -> guarded(ear.missed()));
                return connection;
            } catch (SQLException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
        return null;
    }

    private Connection connected() throws SQLException {
        Connection connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + WIRE);
            return connection;
        } catch (SQLException broken) {
            close(connection);
            throw broken;
        }
    }

    // A listener's bug must not make the others deaf.
    private static void guarded(Runnable reaction) {
        try {
            reaction.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "a listener failed", bug);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            LOG.log(Level.DEBUG, "closing a broken connection", alreadyBroken);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
