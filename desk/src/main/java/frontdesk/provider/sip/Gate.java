package frontdesk.provider.sip;

import java.net.DatagramPacket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.Metrics;

/**
 * Lets in what may be a message of ours, before anything reads it: of the right size and beginning, from somebody we know, or, where telephones
 * may come from anywhere, from strangers at a bounded rate. So neither garbage nor a flood costs more than the look at its first bytes.
 */
final class Gate {
    private static final int SHORTEST = 64;
    static final int LONGEST = 16 * 1024;

    /** Of all strangers together, a second; and how many at once after a quiet while. */
    private static final double STRANGERS = 40;

    private static final double BURST = 80;

    private static final Pattern BEGINNING =
            Pattern.compile("(SIP/2\\.0 [1-6][0-9]{2} |[A-Z]{3,12} sips?:[^ ]{1,512} SIP/2\\.0)");

    private final Acquaintance acquaintance;
    private final boolean open;
    private double allowed = BURST;
    private long last;

    /** Whom we know by address. */
    @FunctionalInterface
    interface Acquaintance {
        boolean knows(InetAddress address);
    }

    /** @param open whether strangers are heard at all */
    Gate(Acquaintance acquaintance, boolean open) {
        this.acquaintance = acquaintance;
        this.open = open;
    }

    boolean lets(DatagramPacket datagram, long nanos) {
        return counted(looksRight(datagram) && may(datagram.getAddress(), nanos));
    }

    /** A message that came by a connection, where the library has read it already. */
    boolean lets(InetAddress from, long nanos) {
        return counted(may(from, nanos));
    }

    boolean knows(InetAddress address) {
        return acquaintance.knows(address);
    }

    boolean isOpen() {
        return open;
    }

    private boolean may(InetAddress from, long nanos) {
        return acquaintance.knows(from) || open && strangersMay(nanos);
    }

    private static boolean counted(boolean in) {
        if (!in) {
            Metrics.counter("frontdesk.sip.refused").increment();
        }
        return in;
    }

    private static boolean looksRight(DatagramPacket datagram) {
        int length = datagram.getLength();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        String first = new String(
                datagram.getData(), datagram.getOffset(), Math.min(length, 600), StandardCharsets.ISO_8859_1);
        return BEGINNING.matcher(first).lookingAt();
    }

    private synchronized boolean strangersMay(long nanos) {
        allowed = Math.min(BURST, allowed + (nanos - last) * STRANGERS / 1e9);
        last = nanos;
        if (allowed < 1) {
            return false;
        }
        allowed--;
        return true;
    }
}
