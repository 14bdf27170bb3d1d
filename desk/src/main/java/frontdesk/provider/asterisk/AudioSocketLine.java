package frontdesk.provider.asterisk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.Inbound;
import frontdesk.provider.wire.Metronome;
import frontdesk.provider.wire.Playout;

/**
 * A caller whose sound comes by AudioSocket. Asterisk neither keeps nor paces what it is given, so one moment goes out with every beat, silence
 * too: what was played and is not out yet is ours, and can be taken back at once. Closing the socket lets the dialplan go on, which asks us what
 * comes next.
 */
final class AudioSocketLine implements DialplanLine {
    private static final byte[] BYE = new AudioSocket.Packet(AudioSocket.HANG_UP, new byte[0]).bytes();

    private final Leg leg;
    private final NetSocket socket;
    private final Metronome metronome;
    private final Inbound inbound = new Inbound();
    private final Playout playout = new Playout();
    private final Runnable beat = this::beat;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** What comes is written as the latest sound was; both touched by the network thread, read by the beat. */
    private volatile int kind = AudioSocket.SOUND;

    private volatile Coding coding = Coding.linear(Frame.RATE);

    AudioSocketLine(Leg leg, NetSocket socket, Metronome metronome) {
        this.leg = leg;
        this.socket = socket;
        this.metronome = metronome;
        metronome.add(beat);
    }

    /** Called by the network thread, which never waits. False where this cannot be read. */
    boolean heard(AudioSocket.Packet packet) {
        switch (packet.kind()) {
            case AudioSocket.HANG_UP -> hungUp(By.CALLER, "the caller hung up");
            case AudioSocket.ERROR -> hungUp(By.CARRIER, "asterisk reported an error");
            case AudioSocket.KEY -> {
                char key = packet.payload().length == 1 ? (char) packet.payload()[0] : ' ';
                if ("0123456789ABCD*#".indexOf(key) < 0) {
                    return false;
                }
                inbound.digit(key);
            }
            default -> {
                int rate = packet.rate().orElse(0);
                if (rate == 0) {
                    return false;
                }
                sound(packet, rate);
            }
        }
        return true;
    }

    private void sound(AudioSocket.Packet packet, int rate) {
        if (packet.kind() != kind) {
            coding = Coding.linear(rate);
            kind = packet.kind();
        }
        inbound.sound(coding.decode(packet.payload()));
    }

    @Override
    public Leg leg() {
        return leg;
    }

    @Override
    public void hungUp(By by, String reason) {
        inbound.hungUp(by, reason);
    }

    long dropped() {
        return inbound.dropped();
    }

    private void beat() {
        short[] samples = new short[Frame.USUAL];
        var reached = new ArrayList<String>();
        for (Playout.Item item : playout.next(1)) {
            switch (item) {
                case Playout.Item.Sound(short[] sound) -> samples = sound;
                case Playout.Item.Mark(String name) -> reached.add(name);
            }
        }
        if (!socket.writeQueueFull()) {
            socket.write(Buffer.buffer(new AudioSocket.Packet(kind, coding.encode(samples)).bytes()));
        }
        // only now: who is told may close the line at once, and its goodbye must not overtake the last of the sound
        reached.forEach(inbound::played);
    }

    @Override
    public Event next(Duration patience) {
        return inbound.take(patience);
    }

    @Override
    public void play(Frame frame) {
        playout.play(frame.samples());
    }

    @Override
    public void mark(String name) {
        playout.mark(name);
    }

    @Override
    public void clear() {
        playout.clear().forEach(inbound::played);
    }

    @Override
    public void close() {
        metronome.remove(beat);
        if (closed.compareAndSet(false, true)) {
            socket.write(Buffer.buffer(BYE)).onComplete(sent -> socket.close());
            leg.closed();
        }
    }
}
