package frontdesk.provider.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Mulaw;

/** The sound of a telephone that a test plays, on loopback, encrypted where the test says so; and the reports on it. */
final class TelephoneSound implements AutoCloseable {
    private static final int PATIENCE = 10_000;
    static final int SOURCE = 99;

    private final RtpPorts.Pair sockets;
    private @Nullable Secrecy secrecy;
    private int sequence;

    TelephoneSound() {
        try {
            sockets = new RtpPorts(InetAddress.getLoopbackAddress(), 45_000, 45_999).open();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    int port() {
        return sockets.sound().getLocalPort();
    }

    /** From now on. */
    void encrypt(SrtpKey ours, SrtpKey theirs) {
        secrecy = Secrecy.agreed(null, new Locks(ours, theirs));
    }

    /** So many frames of a tone, one every 20 ms. */
    void speak(int port, int frames, int hertz) throws InterruptedException {
        for (int i = 0; i < frames; i++) {
            short[] samples = new short[Frame.USUAL];
            for (int j = 0; j < samples.length; j++) {
                samples[j] = (short) (8_000 * Math.sin(2 * Math.PI * hertz * (i * Frame.USUAL + j) / Frame.RATE));
            }
            rtp(port, 0, Mulaw.encode(samples), ++sequence * Frame.USUAL);
            Thread.sleep(20);
        }
    }

    void rtp(int port, int type, byte[] payload, int timestamp) {
        var packet = new RtpPacket(false, type, sequence & 0xFFFF, timestamp, SOURCE, payload);
        send(
                sockets.sound(),
                secrecy == null ? packet.bytes() : secrecy.sender().sealed(packet),
                port);
    }

    /** So many packets of sound, joined. */
    short[] hear(int frames) {
        List<Frame> heard = new ArrayList<>();
        while (heard.size() < frames) {
            received(sockets.sound())
                    .flatMap(bytes -> secrecy == null
                            ? Optional.of(bytes)
                            : secrecy.receiver().opened(bytes, bytes.length))
                    .flatMap(bytes -> RtpPacket.read(bytes, bytes.length))
                    .ifPresent(packet -> heard.add(new Frame(Mulaw.decode(packet.payload()))));
        }
        return Frames.join(heard);
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
