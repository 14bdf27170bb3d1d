package frontdesk.provider.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;

/**
 * The sound of one call, both ways, over one UDP port, by one thread of its own: it takes what comes, and every 20 ms hands on a frame and
 * sends one, silence where there is nothing to say, so that no translator of addresses on the way closes. Sound goes to where the other
 * side's sound comes from (symmetric RTP); encrypted where the two sides agreed so, and then nothing else is taken.
 */
final class RtpSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RtpSession.class.getName());
    private static final long TICK = 20_000_000;

    /** After such a standstill of this machine what was missed is left out. */
    private static final long STANDSTILL = 25 * TICK;

    private final DatagramSocket socket;
    private final Reports reports;
    private volatile Hearer hearer;
    private final JitterBuffer inbound = new JitterBuffer();
    private final KeyPresses keys = new KeyPresses();
    private final SoundSource from = new SoundSource();
    private final Playback playback = new Playback();
    private final int source = ThreadLocalRandom.current().nextInt();
    private volatile @Nullable Far far;
    private volatile @Nullable Secrecy secrecy;
    private volatile boolean closed;
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private boolean sending;

    /** Who is told what comes; on the session's own thread, and never waits. */
    interface Hearer {
        void sound(Frame frame);

        void key(char key);

        /** This mark and all before it have been played. */
        void played(String mark);

        /** For so many frames no packet has come. */
        void nothingFor(int frames);
    }

    RtpSession(RtpPorts.Pair ports, Hearer hearer) {
        this.socket = ports.sound();
        this.reports = new Reports(ports.reports(), source);
        this.hearer = hearer;
    }

    int port() {
        return socket.getLocalPort();
    }

    void start() {
        Thread.ofVirtual().name("rtp-" + port()).start(this::run);
        reports.start(this::report);
    }

    /** Sends to, and understands, the other side as it describes itself; again when it changes its mind. */
    void to(Far far, @Nullable Locks locks) {
        Far before = this.far;
        secrecy = Secrecy.agreed(secrecy, locks);
        this.far = far;
        if (before != null && !before.announced().equals(far.announced())) {
            from.moved();
        }
    }

    /** From now on somebody else is told. */
    void tell(Hearer other) {
        hearer = other;
    }

    void play(Frame frame) {
        playback.play(frame);
    }

    void mark(String name) {
        playback.mark(name);
    }

    /** Throws away what was not sent; its marks are told. */
    void clear() {
        playback.clear();
    }

    /** How well the two sides hear each other so far. */
    SoundQuality quality() {
        return reports.quality();
    }

    @Override
    public void close() {
        closed = true;
        socket.close();
        reports.close();
    }

    private void run() {
        byte[] bytes = new byte[RtpPacket.LARGEST];
        long next = System.nanoTime() + TICK;
        while (!closed) {
            long left = next - System.nanoTime();
            if (left <= 0) {
                tick();
                next = left < -STANDSTILL ? System.nanoTime() + TICK : next + TICK;
            } else {
                receive(bytes, left);
            }
        }
    }

    private void receive(byte[] bytes, long nanos) {
        try {
            socket.setSoTimeout((int) Math.max(1, nanos / 1_000_000));
            var datagram = new DatagramPacket(bytes, bytes.length);
            socket.receive(datagram);
            Far now = far;
            if (now != null && datagram.getSocketAddress() instanceof InetSocketAddress sender) {
                opened(bytes, datagram.getLength()).ifPresent(packet -> received(packet, now, sender));
            }
        } catch (SocketTimeoutException nothingCame) {
            // The usual way to the next tick.
        } catch (IOException closedOrUnreachable) {
            LockSupport.parkNanos(nanos);
        }
    }

    private Optional<RtpPacket> opened(byte[] bytes, int length) {
        Secrecy agreed = secrecy;
        return agreed == null
                ? RtpPacket.read(bytes, length)
                : agreed.receiver().opened(bytes, length).flatMap(clear -> RtpPacket.read(clear, clear.length));
    }

    private void received(RtpPacket packet, Far now, InetSocketAddress sender) {
        if (!from.heeds(now, sender)) {
            return;
        }
        from.heard();
        long samples = System.nanoTime() / (1_000_000_000L / Frame.RATE);
        reports.heard(packet, samples);
        if (now.events() != null && packet.type() == now.events()) {
            keys.event(packet).ifPresent(hearer::key);
        } else if (packet.type() == now.type() && packet.payload().length > 0) {
            inbound.put(packet.source(), packet.timestamp(), now.codec().decode(packet.payload()), samples);
        }
    }

    private void report(byte[] bytes, int length, InetSocketAddress sender) {
        Far now = far;
        Secrecy agreed = secrecy;
        if (now != null && from.is(now, sender.getAddress())) {
            if (agreed == null) {
                reports.told(bytes, length);
            } else {
                agreed.receiver().openedReport(bytes, length).ifPresent(clear -> reports.told(clear, clear.length));
            }
        }
    }

    private void tick() {
        int quiet = from.tick();
        hearer.sound(inbound.take());
        send(playback.next(hearer::played));
        Far now = far;
        if (now != null) {
            reports.tick(now.reportsBeside(from.address(now)), timestamp, secrecy);
        }
        if (quiet % 50 == 0) {
            hearer.nothingFor(quiet);
        }
    }

    private void send(Frame frame) {
        timestamp += frame.samples().length;
        Far now = far;
        if (now == null || !now.open()) {
            sending = false;
            return;
        }
        var packet = new RtpPacket(
                !sending,
                now.type(),
                sequence++ & 0xFFFF,
                timestamp,
                source,
                now.codec().encode(frame.samples()));
        sending = true;
        Secrecy agreed = secrecy;
        byte[] bytes = agreed == null ? packet.bytes() : agreed.sender().sealed(packet);
        reports.sent(packet);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, from.address(now)));
        } catch (IOException | IllegalArgumentException unreachable) {
            LOG.log(System.Logger.Level.DEBUG, "sound could not be sent");
        }
    }
}
