package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import frontdesk.kernel.CallId;

/**
 * Somebody who hears a call as it goes on: asks for its sound again and again, and passes on what comes as fast as they take it. What they take too slowly
 * is dropped, the oldest first: late sound is worth less than fresh.
 */
final class Overhearing {
    /** Asked again three times before the sound would stop coming. */
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** Of a call of which nothing comes for so long nothing more does: the node that held it is gone. */
    private static final Duration LOST = Duration.ofSeconds(20);

    /** Two seconds. */
    private static final int MOST = 20;

    private static final System.Logger LOG = System.getLogger(Overhearing.class.getName());
    private static final byte[] END = {};

    private final CallId call;
    private final ListeningIn.Listener listener;
    private final Runnable ask;
    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(MOST);
    private volatile boolean closed;

    Overhearing(CallId call, ListeningIn.Listener listener, Runnable ask) {
        this.call = call;
        this.listener = listener;
        this.ask = ask;
    }

    CallId call() {
        return call;
    }

    void comes(byte[] piece) {
        while (!pieces.offer(piece)) {
            pieces.poll();
        }
    }

    void isOver() {
        comes(END);
    }

    /** Passes on until the call is over or they have had enough. */
    void run() {
        try {
            pass();
            if (!closed) {
                listener.over();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "listening in to a call broke off", bug);
        }
    }

    private void pass() throws InterruptedException {
        ask.run();
        long asked = System.nanoTime();
        long came = asked;
        while (!closed) {
            byte[] piece = pieces.poll(AGAIN.toNanos(), TimeUnit.NANOSECONDS);
            long now = System.nanoTime();
            if (piece == END || (piece == null && now - came >= LOST.toNanos())) {
                return;
            }
            if (piece != null && !closed) {
                came = now;
                listener.hear(piece);
            }
            if (now - asked >= AGAIN.toNanos()) {
                asked = now;
                ask.run();
            }
        }
    }

    /** They have heard enough. */
    void leave() {
        closed = true;
        isOver();
    }
}
