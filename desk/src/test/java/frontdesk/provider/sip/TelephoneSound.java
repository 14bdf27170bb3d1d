package frontdesk.provider.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;

/** The sound of a telephone that a test plays, on loopback, encrypted where the test says so; and the reports on it. */
final class TelephoneSound implements AutoCloseable {
    private static final int PATIENCE = 20_000;
    private static final long TICK = 20_000_000;
    static final int SOURCE = 99;
    private static final int FIRST = 45_000;
    private static final int PAIRS = 1_500;
    private static final AtomicInteger OPENED = new AtomicInteger();

    private final RtpPorts.Pair sockets;
    private @Nullable Secrecy secrecy;
    private volatile boolean speaking;
    private int sequence;

    TelephoneSound() {
        sockets = opened();
    }

    /** Others than those of the telephones before: whoever still sends to one of them is not heard here. */
    private static RtpPorts.Pair opened() {
        for (int i = 0; i < PAIRS; i++) {
            int port = FIRST + 2 * (OPENED.getAndIncrement() % PAIRS);
            try {
                return new RtpPorts(InetAddress.getLoopbackAddress(), port, port + 1).open();
            } catch (IOException taken) {
                // somebody else has it: the next
            }
        }
        throw new IllegalStateException("no port is free");
    }

    int port() {
        return sockets.sound().getLocalPort();
    }

    /** From now on. */
    void encrypt(SrtpKey ours, SrtpKey theirs) {
        secrecy = Secrecy.agreed(null, new Locks(ours, theirs));
    }

    /** A tone, one frame every 20 ms, until what is returned is closed. */
    Speaking speaks(int port, int hertz) {
        speaking = true;
        Thread voice = Thread.ofPlatform().daemon().name("telephone").start(() -> {
            long next = System.nanoTime();
            for (int i = 0; speaking; i++) {
                rtp(port, 0, Mulaw.encode(Tone.frame(hertz, i).samples()), ++sequence * Frame.USUAL);
                next = Math.max(next + TICK, System.nanoTime());
                LockSupport.parkNanos(next - System.nanoTime());
            }
        });
        return () -> {
            speaking = false;
            try {
                voice.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** A telephone that speaks. */
    interface Speaking extends AutoCloseable {
        @Override
        void close();
    }

    void rtp(int port, int type, byte[] payload, int timestamp) {
        var packet = new RtpPacket(false, type, sequence & 0xFFFF, timestamp, SOURCE, payload);
        send(
                sockets.sound(),
                secrecy == null ? packet.bytes() : secrecy.sender().sealed(packet),
                port);
    }

    /** Until so much of what comes is this tone. */
    void awaitTone(int hertz, double share) {
        Tone.await(hertz, share, this::hear);
    }

    /** The next packet of sound. */
    Frame hear() {
        while (true) {
            Optional<RtpPacket> packet = received(sockets.sound())
                    .flatMap(bytes -> secrecy == null
                            ? Optional.of(bytes)
                            : secrecy.receiver().opened(bytes, bytes.length))
                    .flatMap(bytes -> RtpPacket.read(bytes, bytes.length));
            if (packet.isPresent()) {
                return new Frame(Mulaw.decode(packet.get().payload()));
            }
        }
    }

    /** What they report of it next. */
    RtcpReport report() {
        DatagramSocket reports = Objects.requireNonNull(sockets.reports());
        while (true) {
            Optional<RtcpReport> report = received(reports)
                    .flatMap(bytes -> secrecy == null
                            ? Optional.of(bytes)
                            : secrecy.receiver().openedReport(bytes, bytes.length))
                    .flatMap(bytes -> RtcpReport.read(bytes, bytes.length));
            if (report.isPresent()) {
                return report.get();
            }
        }
    }

    void report(RtcpReport report, int port) {
        byte[] plain = report.bytes("telephone");
        send(
                Objects.requireNonNull(sockets.reports()),
                secrecy == null ? plain : secrecy.sender().sealedReport(plain),
                port);
    }

    private static void send(DatagramSocket socket, byte[] bytes, int port) {
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress("127.0.0.1", port)));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Optional<byte[]> received(DatagramSocket socket) {
        try {
            byte[] bytes = new byte[RtpPacket.LARGEST];
            var datagram = new DatagramPacket(bytes, bytes.length);
            socket.setSoTimeout(PATIENCE);
            socket.receive(datagram);
            return Optional.of(Arrays.copyOf(bytes, datagram.getLength()));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    @Override
    public void close() {
        sockets.sound().close();
        if (sockets.reports() != null) {
            sockets.reports().close();
        }
    }
}
