package frontdesk.console.calls;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

import frontdesk.call.ListeningIn;

/**
 * A call as a page of the console hears it: binary messages of 100 ms, µ-law at 8,000 Hz, for each moment the caller's sample and then ours; and
 * {@code {"event":"over"}} when the call is. Where the network is slow, sound is left out.
 */
record Overheard(ServerWebSocket socket) implements ListeningIn.Listener {
    @Override
    public void hear(byte[] piece) {
        if (socket.isClosed() || socket.writeQueueFull()) {
            Metrics.counter("frontdesk.listening.dropped").increment();
            return;
        }
        socket.writeBinaryMessage(Buffer.buffer(piece));
    }

    @Override
    public void over() {
        if (!socket.isClosed()) {
            socket.writeTextMessage("{\"event\":\"over\"}");
            socket.close();
        }
    }
}
