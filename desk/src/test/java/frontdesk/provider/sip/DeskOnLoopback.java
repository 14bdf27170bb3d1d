package frontdesk.provider.sip;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer;
import frontdesk.call.LentLine;
import frontdesk.call.Line;
import frontdesk.journal.CallSound;
import frontdesk.kernel.FreePort;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

/** The desk's SIP face alone, on loopback, for one business; whoever answers its calls is the test. */
final class DeskOnLoopback implements AutoCloseable {
    static final Business SALON = DemoBusinesses.all().getFirst();
    static final int TONE = 440;
    private static final Duration SOON = Duration.ofSeconds(20);

    final int port = FreePort.any();
    final BlockingQueue<Answered> calls = new LinkedBlockingQueue<>();
    final BlockingQueue<CallSound> sounds = new LinkedBlockingQueue<>();
    volatile boolean room = true;
    private final ReentrantLock door = new ReentrantLock();
    final SipDesk desk;

    /** A call that was answered: its line, which the test holds now. */
    record Answered(Line line, @Nullable PhoneNumber from, PhoneNumber to, Thread thread) {
        /** What comes next that is no sound. */
        Line.Event next() {
            while (true) {
                Line.Event event = line.next(SOON);
                if (!(event instanceof Line.Event.Sound)) {
                    return event;
                }
            }
        }

        /** So many frames as the caller speaks them. */
        short[] hear(int frames) {
            return Frames.join(Stream.generate(this::frame).limit(frames).toList());
        }

        /** Until so much of what the caller speaks is this tone. */
        void awaitTone(int hertz, double share) {
            Tone.await(hertz, share, this::frame);
        }

        /**
         * Each side hears the tone of the other.
         *
         * @param port where the desk listens for the telephone's
         */
        void talksWith(Telephone telephone, int port, double share) {
            playTone(60);
            telephone.sound.awaitTone(TONE, share);
            try (var _ = telephone.sound.speaks(port, 600)) {
                awaitTone(600, 0.9);
            }
        }

        private Frame frame() {
            while (true) {
                switch (line.next(SOON)) {
                    case Line.Event.Sound(Frame frame) -> {
                        return frame;
                    }
                    case Line.Event.HungUp over -> throw new AssertionError("nothing more is heard: " + over);
                    case Line.Event.Nothing _ -> throw new AssertionError("nothing is heard");
                    case Line.Event.Digit _, Line.Event.Played _ -> {}
                }
            }
        }

        /** The line itself. */
        Line sip() {
            return line instanceof LentLine lent ? lent.line() : line;
        }

        void playTone(int frames) {
            for (int i = 0; i < frames; i++) {
                line.play(Tone.frame(TONE, i));
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
                    var over = new CountDownLatch(1);
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
        return order(to, Duration.ofSeconds(20));
    }

    static Dialer.Order order(PhoneNumber to, Duration ringing) {
        return new Dialer.Order(
                SALON.id(), Objects.requireNonNull(SALON.number()), to, ringing, Dialer.Machines.IGNORED);
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
        Answered call = calls.poll(SOON.toSeconds(), TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came");
        }
        return call;
    }

    @Override
    public void close() {
        desk.close();
    }
}
