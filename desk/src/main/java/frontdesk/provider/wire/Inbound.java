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
 * late sound is worth less than fresh, so when too much has gathered the oldest goes. Keys, marks and the end are never dropped, and wake who waits at
 * once; sound waits for the {@link Lookout}, 5 ms at most.
 */
public final class Inbound {
    private static final Duration MOST_UNHEARD = Duration.ofSeconds(2);

    /** Where nobody has waited for so many looks, the call is over, or has enough to do. */
    private static final int LOOKS_FOR_NOTHING = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final int mostSamples;
    private short[] rest = new short[0];
    private int samples;
    private long dropped;
    private boolean over;

    /** Whether somebody waits, and until when at most; written under the lock only. */
    private volatile boolean waiting;

    private volatile long waitsUntil;
    private volatile boolean come;
    private boolean watched;

    /** Touched by the {@link Lookout} only. */
    private int looksForNothing;

    public Inbound() {
        this(MOST_UNHEARD);
    }

    Inbound(Duration most) {
        this.mostSamples = (int) (most.toMillis() * Frame.RATE / 1000);
    }

    /** Adds sound at {@link Frame#RATE}, which nobody else writes to any more; what does not fill a frame waits for more. */
    public void sound(short[] more) {
        lock.lock();
        try {
            if (rest.length == 0 && more.length == Frame.USUAL) {
                add(new Frame(more));
            } else {
                cut(more);
            }
            come = !events.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void cut(short[] more) {
        short[] all = Arrays.copyOf(rest, rest.length + more.length);
        System.arraycopy(more, 0, all, rest.length, more.length);
        int from = 0;
        for (; all.length - from >= Frame.USUAL; from += Frame.USUAL) {
            add(new Frame(Arrays.copyOfRange(all, from, from + Frame.USUAL)));
        }
        rest = Arrays.copyOfRange(all, from, all.length);
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

    /** The next event, or {@link Event.Nothing} after that long, or a little later; an interrupted taker is told that the caller is gone. */
    public Event take(Duration patience) {
        lock.lock();
        try {
            if (events.isEmpty() && !comes(patience.toNanos())) {
                return new Event.Nothing();
            }
            Event next = events.removeFirst();
            come = !events.isEmpty();
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

    /** Waits for an event; false where none came in time. */
    private boolean comes(long patience) throws InterruptedException {
        waitsUntil = System.nanoTime() + patience;
        waiting = patience > 0;
        if (waiting && !watched) {
            watched = true;
            Lookout.watch(this);
        }
        try {
            while (events.isEmpty() && waitsUntil - System.nanoTime() > 0) {
                arrived.await();
            }
            return !events.isEmpty();
        } finally {
            waiting = false;
        }
    }

    /** Wakes who waits, where sound has come or they have waited too long by now. Where nobody has waited for a while nobody looks any more, until somebody waits again. */
    void look(long now) {
        looksForNothing = waiting ? 0 : looksForNothing + 1;
        boolean wake = waiting && (come || waitsUntil - now <= 0);
        if (!wake && looksForNothing < LOOKS_FOR_NOTHING) {
            return;
        }
        // whoever has the lock is busy with this line, and may have been stopped in the middle of it: nobody else's
        // caller waits for that
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (waiting) {
                arrived.signal();
            } else if (looksForNothing >= LOOKS_FOR_NOTHING) {
                watched = false;
                looksForNothing = 0;
                Lookout.forget(this);
            }
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
