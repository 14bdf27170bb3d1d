package frontdesk.provider.asterisk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.asterisk.DialplanCalls.Announced;
import frontdesk.provider.asterisk.DialplanCalls.Next;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.CallerId;
import frontdesk.provider.wire.Metronome;
import frontdesk.provider.wire.Streams;
import frontdesk.store.Database;

/**
 * Where Asterisk reaches us. Its dialplan announces a call and is given the call's name; the sound follows under that name, by AudioSocket or by
 * a WebSocket; when the sound is over, the dialplan asks what comes next. Nothing is done for a request without the secret.
 */
public final class AsteriskDesk implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AsteriskDesk.class.getName());

    private final AsteriskAccount account;
    private final Businesses businesses;
    private final BooleanSupplier room;
    private final DialplanCalls calls;
    private final Metronome metronome;
    private final Streams streams;
    private final AudioSocketServer audioSockets;

    /** @param room whether one more call can be answered */
    public AsteriskDesk(
            AsteriskAccount account,
            Vertx vertx,
            Businesses businesses,
            Database database,
            BooleanSupplier room,
            Answering answering,
            Metronome metronome,
            Clock clock) {
        this.account = account;
        this.businesses = businesses;
        this.room = room;
        this.calls = new DialplanCalls(database, clock);
        this.metronome = metronome;
        this.streams = new Streams("asterisk", answering);
        this.audioSockets = new AudioSocketServer(vertx, calls, answering, metronome);
    }

    /** Adds our routes and opens the port for AudioSocket; done once, at start. */
    public CompletionStage<NetServer> open(Router router) {
        ask(router, "/asterisk/call", this::announced);
        ask(router, "/asterisk/next", this::next);
        router.get("/asterisk/media").handler(this::stream);
        return audioSockets.listen(account.audioSocketHost(), account.audioSocketPort());
    }

    /** Answers the dialplan: 200 and a word, or another status and nothing. */
    private interface Question {
        Answer answer(HttpServerRequest request);
    }

    private record Answer(int status, String word) {}

    private void ask(Router router, String path, Question question) {
        router.get(path).handler(context -> {
            if (isAsterisk(context)) {
                Thread.ofVirtual().name(path).start(() -> answer(context, question));
            }
        });
    }

    private void answer(RoutingContext context, Question question) {
        Answer answer;
        try {
            answer = question.answer(context.request());
        } catch (IllegalArgumentException malformed) {
            answer = new Answer(400, "");
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "the dialplan got no answer", bug);
            answer = new Answer(500, "");
        }
        context.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", "text/plain")
                .end(answer.word());
    }

    private Answer announced(HttpServerRequest request) {
        Optional<PhoneNumber> to = number(request.getParam("to"));
        Business business = to.flatMap(businesses::findByNumber).orElse(null);
        if (business == null) {
            LOG.log(System.Logger.Level.WARNING, "a call to a number that is no business's");
            return new Answer(404, "");
        }
        if (!room.getAsBoolean()) {
            LOG.log(System.Logger.Level.WARNING, "all lines are busy, business={0}", business.id());
            return new Answer(503, "");
        }
        var call = new Announced(business.id(), number(request.getParam("from")).orElse(null), to.orElseThrow());
        return new Answer(200, calls.announce(call).toString());
    }

    private Answer next(HttpServerRequest request) {
        return new Answer(
                200,
                switch (calls.next(name(request))) {
                    case Next.HangUp() -> "hangup";
                    case Next.Dial(PhoneNumber to) -> to.e164();
                    case Next.Broken() -> "broken";
                });
    }

    private void stream(RoutingContext context) {
        if (!isAsterisk(context)) {
            return;
        }
        HttpServerRequest request = context.request();
        request.pause();
        Context network = context.vertx().getOrCreateContext();
        Thread.ofVirtual().name("/asterisk/media").start(() -> {
            Announced announced = announcedAs(request);
            network.runOnContext(now -> open(context, announced));
        });
    }

    private @Nullable Announced announcedAs(HttpServerRequest request) {
        try {
            return calls.take(name(request)).orElse(null);
        } catch (IllegalArgumentException malformed) {
            return null;
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "a call could not be looked up", trouble);
            return null;
        }
    }

    private void open(RoutingContext context, @Nullable Announced announced) {
        if (announced == null) {
            LOG.log(System.Logger.Level.WARNING, "a media stream without a call we know was refused");
            context.response().setStatusCode(403).end();
            return;
        }
        var protocol = new ChannelProtocol(name(context.request()), announced, calls, metronome);
        context.request()
                .resume()
                .toWebSocket()
                .onSuccess(socket -> streams.opened(context.vertx(), socket, protocol))
                .onFailure(notASocket -> LOG.log(System.Logger.Level.DEBUG, "a media stream did not open"));
    }

    private boolean isAsterisk(RoutingContext context) {
        if (account.opens(context.request().getHeader("Authorization"))) {
            return true;
        }
        LOG.log(System.Logger.Level.WARNING, "a request without Asterisk's secret was refused");
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Basic")
                .end();
        return false;
    }

    private Optional<PhoneNumber> number(@Nullable String text) {
        return text == null ? Optional.empty() : CallerId.read(text.strip(), account.region());
    }

    private static UUID name(HttpServerRequest request) {
        String call = request.getParam("call");
        if (call == null) {
            throw new IllegalArgumentException("no call");
        }
        return UUID.fromString(call);
    }

    @Override
    public void close() {
        metronome.close();
    }
}
