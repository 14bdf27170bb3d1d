package frontdesk.provider.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;

/** All media streams on this node: lets in those of calls that we answered, one stream a call. */
final class MediaSocket {
    private static final System.Logger LOG = System.getLogger(MediaSocket.class.getName());

    /** Twilio says at once which call a stream belongs to; whoever does not is not Twilio. */
    private static final Duration TO_START = Duration.ofSeconds(10);

    private final TwilioAccount account;
    private final TwilioDesk.Answering answering;
    private final Endings endings;
    private final Clock clock;
    private final Map<String, TwilioLine> lines = new ConcurrentHashMap<>();

    MediaSocket(TwilioAccount account, TwilioDesk.Answering answering, Endings endings, Clock clock) {
        this.account = account;
        this.answering = answering;
        this.endings = endings;
        this.clock = clock;
    }

    /** Takes over a socket whose handshake is done. Called by the network thread. */
    void opened(Vertx vertx, ServerWebSocket socket) {
        var stream = new MediaStream(socket, this);
        long timer = vertx.setTimer(TO_START.toMillis(), late -> stream.startOrLeave());
        socket.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            stream.closed();
        });
    }

    /** The line of a stream that starts, or null where nobody knows its call or it has a stream already. */
    @Nullable
    TwilioLine start(StreamMessage.Start start, TwilioLine.Outlet outlet) {
        var pass = CallPass.read(
                start.parameters().get(CallPass.PARAMETER), start.callSid(), account.authToken(), clock.instant());
        boolean telephone = start.encoding().equals("audio/x-mulaw") && start.rate() == 8_000;
        if (pass.isEmpty() || !telephone) {
            LOG.log(System.Logger.Level.WARNING, "a media stream without a call we know was closed");
            return null;
        }
        var line = new TwilioLine(start.streamSid(), start.callSid(), outlet, endings);
        if (lines.putIfAbsent(start.callSid(), line) != null) {
            LOG.log(System.Logger.Level.WARNING, "a second media stream for one call was closed");
            return null;
        }
        Thread.ofVirtual().name("call-" + start.callSid()).start(() -> answer(line, pass.get()));
        return line;
    }

    private void answer(TwilioLine line, CallPass pass) {
        try (line) {
            answering.answer(line, pass.business(), pass.callSid(), pass.from(), pass.to());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a call broke off", bug);
        }
    }

    /** A stream's socket is gone. */
    void gone(TwilioLine line) {
        if (lines.remove(line.callSid(), line)) {
            Metrics.counter("frontdesk.twilio.dropped", "side", "desk").increment(line.dropped());
        }
        line.hungUp(By.CARRIER, "the carrier's stream broke off");
    }

    /** The carrier says that a call is over, which its stream may not have lived to tell. */
    void over(String callSid) {
        TwilioLine line = lines.get(callSid);
        if (line != null) {
            line.hungUp(By.CALLER, "the caller hung up");
        }
    }
}
