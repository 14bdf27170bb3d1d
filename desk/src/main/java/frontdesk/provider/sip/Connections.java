package frontdesk.provider.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Metrics;

/** The connections that others hold open to us: of strangers few, and of each of them fewer. */
final class Connections {
    static final int OF_STRANGERS = 200;
    static final int OF_ONE = 8;

    /** In milliseconds; a telephone that registered says so again sooner. */
    private static final int IDLE = 2 * 1000 * Extensions.BY_CONNECTION;

    private final Gate gate;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> strangers = new HashMap<>();

    Connections(Gate gate) {
        this.gate = gate;
    }

    /** Whether it may stay: of whom we know by their address as many as they like. */
    boolean admits(Connection connection) throws IOException {
        InetAddress from = connection.getInetAddress();
        boolean stranger = !gate.knows(from);
        if (stranger && !hasRoomFor(from)) {
            return false;
        }
        open.add(connection);
        connection.whenOver(() -> {
            open.remove(connection);
            if (stranger) {
                left(from);
            }
        });
        if (stranger) {
            connection.meter();
            connection.setSoTimeout(IDLE);
        }
        return true;
    }

    void closeAll() {
        open.forEach(Connection::cut);
    }

    private synchronized boolean hasRoomFor(InetAddress stranger) {
        int theirs = strangers.getOrDefault(stranger, 0);
        int all = strangers.values().stream().mapToInt(Integer::intValue).sum();
        boolean may = gate.isOpen() && all < OF_STRANGERS && theirs < OF_ONE;
        if (may) {
            strangers.put(stranger, theirs + 1);
        } else {
            Metrics.counter("frontdesk.sip.refused").increment();
        }
        return may;
    }

    private synchronized void left(InetAddress stranger) {
        strangers.computeIfPresent(stranger, (_, count) -> count == 1 ? null : count - 1);
    }
}
