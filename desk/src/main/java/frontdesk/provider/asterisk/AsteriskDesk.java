package frontdesk.provider.asterisk;

import java.time.Clock;
import java.time.Duration;
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
import frontdesk.call.Dialer;
import frontdesk.call.Line;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.asterisk.DialplanCalls.Announced;
import frontdesk.provider.asterisk.DialplanCalls.Next;
import frontdesk.provider.asterisk.DialplanCalls.Taken;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.Metronome;
import frontdesk.provider.wire.Streams;
import frontdesk.store.Database;

/**
 * Where Asterisk reaches us. Its dialplan announces a call and is given the call's name; the sound follows under that name, by AudioSocket or by
 * a WebSocket; when the sound is over, the dialplan asks what comes next. Nothing is done for a request without the secret. By its REST interface,
 * where we are told of one, we have Asterisk place calls and connect callers with people.
 */
public final class AsteriskDesk implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(AsteriskDesk.class.getName());

    private static final Duration ALONE = Duration.ofSeconds(8);

    private final AsteriskAccount account;
    private final Businesses businesses;
    private final BooleanSupplier room;
    private final Answering answering;
    private final DialplanCalls calls;
    private final @Nullable Stasis stasis;
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
        this(account, vertx, businesses, database, room, answering, metronome, clock, ALONE);
    }

    /** @param alone how long somebody who is put through waits for the other one */
    AsteriskDesk(
            AsteriskAccount account,
            Vertx vertx,
            Businesses businesses,
            Database database,
            BooleanSupplier room,
            Answering answering,
            Metronome metronome,
            Clock clock,
            Duration alone) {
        this.account = account;
        this.businesses = businesses;
        this.room = room;
        this.answering = answering;
        this.calls = new DialplanCalls(database, clock);
        AriAccount ari = account.ari();
        this.stasis = ari == null ? null : new Stasis(ari, calls, alone);
        this.metronome = metronome;
        this.streams = new Streams("asterisk", this::taken);
        this.audioSockets = new AudioSocketServer(vertx, calls, this::leg, this::taken, metronome);
    }

    /** Who places calls by this Asterisk; empty where its REST interface is not ours to use. */
    public Optional<Dialer> dialer() {
        return Optional.ofNullable(stasis).map(Stasis::dialer);
    }

    /** Whether Asterisk tells us of calls that we place, just now. */
    boolean isHearing() {
        return stasis != null && stasis.isThere();
    }

    private Leg leg(UUID call, Taken taken) {
        return new Leg(call, taken.placed(), calls, stasis);
    }

    /** Sound has come: of somebody who calls us, or of somebody whom we have called and who has picked up. */
    private void taken(Line line, BusinessId business, String name, @Nullable PhoneNumber from, PhoneNumber to) {
        if (!(line instanceof DialplanLine ours) || !ours.leg().isPlaced()) {
            answering.answer(line, business, name, from, to);
        } else if (stasis == null || !stasis.answered(ours)) {
            LOG.log(System.Logger.Level.WARNING, "nobody here knows of a call that was answered");
            line.hangUp();
        }
    }

    /** Adds our routes and opens the port for AudioSocket; done once, at start. */
    public CompletionStage<NetServer> open(Router router) {
        ask(router, "/asterisk/call", this::announced);
        ask(router, "/asterisk/next", this::next);
        router.get("/asterisk/media").handler(this::stream);
        if (stasis != null) {
            stasis.open();
        }
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
                    case Next.Meet(String application, UUID bridge) -> "stasis:" + application + ",meet," + bridge;
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
            Taken taken = takenAs(request);
            network.runOnContext(now -> open(context, taken));
        });
    }

    private @Nullable Taken takenAs(HttpServerRequest request) {
        try {
            return calls.take(name(request)).orElse(null);
        } catch (IllegalArgumentException malformed) {
            return null;
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "a call could not be looked up", trouble);
            return null;
        }
    }

    private void open(RoutingContext context, @Nullable Taken taken) {
        if (taken == null) {
            LOG.log(System.Logger.Level.WARNING, "a media stream without a call we know was refused");
            context.response().setStatusCode(403).end();
            return;
        }
        var protocol = new ChannelProtocol(leg(name(context.request()), taken), taken.call(), metronome);
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
        if (stasis != null) {
            stasis.close();
        }
        metronome.close();
    }
}
