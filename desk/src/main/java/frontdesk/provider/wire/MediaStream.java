package frontdesk.provider.wire;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

/**
 * One media stream on its socket. Its messages are read on the network thread and only dropped into the line's queue. What cannot be read is
 * counted and left out: the call goes on. Before the start message nothing but a start message is worth waiting for.
 */
final class MediaStream implements Outlet {
    private static final System.Logger LOG = System.getLogger(MediaStream.class.getName());
    private static final short POLICY_VIOLATION = 1008;
    private static final short TOO_BIG = 1009;
    private static final int SLOW_MILLIS = 500;

    private final ServerWebSocket socket;
    private final Protocol protocol;
    private final Streams streams;
    private final Semaphore drained = new Semaphore(0);
    /** Only touched by the network thread. */
    private @Nullable SocketLine line;

    MediaStream(ServerWebSocket socket, Protocol protocol, Streams streams) {
        this.socket = socket;
        this.protocol = protocol;
        this.streams = streams;
        socket.textMessageHandler(text -> message(protocol.read(text), "malformed"));
        socket.binaryMessageHandler(binary -> message(protocol.read(binary.getBytes()), "binary"));
        socket.exceptionHandler(this::broken);
        socket.drainHandler(free -> drained.release());
    }

    private void message(Optional<Message> message, String otherwise) {
        message.ifPresentOrElse(this::message, () -> streams.ignored(otherwise));
    }

    private void message(Message message) {
        if (line != null) {
            line.heard(message);
        } else if (message instanceof Message.Start start) {
            line = protocol.start(start, this)
                    .filter(streams::admit)
                    .map(Protocol.Caller::line)
                    .orElse(null);
            startOrLeave();
        } else if (!(message instanceof Message.Other)) {
            streams.ignored("early");
        }
    }

    /** A message too large, or frames that are none: nothing that follows can be read, so this call is over. */
    private void broken(Throwable trouble) {
        streams.ignored("broken");
        socket.close(TOO_BIG, "");
        closed();
    }

    void startOrLeave() {
        if (line == null) {
            LOG.log(System.Logger.Level.WARNING, "a media stream without a call we know was closed");
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
        if (hasRoom()) {
            send(message);
        }
    }

    @Override
    public void sendSound(byte[] coded) {
        if (socket.writeQueueFull()) {
            streams.dropped("caller", 1);
        } else if (!socket.isClosed()) {
            socket.writeBinaryMessage(Buffer.buffer(coded));
        }
    }

    private boolean hasRoom() {
        drained.drainPermits();
        try {
            if (socket.writeQueueFull() && !drained.tryAcquire(SLOW_MILLIS, TimeUnit.MILLISECONDS)) {
                streams.dropped("caller", 1);
                return false;
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IllegalStateException closed) {
            // the caller has hung up while we spoke
            return false;
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
