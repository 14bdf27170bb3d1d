package frontdesk.provider.sip;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer;
import frontdesk.call.LentLine;
import frontdesk.call.Line;
import frontdesk.journal.CallSound;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/** The desk's SIP face alone, on loopback, for one business; whoever answers its calls is the test. */
final class DeskOnLoopback implements AutoCloseable {
    static final Business SALON = DemoBusinesses.all().getFirst();
    static final int TONE = 440;

    final int port = freePort();
    final BlockingQueue<Answered> calls = new LinkedBlockingQueue<>();
    final BlockingQueue<CallSound> sounds = new LinkedBlockingQueue<>();
    volatile boolean room = true;
    private final java.util.concurrent.locks.ReentrantLock door = new java.util.concurrent.locks.ReentrantLock();
    final SipDesk desk;

    /** A call that was answered: its line, which the test holds now. */
    record Answered(Line line, @Nullable PhoneNumber from, PhoneNumber to, Thread thread) {
        /** What comes next that is no sound. */
        Line.Event next() {
            while (true) {
                Line.Event event = line.next(Duration.ofSeconds(5));
                if (!(event instanceof Line.Event.Sound)) {
                    return event;
                }
            }
        }

        /** So many frames as the caller speaks them. */
        short[] hear(int frames) {
            short[] heard = new short[frames * Frame.USUAL];
            for (int i = 0; i < frames; ) {
                if (line.next(Duration.ofSeconds(5)) instanceof Line.Event.Sound(Frame frame)) {
                    System.arraycopy(frame.samples(), 0, heard, i++ * Frame.USUAL, Frame.USUAL);
                }
            }
            return heard;
        }

        /** The line itself. */
        Line sip() {
            return line instanceof LentLine lent ? lent.line() : line;
        }

        void playTone(int frames) {
            for (int i = 0; i < frames; i++) {
                short[] samples = new short[Frame.USUAL];
                for (int j = 0; j < samples.length; j++) {
                    samples[j] = (short) (8_000 * Math.sin(2 * Math.PI * TONE * (i * Frame.USUAL + j) / Frame.RATE));
                }
                line.play(new Frame(samples));
            }
        }
    }

    DeskOnLoopback() {
        this(List.of(Network.parse("127.0.0.0/8")), List.of(), Map.of(), Duration.ofSeconds(60));
    }

    DeskOnLoopback(List<Network> peers, List<SipAccount> accounts, Map<String, Secret> users, Duration silence) {
        this(peers, accounts, users, silence, new SipSecurity(5061, null, null, null, SipSecurity.Sound.ANSWERED));
    }

    DeskOnLoopback(
            List<Network> peers,
            List<SipAccount> accounts,
            Map<String, Secret> users,
            Duration silence,
            SipSecurity security) {
        var settings = new SipSettings(
                InetAddress.getLoopbackAddress(),
                port,
                null,
                42_000,
                42_999,
                peers,
                accounts,
                users,
                null,
                silence,
                security);
        desk = new SipDesk(
                settings,
                number -> Optional.of(SALON).filter(salon -> number.equals(salon.number())),
                this::hasRoom,
                (line, business, name, from, to) -> {
                    var over = new java.util.concurrent.CountDownLatch(1);
                    calls.add(new Answered(new LentLine(line, over::countDown), from, to, Thread.currentThread()));
                    try {
                        over.await(30, TimeUnit.SECONDS);
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                },
                (business, call, sound) -> sounds.add(sound),
                Clock.systemUTC());
    }

    /** A call to somebody who may be rung for a while. */
    static Dialer.Order order(PhoneNumber to) {
        return new Dialer.Order(
                SALON.id(), new PhoneNumber("+14155550100"), to, Duration.ofSeconds(20), Dialer.Machines.IGNORED);
    }

    /** From now on nobody is answered, until what is returned is closed. */
    AutoCloseable slowly() {
        door.lock();
        return door::unlock;
    }

    private boolean hasRoom() {
        door.lock();
        try {
            return room;
        } finally {
            door.unlock();
        }
    }

    Answered answered() throws InterruptedException {
        Answered call = calls.poll(5, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came");
        }
        return call;
    }

    @Override
    public void close() {
        desk.close();
    }

    /** How much of the sound is this tone, of all that it is: 1 for the tone alone. */
    static double share(short[] sound, int hertz) {
        double sine = 0;
        double cosine = 0;
        double all = 1;
        for (int i = 0; i < sound.length; i++) {
            sine += sound[i] * Math.sin(2 * Math.PI * hertz * i / Frame.RATE);
            cosine += sound[i] * Math.cos(2 * Math.PI * hertz * i / Frame.RATE);
            all += (double) sound[i] * sound[i];
        }
        return 2 * (sine * sine + cosine * cosine) / (all * sound.length);
    }

    /** The share of the tone in the best 150 ms: a loaded machine hears no longer stretch without a seam. */
    static double loudest(short[] sound, int hertz) {
        double best = 0;
        for (int from = 0; from + 1_200 <= sound.length; from += Frame.USUAL) {
            best = Math.max(best, share(java.util.Arrays.copyOfRange(sound, from, from + 1_200), hertz));
        }
        return best;
    }

    /** Free for datagrams and for connections. */
    static int freePort() {
        while (true) {
            try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                    var _ = new ServerSocket(socket.getLocalPort(), 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // Then another one.
            } catch (IOException none) {
                throw new java.io.UncheckedIOException(none);
            }
        }
    }
}
