package frontdesk.provider.asterisk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import io.micrometer.core.instrument.Metrics;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;
import frontdesk.provider.asterisk.DialplanCalls.Announced;
import frontdesk.provider.asterisk.DialplanCalls.Taken;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.Metronome;

/** Where AudioSocket calls arrive: a connection says at once which call it is, and is closed where that is none that is expected. */
final class AudioSocketServer {
    private static final System.Logger LOG = System.getLogger(AudioSocketServer.class.getName());
    private static final Duration TO_START = Duration.ofSeconds(10);

    /** Two seconds of sound. */
    private static final int MOST_EARLY = 100;

    private final Vertx vertx;
    private final DialplanCalls calls;
    private final Legs legs;
    private final Answering answering;
    private final Metronome metronome;
    private final NetServer server;

    /** What is known of a call whose sound has come. */
    interface Legs {
        Leg of(UUID call, Taken taken);
    }

    AudioSocketServer(Vertx vertx, DialplanCalls calls, Legs legs, Answering answering, Metronome metronome) {
        this.vertx = vertx;
        this.calls = calls;
        this.legs = legs;
        this.answering = answering;
        this.metronome = metronome;
        this.server = vertx.createNetServer().connectHandler(socket -> new Connection(socket).open());
    }

    /** Done once the port is open. */
    CompletionStage<NetServer> listen(String host, int port) {
        return server.listen(port, host).toCompletionStage();
    }

    /** One connection. Everything but the answering runs on the network thread. */
    private final class Connection {
        private final NetSocket socket;
        private final Context network = vertx.getOrCreateContext();
        private final AudioSocket.Reader reader = new AudioSocket.Reader(this::told);
        /** What comes until we know whose call it is. */
        private final ArrayDeque<AudioSocket.Packet> early = new ArrayDeque<>();

        private @Nullable AudioSocketLine line;
        private boolean asked;
        private boolean left;

        Connection(NetSocket socket) {
            this.socket = socket;
        }

        void open() {
            long timer = vertx.setTimer(TO_START.toMillis(), late -> {
                if (line == null) {
                    leave();
                }
            });
            socket.handler(reader::read);
            socket.exceptionHandler(broken -> socket.close());
            socket.closeHandler(closed -> {
                vertx.cancelTimer(timer);
                left = true;
                if (line != null) {
                    count("dropped", line.dropped());
                    line.hungUp(By.CALLER, "the caller hung up");
                }
            });
        }

        private void told(AudioSocket.Packet packet) {
            if (line != null) {
                if (!line.heard(packet)) {
                    count("ignored", 1);
                }
            } else if (asked) {
                early.addLast(packet);
                if (early.size() > MOST_EARLY) {
                    early.removeFirst();
                }
            } else if (!left) {
                asked = true;
                packet.id().ifPresentOrElse(this::ask, this::leave);
            }
        }

        private void ask(UUID call) {
            Thread.ofVirtual().name("call-" + call).start(() -> {
                Taken taken = taken(call);
                if (taken == null) {
                    leave();
                    return;
                }
                var its = new AudioSocketLine(legs.of(call, taken), socket, metronome);
                network.runOnContext(now -> begin(its));
                answer(its, call, taken.call());
            });
        }

        private void begin(AudioSocketLine its) {
            line = its;
            early.forEach(this::told);
            early.clear();
            if (left) {
                its.hungUp(By.CALLER, "the caller hung up");
            }
        }

        private void leave() {
            LOG.log(System.Logger.Level.WARNING, "an AudioSocket connection without a call we know was closed");
            socket.close();
        }
    }

    private @Nullable Taken taken(UUID call) {
        try {
            return calls.take(call).orElse(null);
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "a call could not be looked up", trouble);
            return null;
        }
    }

    private void answer(AudioSocketLine line, UUID call, Announced announced) {
        try (line) {
            answering.answer(line, announced.business(), call.toString(), announced.from(), announced.to());
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a call broke off", bug);
        }
    }

    private static void count(String what, long times) {
        Metrics.counter("frontdesk.line." + what, "carrier", "asterisk", "side", "desk")
                .increment(times);
    }
}
