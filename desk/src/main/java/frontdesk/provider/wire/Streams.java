package frontdesk.provider.wire;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;

import frontdesk.journal.CallEnded.By;

/** All media streams of one carrier on this node: lets in those of calls that it knows, one stream a call. */
public final class Streams {
    private static final System.Logger LOG = System.getLogger(Streams.class.getName());

    /** A carrier says at once which call a stream belongs to; whoever does not is none. */
    private static final Duration TO_START = Duration.ofSeconds(10);

    private final String carrier;
    private final Answering answering;
    private final Map<String, SocketLine> lines = new ConcurrentHashMap<>();

    public Streams(String carrier, Answering answering) {
        this.carrier = carrier;
        this.answering = answering;
    }

    /** Takes over a socket whose handshake is done. Called by the network thread. */
    public void opened(Vertx vertx, ServerWebSocket socket, Protocol protocol) {
        var stream = new MediaStream(socket, protocol, this);
        long timer = vertx.setTimer(TO_START.toMillis(), late -> stream.startOrLeave());
        socket.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            stream.closed();
        });
    }

    /** The carrier says that a call is over, which its stream may not have lived to tell. */
    public void over(String callName) {
        SocketLine line = lines.get(callName);
        if (line != null) {
            line.hungUp(By.CALLER, "the caller hung up");
        }
    }

    /** Answers somebody whose stream starts; false where the call has a stream already. */
    boolean admit(Protocol.Caller caller) {
        SocketLine line = caller.line();
        if (lines.putIfAbsent(line.callName(), line) != null) {
            LOG.log(System.Logger.Level.WARNING, "a second media stream for one call was closed");
            return false;
        }
        Thread.ofVirtual().name("call-" + line.callName()).start(() -> answer(caller));
        return true;
    }

    private void answer(Protocol.Caller caller) {
        try (SocketLine line = caller.line()) {
            answering.answer(line, caller.business(), line.callName(), caller.from(), caller.to());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a call broke off", bug);
        }
    }

    /** A stream's socket is gone. */
    void gone(SocketLine line) {
        if (lines.remove(line.callName(), line)) {
            dropped("desk", line.dropped());
        }
        line.hungUp(By.CARRIER, "the carrier's stream broke off");
    }

    /** Sound was thrown away because {@code side} did not take it in time. */
    void dropped(String side, long frames) {
        Metrics.counter("frontdesk.line.dropped", "carrier", carrier, "side", side)
                .increment(frames);
    }

    /** Something came that could not be read, and was left out. */
    void ignored(String what) {
        Metrics.counter("frontdesk.line.ignored", "carrier", carrier, "what", what)
                .increment();
    }
}
