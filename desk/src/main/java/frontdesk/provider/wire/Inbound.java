package frontdesk.provider.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import frontdesk.audio.Frame;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;

/**
 * What came from the caller's side and waits to be taken. Sound of any length is cut to frames of 20 ms. The network thread never waits here:
 * late sound is worth less than fresh, so when too much has gathered the oldest goes. Keys, marks and the end are never dropped.
 */
public final class Inbound {
    private static final Duration MOST_UNHEARD = Duration.ofSeconds(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final int mostSamples;
    private short[] rest = new short[0];
    private int samples;
    private long dropped;
    private boolean over;

    public Inbound() {
        this(MOST_UNHEARD);
    }

    Inbound(Duration most) {
        this.mostSamples = (int) (most.toMillis() * Frame.RATE / 1000);
    }

    /** Adds sound at {@link Frame#RATE}; what does not fill a frame waits for more. */
    public void sound(short[] more) {
        lock.lock();
        try {
            short[] all = Arrays.copyOf(rest, rest.length + more.length);
            System.arraycopy(more, 0, all, rest.length, more.length);
            int from = 0;
            for (; all.length - from >= Frame.USUAL; from += Frame.USUAL) {
                add(new Frame(Arrays.copyOfRange(all, from, from + Frame.USUAL)));
            }
            rest = Arrays.copyOfRange(all, from, all.length);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    public void digit(char digit) {
        add(new Event.Digit(digit));
    }

    public void played(String mark) {
        add(new Event.Played(mark));
    }

    /** The caller's side is gone; told once, whoever says so first. */
    public void hungUp(By by, String reason) {
        lock.lock();
        try {
            if (!over) {
                over = true;
                add(new Event.HungUp(by, reason));
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next event, or {@link Event.Nothing} after that long; an interrupted taker is told that the caller is gone. */
    public Event take(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (events.isEmpty()) {
                if (left <= 0) {
                    return new Event.Nothing();
                }
                left = arrived.awaitNanos(left);
            }
            Event next = events.removeFirst();
            if (next instanceof Event.Sound(Frame frame)) {
                samples -= frame.samples().length;
            }
            return next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Event.HungUp(By.US, "we are stopping");
        } finally {
            lock.unlock();
        }
    }

    /** How many frames were thrown away because nobody took them in time. */
    public long dropped() {
        lock.lock();
        try {
            return dropped;
        } finally {
            lock.unlock();
        }
    }

    private void add(Frame frame) {
        samples += frame.samples().length;
        while (samples > mostSamples && dropOldestSound()) {
            dropped++;
        }
        events.addLast(new Event.Sound(frame));
    }

    private void add(Event event) {
        lock.lock();
        try {
            events.addLast(event);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean dropOldestSound() {
        for (Iterator<Event> each = events.iterator(); each.hasNext(); ) {
            if (each.next() instanceof Event.Sound(Frame frame)) {
                each.remove();
                samples -= frame.samples().length;
                return true;
            }
        }
        return false;
    }
}
