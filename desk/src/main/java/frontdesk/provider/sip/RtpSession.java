package frontdesk.provider.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;

/**
 * The sound of one call, both ways, over one UDP port, by one thread of its own: it takes what comes, and every 20 ms hands on a frame and
 * sends one, silence where there is nothing to say, so that no translator of addresses on the way closes. Sound goes to where the other
 * side's sound comes from (symmetric RTP); that is learnt once, and others are not listened to.
 */
final class RtpSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RtpSession.class.getName());
    private static final long TICK = 20_000_000;

    /** After such a standstill of this machine what was missed is left out. */
    private static final long STANDSTILL = 25 * TICK;

    /** In ticks: so long sound is only taken from where it was announced, and from whoever sends afterwards. */
    private static final int ANNOUNCED_ONLY = 100;

    /** In ticks: when a learnt sender has been silent for so long, another may follow. */
    private static final int GONE = 25;

    private static final int MOST_WAITING = 10 * 60 * 50;

    private final DatagramSocket socket;
    private volatile Hearer hearer;
    private final JitterBuffer inbound = new JitterBuffer();
    private final KeyPresses keys = new KeyPresses();
    private final int source = ThreadLocalRandom.current().nextInt();

    /** Guarded by itself. */
    private final Deque<Waiting> outbound = new ArrayDeque<>();

    private volatile @Nullable Far far;
    private volatile boolean closed;
    private @Nullable InetSocketAddress learnt;
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 15);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private boolean sending;
    private int ticks;
    private int quiet;

    /** Who is told what comes; on the session's own thread, and never waits. */
    interface Hearer {
        void sound(Frame frame);

        void key(char key);

        /** This mark and all before it have been played. */
        void played(String mark);

        /** For so many frames no packet has come. */
        void nothingFor(int frames);
    }

    /** What waits to be played. */
    private sealed interface Waiting {
        record Sound(Frame frame) implements Waiting {}

        record Mark(String name) implements Waiting {}
    }

    /**
     * The other side.
     *
     * @param announced where it wants sound to be sent
     * @param signalling where its signalling comes from: behind a translator of addresses its sound does, too
     * @param open whether it wants to hear us; not while it is on hold
     */
    record Far(
            InetSocketAddress announced,
            InetAddress signalling,
            Codec codec,
            int type,
            @Nullable Integer events,
            boolean open) {
        static Far of(Sdp sdp, InetAddress signalling) {
            return new Far(
                    new InetSocketAddress(sdp.host(), sdp.port()),
                    signalling,
                    sdp.codec(),
                    sdp.type(),
                    sdp.events(),
                    sdp.direction().opposite().sends());
        }

        private boolean announces(InetAddress address) {
            return address.equals(announced.getAddress()) || address.equals(signalling);
        }
    }

    RtpSession(DatagramSocket socket, Hearer hearer) {
        this.socket = socket;
        this.hearer = hearer;
    }

    int port() {
        return socket.getLocalPort();
    }

    void start() {
        Thread.ofVirtual().name("rtp-" + port()).start(this::run);
    }

    /** Sends to, and understands, the other side as it describes itself; again when it changes its mind. */
    void to(Far far) {
        Far before = this.far;
        this.far = far;
        if (before != null && !before.announced().equals(far.announced())) {
            quiet = Math.max(quiet, GONE);
        }
    }

    /** From now on somebody else is told. */
    void tell(Hearer other) {
        hearer = other;
    }

    void play(Frame frame) {
        synchronized (outbound) {
            outbound.addLast(new Waiting.Sound(frame));
            while (outbound.size() > MOST_WAITING) {
                outbound.removeFirst();
            }
        }
    }

    void mark(String name) {
        synchronized (outbound) {
            outbound.addLast(new Waiting.Mark(name));
        }
    }

    /** Throws away what was not sent; its marks are told. */
    void clear() {
        synchronized (outbound) {
            outbound.removeIf(Waiting.Sound.class::isInstance);
        }
    }

    @Override
    public void close() {
        closed = true;
        socket.close();
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
            if (datagram.getSocketAddress() instanceof InetSocketAddress from) {
                RtpPacket.read(bytes, datagram.getLength()).ifPresent(packet -> received(packet, from));
            }
        } catch (SocketTimeoutException nothingCame) {
            // The usual way to the next tick.
        } catch (IOException closedOrUnreachable) {
            LockSupport.parkNanos(nanos);
        }
    }

    private void received(RtpPacket packet, InetSocketAddress from) {
        Far now = far;
        if (now == null || !heeds(now, from)) {
            return;
        }
        quiet = 0;
        if (now.events() != null && packet.type() == now.events()) {
            keys.event(packet).ifPresent(hearer::key);
        } else if (packet.type() == now.type() && packet.payload().length > 0) {
            long samples = System.nanoTime() / (1_000_000_000L / Frame.RATE);
            inbound.put(packet.source(), packet.timestamp(), now.codec().decode(packet.payload()), samples);
        }
    }

    private boolean heeds(Far now, InetSocketAddress from) {
        if (from.equals(learnt)) {
            return true;
        }
        boolean free = learnt == null || quiet >= GONE;
        if (free && (now.announces(from.getAddress()) || ticks > ANNOUNCED_ONLY)) {
            learnt = from;
            return true;
        }
        return false;
    }

    private void tick() {
        ticks++;
        quiet++;
        hearer.sound(inbound.take());
        send(nextOutbound());
        if (quiet % 50 == 0) {
            hearer.nothingFor(quiet);
        }
    }

    private Frame nextOutbound() {
        while (true) {
            Waiting next;
            synchronized (outbound) {
                next = outbound.pollFirst();
            }
            switch (next) {
                case Waiting.Sound(Frame frame) -> {
                    return frame;
                }
                case Waiting.Mark(String mark) -> hearer.played(mark);
                case null -> {
                    return Frame.silence();
                }
            }
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
        byte[] bytes = packet.bytes();
        InetSocketAddress to = learnt == null ? now.announced() : learnt;
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException | IllegalArgumentException unreachable) {
            LOG.log(System.Logger.Level.DEBUG, "sound could not be sent");
        }
    }
}
