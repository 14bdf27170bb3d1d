package frontdesk.provider.speech;

import java.io.IOException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

/**
 * A WebSocket to a vendor. What is sent before it is open, or faster than it goes out, waits in order and lets nobody wait; what comes is
 * handed on message by message.
 */
public final class Socket implements AutoCloseable, WebSocket.Listener {
    /** A minute of sound in frames of 20 ms: who has not taken that will not take more. */
    private static final int MOST_WAITING = 3_000;

    private static final int LONGEST_MESSAGE = 8 << 20;

    private final String outsider;
    private final Listener listener;
    private final AtomicInteger waiting = new AtomicInteger();
    private final StringBuilder message = new StringBuilder();

    /** The last of what is to be sent; everything follows it. */
    private CompletableFuture<WebSocket> sent;

    private boolean over;

    /** Hears what comes, from one thread at a time. */
    public interface Listener {
        void message(String text);

        /** It ended, and not by us; nothing comes after it. */
        void ended(OutsideTrouble why);
    }

    Socket(String outsider, Function<WebSocket.Listener, CompletableFuture<WebSocket>> dial, Listener listener) {
        this.outsider = outsider;
        this.listener = listener;
        this.sent = dial.apply(this);
        sent.whenComplete((open, trouble) -> {
            if (trouble != null) {
                end(refused(trouble));
            }
        });
    }

    public void send(String text) {
        send(socket -> socket.sendText(text, true));
    }

    public void send(byte[] bytes) {
        send(socket -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    private synchronized void send(Function<WebSocket, CompletableFuture<WebSocket>> what) {
        if (over) {
            return;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            end(OutsideTrouble.passing(outsider, "takes no more"));
            return;
        }
        sent = sent.thenCompose(what).whenComplete((open, trouble) -> {
            waiting.decrementAndGet();
            if (trouble != null) {
                end(refused(trouble));
            }
        });
    }

    /** Says this last and goes. */
    public synchronized void close(String farewell) {
        send(farewell);
        close();
    }

    /** Goes when all that was sent has gone out; nothing is told any more. */
    @Override
    public synchronized void close() {
        over = true;
        sent.whenComplete((open, trouble) -> {
            if (open != null) {
                open.abort();
            }
        });
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        if (message.length() + part.length() > LONGEST_MESSAGE) {
            end(OutsideTrouble.lasting(outsider, "its messages do not end"));
            socket.abort();
            return null;
        }
        message.append(part);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            if (!isOver()) {
                listener.message(whole);
            }
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        end(
                status == 1008
                        ? Refusal.of(outsider, 403, reason)
                        : OutsideTrouble.passing(outsider, "closed the connection (" + status + ")"));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end(refused(error));
    }

    private OutsideTrouble refused(Throwable trouble) {
        Throwable cause =
                trouble instanceof CompletionException && trouble.getCause() != null ? trouble.getCause() : trouble;
        if (cause instanceof WebSocketHandshakeException handshake && handshake.getResponse() != null) {
            return Refusal.of(outsider, handshake.getResponse().statusCode(), "");
        }
        return OutsideTrouble.passing(
                outsider, cause instanceof IOException ? "cannot be reached" : "the connection broke", cause);
    }

    private void end(OutsideTrouble why) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
        }
        listener.ended(why);
    }

    private synchronized boolean isOver() {
        return over;
    }
}
