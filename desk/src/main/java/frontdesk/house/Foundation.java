package frontdesk.house;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.AccountKeys;
import frontdesk.store.Database;
import frontdesk.store.StartTrouble;

/**
 * What must stand before the server is worth starting: a free port, the keys and the database. It is laid first, so that its troubles are one sentence and
 * not a framework's failed start.
 */
final class Foundation {
    private static final AtomicReference<@Nullable Database> LAID = new AtomicReference<>();

    private Foundation() {}

    /** Opens the database for the server that this process starts next. */
    static void lay(Settings settings, String host, int port) throws StartTrouble, PortTaken {
        probe(host, port);
        accountKeys(settings, Keys.open(settings.tokenKey(), settings.data()));
        LAID.set(Database.open(settings.store()));
    }

    /** The database that was laid, or in a test, which starts the server by itself, one opened now. */
    static Database database(Settings settings) {
        Database laid = LAID.getAndSet(null);
        try {
            return laid != null ? laid : Database.open(settings.store());
        } catch (StartTrouble trouble) {
            throw new IllegalStateException(trouble.sentence(), trouble);
        }
    }

    /** The keys, which could be opened when the foundation was laid. */
    static Keys keys(Settings settings) {
        try {
            return Keys.open(settings.tokenKey(), settings.data());
        } catch (StartTrouble trouble) {
            throw new IllegalStateException(trouble.sentence(), trouble);
        }
    }

    /** The keys of accounts, which could be read when the foundation was laid. */
    static AccountKeys knownAccountKeys(Settings settings, Keys keys) {
        try {
            return accountKeys(settings, keys);
        } catch (StartTrouble trouble) {
            throw new IllegalStateException(trouble.sentence(), trouble);
        }
    }

    static AccountKeys accountKeys(Settings settings, Keys keys) throws StartTrouble {
        return keys.accountKeys(settings.accountKeys(), settings.accountKeysFile());
    }

    private static void probe(String host, int port) throws PortTaken {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw new PortTaken(port);
        }
    }

    /** Another program listens where the server should. */
    static final class PortTaken extends Exception {
        PortTaken(int port) {
            super("Port " + port
                    + " is in use by another program: stop that one, or choose another port with QUARKUS_HTTP_PORT="
                    + (port + 1) + ".");
        }
    }
}
