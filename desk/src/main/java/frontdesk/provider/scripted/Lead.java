package frontdesk.provider.scripted;

import java.time.Duration;

/** How far ahead of time the desk sends its sound: by the clock, and not by how far this machine's player has got, which may be late. */
final class Lead {
    private final long moment;
    private long began = System.nanoTime();
    private long come;
    private volatile long most;

    /** @param moment how long 20 ms of sound last here */
    Lead(Duration moment) {
        this.moment = moment.toNanos();
    }

    /** The desk may send from now on. */
    synchronized void begins() {
        began = System.nanoTime();
    }

    synchronized void comes(int moments) {
        come += moments;
        most = Math.max(most, come - passed());
    }

    /** What was not due yet is thrown away. */
    synchronized void isCleared() {
        come = Math.min(come, passed());
    }

    /** The most that it was so far, in moments. */
    long most() {
        return most;
    }

    private long passed() {
        return (System.nanoTime() - began) / moment;
    }
}
