package frontdesk.provider.twilio;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.kernel.Language;
import frontdesk.provider.wire.CallPass;

/** All ConversationRelay sessions on this node: lets in those of calls that we answered, one session a call. */
final class RelaySessions {
    private static final System.Logger LOG = System.getLogger(RelaySessions.class.getName());
    private static final Duration TO_START = Duration.ofSeconds(10);
    private static final short POLICY_VIOLATION = 1008;
    private static final short TOO_BIG = 1009;

    private final TwilioAccount account;
    private final ConversationRelay relay;
    private final Endings endings;
    private final Dialer dialer;
    private final Clock clock;
    private final Map<String, RelayLine> lines = new ConcurrentHashMap<>();

    RelaySessions(TwilioAccount account, ConversationRelay relay, Endings endings, Dialer dialer, Clock clock) {
        this.account = account;
        this.relay = relay;
        this.endings = endings;
        this.dialer = dialer;
        this.clock = clock;
    }

    /** Takes over a socket whose handshake is done. Called by the network thread. */
    void opened(Vertx vertx, ServerWebSocket socket) {
        var session = new Session(socket);
        long timer = vertx.setTimer(TO_START.toMillis(), late -> session.startOrLeave());
        socket.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            session.closed();
        });
    }

    /** The carrier says that a call is over, which its session may not have lived to tell. */
    void over(String callSid) {
        RelayLine line = lines.get(callSid);
        if (line != null) {
            line.hungUp(RelayMessage.gone());
        }
    }

    /** One session on its socket; everything here runs on the network thread. */
    private final class Session {
        private final ServerWebSocket socket;
        private @Nullable RelayLine line;

        Session(ServerWebSocket socket) {
            this.socket = socket;
            socket.textMessageHandler(
                    text -> RelayMessage.read(text).ifPresentOrElse(this::told, () -> ignored("malformed")));
            socket.binaryMessageHandler(binary -> ignored("binary"));
            socket.exceptionHandler(broken -> {
                ignored("broken");
                socket.close(TOO_BIG, "");
                closed();
            });
        }

        private void told(RelayMessage message) {
            switch (message) {
                case RelayMessage.Setup setup -> {
                    if (line == null) {
                        line = begin(setup, socket);
                        startOrLeave();
                    }
                }
                case RelayMessage.Told told -> {
                    if (line != null) {
                        line.heard(told.event());
                    } else {
                        ignored("early");
                    }
                }
                case RelayMessage.Other _ -> {}
            }
        }

        void startOrLeave() {
            if (line == null) {
                LOG.log(System.Logger.Level.WARNING, "a session without a call we know was closed");
                socket.close(POLICY_VIOLATION, "no call of ours");
            }
        }

        void closed() {
            if (line != null) {
                lines.remove(line.callSid(), line);
                line.hungUp(RelayMessage.gone());
            }
        }
    }

    private @Nullable RelayLine begin(RelayMessage.Setup setup, ServerWebSocket socket) {
        Optional<CallPass> pass = CallPass.read(
                setup.parameters().get(CallPass.PARAMETER), setup.callSid(), account.authToken(), clock.instant());
        if (pass.isEmpty()) {
            return null;
        }
        Language language =
                Language.named(setup.parameters().getOrDefault("language", "")).orElse(Language.ENGLISH);
        var line = new RelayLine(
                setup.callSid(),
                setup.parameters().get(TwiML.BACK),
                language,
                message -> {
                    if (!socket.isClosed()) {
                        socket.writeTextMessage(message);
                    }
                },
                socket::close,
                endings,
                dialer);
        if (lines.putIfAbsent(setup.callSid(), line) != null) {
            LOG.log(System.Logger.Level.WARNING, "a second session for one call was closed");
            return null;
        }
        endings.begins(setup.callSid());
        Thread.ofVirtual().name("call-" + setup.callSid()).start(() -> answer(line, pass.get()));
        return line;
    }

    private void answer(RelayLine line, CallPass pass) {
        try (line) {
            relay.answering().answer(line, pass.business(), line.sessionName(), pass.from(), pass.to());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a call broke off", bug);
        }
    }

    private static void ignored(String what) {
        Metrics.counter("frontdesk.line.ignored", "carrier", "twilio", "what", what)
                .increment();
    }
}
