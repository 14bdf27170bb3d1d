package frontdesk.provider.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/** The UDP ports that sound may use: even ones, as is the custom, from the first to the last, and for reports the odd ones after them; whoever closes a
 * socket gives its port back. */
final class RtpPorts {
    private final InetAddress address;
    private final int first;
    private final int last;

    RtpPorts(InetAddress address, int first, int last) {
        if (first > last || first < 1024 || last > 65_535) {
            throw new IllegalArgumentException("RTP ports go from a lower to a higher one between 1024 and 65535");
        }
        this.address = address;
        this.first = first + first % 2;
        this.last = last;
    }

    /**
     * The sockets of one call.
     *
     * @param reports null where somebody else has that port: there is no need of reports
     */
    record Pair(DatagramSocket sound, @Nullable DatagramSocket reports) {}

    /** On ports that are free; fails where all are taken. */
    Pair open() throws IOException {
        int count = Math.max(1, (last - first) / 2 + 1);
        int start = ThreadLocalRandom.current().nextInt(count);
        IOException taken = new IOException("no RTP port is free");
        for (int i = 0; i < count; i++) {
            int port = first + 2 * ((start + i) % count);
            try {
                return new Pair(new DatagramSocket(new InetSocketAddress(address, port)), beside(port));
            } catch (IOException inUse) {
                taken = inUse;
            }
        }
        throw taken;
    }

    private @Nullable DatagramSocket beside(int port) {
        try {
            return port < last ? new DatagramSocket(new InetSocketAddress(address, port + 1)) : null;
        } catch (IOException inUse) {
            return null;
        }
    }
}
