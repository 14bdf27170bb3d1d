package frontdesk.provider.twilio;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

/**
 * One media stream on its socket. Its messages are read on the network thread and only dropped into the line's queue. What cannot be read is
 * counted and left out: the call goes on. Before the start message nothing but a start message is worth waiting for.
 */
final class MediaStream implements TwilioLine.Outlet {
    private static final short POLICY_VIOLATION = 1008;
    private static final short TOO_BIG = 1009;
    private static final int SLOW_MILLIS = 500;

    private final ServerWebSocket socket;
    private final MediaSocket streams;
    private final Semaphore drained = new Semaphore(0);
    /** Only touched by the network thread. */
    private @Nullable TwilioLine line;

    MediaStream(ServerWebSocket socket, MediaSocket streams) {
        this.socket = socket;
        this.streams = streams;
        socket.textMessageHandler(this::text);
        socket.binaryMessageHandler(binary -> ignored("binary"));
        socket.exceptionHandler(this::broken);
        socket.drainHandler(free -> drained.release());
    }

    private void text(String text) {
        StreamMessage.parse(text).ifPresentOrElse(this::message, () -> ignored("malformed"));
    }

    /** A message too large, or frames that are none: nothing that follows can be read, so this call is over. */
    private void broken(Throwable trouble) {
        ignored("broken");
        socket.close(TOO_BIG, "");
        closed();
    }

    private void message(StreamMessage message) {
        if (line != null) {
            line.heard(message);
        } else if (message instanceof StreamMessage.Start start) {
            line = streams.start(start, this);
            startOrLeave();
        } else if (!(message instanceof StreamMessage.Connected)) {
            ignored("early");
        }
    }

    void startOrLeave() {
        if (line == null) {
            socket.close(POLICY_VIOLATION, "no call of ours");
        }
    }

    void closed() {
        if (line != null) {
            streams.gone(line);
        }
    }

    @Override
    public void send(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    @Override
    public void sendSound(String message) {
        drained.drainPermits();
        try {
            if (socket.writeQueueFull() && !drained.tryAcquire(SLOW_MILLIS, TimeUnit.MILLISECONDS)) {
                Metrics.counter("frontdesk.twilio.dropped", "side", "caller").increment();
            } else {
                send(message);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private static void ignored(String what) {
        Metrics.counter("frontdesk.twilio.ignored", "what", what).increment();
    }
}
