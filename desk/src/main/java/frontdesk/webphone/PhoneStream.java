package frontdesk.webphone;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

import frontdesk.journal.CallEnded.By;

/** One call's socket: drops what the page sends into the line's queue on the network thread, and carries away what the call has for the page. */
final class PhoneStream implements BrowserLine.Outlet {
    private static final short TOO_BIG = 1009;
    private static final int SLOW_MILLIS = 500;

    private final ServerWebSocket socket;
    private final BrowserLine line = new BrowserLine(this);
    private final Semaphore drained = new Semaphore(0);

    PhoneStream(ServerWebSocket socket) {
        this.socket = socket;
        socket.binaryMessageHandler(sound -> line.heard(sound.getBytes()));
        socket.textMessageHandler(text -> PageMessage.parse(text).ifPresentOrElse(line::told, this::ignored));
        socket.exceptionHandler(broken -> {
            ignored();
            socket.close(TOO_BIG, "");
        });
        socket.drainHandler(free -> drained.release());
    }

    BrowserLine line() {
        return line;
    }

    /** The page has gone without hanging up. */
    void gone() {
        Metrics.counter("frontdesk.webphone.dropped", "side", "desk").increment(line.dropped());
        line.hungUp(By.CARRIER, "the browser's connection broke off");
    }

    @Override
    public void send(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    @Override
    public void sendSound(byte[] samples) {
        drained.drainPermits();
        try {
            if (socket.writeQueueFull() && !drained.tryAcquire(SLOW_MILLIS, TimeUnit.MILLISECONDS)) {
                Metrics.counter("frontdesk.webphone.dropped", "side", "caller").increment();
            } else if (!socket.isClosed()) {
                socket.writeBinaryMessage(Buffer.buffer(samples));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        socket.close();
    }

    private void ignored() {
        Metrics.counter("frontdesk.webphone.ignored").increment();
    }
}
