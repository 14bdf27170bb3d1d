package frontdesk.provider.sip;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.Metrics;

/** How many connections strangers may hold open to us: few, and each of them fewer. */
final class Connections {
    static final int OF_STRANGERS = 200;
    static final int OF_ONE = 8;

    private final Gate gate;
    private final Map<InetAddress, Integer> strangers = new HashMap<>();

    Connections(Gate gate) {
        this.gate = gate;
    }

    /** Whether we know them by their address: then they may open as many as they like. */
    boolean knows(InetAddress from) {
        return gate.knows(from);
    }

    /** Whether one more of a stranger may stay; {@link #left} is then to be told of its end. */
    synchronized boolean admits(InetAddress stranger) {
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

    synchronized void left(InetAddress stranger) {
        strangers.computeIfPresent(stranger, (_, count) -> count == 1 ? null : count - 1);
    }
}
