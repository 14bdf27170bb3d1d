package frontdesk.provider.sip;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Metrics;

/**
 * One connection that carries messages, under TLS where there is TLS: a stranger who sends more than a telephone would is cut off, and so is whoever
 * does not read what we write, since the one thread that writes must not wait for them.
 */
final class Connection extends Socket {
    /** Of bytes from a stranger: at once after a quiet while, and each second. */
    private static final int BURST = 64 * 1024;

    private static final int RATE = 16 * 1024;
    private static final long MOST_WAITING = 5;

    private final ScheduledExecutorService watch;
    private final AtomicReference<Runnable> whenOver;
    private boolean metered;
    private double allowed = BURST;
    private long last = System.nanoTime();

    /** @param whenOver is run once, whoever ends it */
    Connection(ScheduledExecutorService watch, Runnable whenOver) {
        this.watch = watch;
        this.whenOver = new AtomicReference<>(whenOver);
    }

    /** What is to happen then, in place of what was to. */
    void whenOver(Runnable then) {
        whenOver.set(then);
    }

    /** A stranger holds the other end. */
    void meter() {
        metered = true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count(read);
                return read;
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                Future<?> tooLate = watch.schedule(Connection.this::cut, MOST_WAITING, TimeUnit.SECONDS);
                try {
                    out.write(bytes, offset, length);
                } finally {
                    tooLate.cancel(false);
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            whenOver.getAndSet(() -> {}).run();
        }
    }

    /** Ends one of which nobody has heard yet. */
    void forget() {
        whenOver(() -> {});
        cut();
    }

    /** Ends it, whatever goes on. */
    void cut() {
        try {
            close();
        } catch (IOException goneAnyway) {
            // That was the wish.
        }
    }

    private void count(int bytes) throws IOException {
        if (metered && bytes > 0) {
            long now = System.nanoTime();
            allowed = Math.min(BURST, allowed + (now - last) * RATE / 1e9) - bytes;
            last = now;
            if (allowed < 0) {
                Metrics.counter("frontdesk.sip.refused").increment();
                throw new IOException("more than a telephone would send");
            }
        }
    }
}
