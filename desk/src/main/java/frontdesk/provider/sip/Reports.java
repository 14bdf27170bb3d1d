package frontdesk.provider.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;

/**
 * What the two sides of a call tell each other of its sound, beside it, every few seconds: how much of it was lost, how unevenly it came, how far
 * away they are. Sound is counted on the session's thread, reports come on one of their own.
 */
final class Reports implements AutoCloseable {
    private static final int LARGEST = 1_500;

    /** In ticks of 20 ms: 2.5 to 7.5 seconds, so that not all calls report at once. */
    private static final int SOONEST = 125;

    private static final int LATEST = 375;

    private final @Nullable DatagramSocket socket;
    private final int source;
    private final String name = Wire.tag() + "@frontdesk";
    private final long begun = System.nanoTime();
    private int due = SOONEST;
    private int packets;
    private int bytes;
    private int packetsReported;

    /** Guarded by this, as all below. */
    private final Reception reception = new Reception();

    private int lastReport;
    private long lastReportCame;
    private SoundQuality.@Nullable Way there;
    private @Nullable Duration roundTrip;

    /** Takes what came, which may be from anybody yet. */
    interface Taker {
        void take(byte[] bytes, int length, InetSocketAddress from);
    }

    /** @param socket for reports; null where there was no port left for them */
    Reports(@Nullable DatagramSocket socket, int source) {
        this.socket = socket;
        this.source = source;
    }

    void start(Taker taker) {
        DatagramSocket open = socket;
        if (open != null) {
            Thread.ofVirtual().name("rtcp-" + open.getLocalPort()).start(() -> receive(open, taker));
        }
    }

    private static void receive(DatagramSocket socket, Taker taker) {
        byte[] bytes = new byte[LARGEST];
        while (!socket.isClosed()) {
            try {
                var datagram = new DatagramPacket(bytes, bytes.length);
                socket.receive(datagram);
                if (datagram.getSocketAddress() instanceof InetSocketAddress from) {
                    taker.take(bytes, datagram.getLength(), from);
                }
            } catch (IOException closedOrUnreachable) {
                // The loop's condition tells which.
            }
        }
    }

    synchronized void heard(RtpPacket packet, long arrival) {
        reception.heard(packet, arrival);
    }

    void sent(RtpPacket packet) {
        packets++;
        bytes += packet.payload().length;
    }

    /** Every 20 ms; now and then it sends ours. */
    void tick(InetSocketAddress to, int timestamp, @Nullable Secrecy secrecy) {
        DatagramSocket open = socket;
        if (open == null || --due > 0) {
            return;
        }
        due = ThreadLocalRandom.current().nextInt(SOONEST, LATEST);
        byte[] plain = ours(timestamp).bytes(name);
        byte[] report = secrecy == null ? plain : secrecy.sender().sealedReport(plain);
        try {
            open.send(new DatagramPacket(report, report.length, to));
        } catch (IOException | IllegalArgumentException unreachable) {
            // They hear us or do not; that is not told by this.
        }
    }

    private synchronized RtcpReport ours(int timestamp) {
        long now = now();
        var sender = packets == packetsReported ? null : new RtcpReport.Sender(now, timestamp, packets, bytes);
        packetsReported = packets;
        int since = lastReport == 0 ? 0 : (int) (now - lastReportCame >>> 16);
        return new RtcpReport(
                source, sender, reception.hasBegun() ? List.of(reception.block(lastReport, since)) : List.of());
    }

    /** A report of theirs, in clear. */
    void told(byte[] report, int length) {
        RtcpReport.read(report, length).ifPresent(this::told);
    }

    private synchronized void told(RtcpReport report) {
        long now = now();
        RtcpReport.Sender sender = report.sender();
        if (sender != null) {
            lastReport = (int) (sender.time() >>> 16);
            lastReportCame = now;
        }
        for (RtcpReport.Block block : report.blocks()) {
            if (block.source() == source) {
                there = new SoundQuality.Way(
                        Math.max(0, (double) block.lost() / Math.max(1, packets)), samples(block.jitter()));
                if (block.lastReport() != 0) {
                    int away = (int) (now >>> 16) - block.lastReport() - block.sinceThen();
                    roundTrip = Duration.ofNanos(Math.max(0, away) * 1_000_000_000L >> 16);
                }
            }
        }
    }

    synchronized SoundQuality quality() {
        return new SoundQuality(reception.way(), there, roundTrip);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }

    private static Duration samples(int count) {
        return Duration.ofNanos(Integer.toUnsignedLong(count) * 1_000_000_000L / Frame.RATE);
    }

    /** In 2^-32 seconds since the call began, which is all that a report needs to know of time. */
    private long now() {
        long nanos = System.nanoTime() - begun;
        return nanos / 1_000_000_000L << 32 | (nanos % 1_000_000_000L << 32) / 1_000_000_000L;
    }
}
