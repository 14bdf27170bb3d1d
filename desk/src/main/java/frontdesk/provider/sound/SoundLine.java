package frontdesk.provider.sound;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Inbound;

/** Whoever sits at this machine, on a line of its microphone and speakers: one thread listens, another speaks. */
public final class SoundLine implements Line {
    private static final long GLANCE_MILLIS = 10;

    private final SoundCard card;
    private final Inbound inbound = new Inbound();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();

    /** Guarded by the lock, like what follows. */
    private final Deque<Piece> queue = new ArrayDeque<>();

    private boolean closed;

    /** What is to be played, in order. */
    private sealed interface Piece {
        record Sound(Frame frame) implements Piece {}

        record Named(String mark) implements Piece {}
    }

    /** Begins to listen and to speak; the card is closed with the line. */
    public SoundLine(SoundCard card) {
        this.card = card;
        Thread.ofPlatform().daemon().name("microphone").start(this::listen);
        Thread.ofPlatform().daemon().name("speakers").start(this::speak);
    }

    /** Whoever sits there pressed a key. */
    public void press(char key) {
        inbound.digit(key);
    }

    /** Whoever sits there has enough. */
    public void leave() {
        inbound.hungUp(By.CALLER, "the caller hung up");
    }

    private void listen() {
        try {
            while (!isClosed()) {
                Frame heard = card.hear();
                if (heard.samples().length == 0) {
                    inbound.hungUp(By.CARRIER, "the microphone was taken away");
                    return;
                }
                inbound.sound(heard.samples());
            }
        } catch (RuntimeException broken) {
            inbound.hungUp(By.CARRIER, "the microphone broke");
        }
    }

    private void speak() {
        try {
            for (Piece piece = next(); piece != null; piece = next()) {
                switch (piece) {
                    case Piece.Sound(Frame frame) -> card.play(frame);
                    case Piece.Named(String mark) -> inbound.played(mark);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            inbound.hungUp(By.CARRIER, "the speakers broke");
        }
    }

    /** The next piece; a mark only when all before it has been heard, or was cleared meanwhile. Null where the line is closed. */
    private @Nullable Piece next() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && (queue.isEmpty() || queue.getFirst() instanceof Piece.Named && card.unheard() > 0)) {
                if (queue.isEmpty()) {
                    something.await();
                } else {
                    something.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            return closed ? null : queue.removeFirst();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Event next(Duration patience) {
        return inbound.take(patience);
    }

    @Override
    public void play(Frame frame) {
        add(new Piece.Sound(frame));
    }

    @Override
    public void mark(String name) {
        add(new Piece.Named(name));
    }

    @Override
    public void clear() {
        lock.lock();
        try {
            queue.stream()
                    .filter(Piece.Named.class::isInstance)
                    .map(Piece.Named.class::cast)
                    .forEach(piece -> inbound.played(piece.mark()));
            queue.clear();
            card.clear();
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    private void add(Piece piece) {
        lock.lock();
        try {
            queue.addLast(piece);
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody can be put through from here. */
    @Override
    public void handOver(PhoneNumber to) {
        inbound.hungUp(By.AGENT, "handed over");
    }

    @Override
    public void hangUp() {
        inbound.hungUp(By.AGENT, "we hung up");
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            something.signal();
        } finally {
            lock.unlock();
        }
        card.close();
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
