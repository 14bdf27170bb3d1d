package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import frontdesk.audio.Frame;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;

/**
 * What came from the caller's side and waits to be taken. The network thread never waits here: late sound is worth less than fresh, so when
 * too much has gathered the oldest goes. Keys, marks and the end are never dropped.
 */
final class InboundQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final int mostSamples;
    private int samples;
    private long dropped;

    InboundQueue(Duration most) {
        this.mostSamples = (int) (most.toMillis() * Frame.RATE / 1000);
    }

    void add(Event event) {
        lock.lock();
        try {
            if (event instanceof Event.Sound(Frame frame)) {
                samples += frame.samples().length;
                while (samples > mostSamples && dropOldestSound()) {
                    dropped++;
                }
            }
            events.addLast(event);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The next event, or {@link Event.Nothing} after that long; an interrupted taker is told that the caller is gone. */
    Event take(Duration patience) {
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
    long dropped() {
        lock.lock();
        try {
            return dropped;
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
