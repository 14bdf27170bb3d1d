package frontdesk.provider.exotel;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.CallerId;
import frontdesk.provider.wire.Streams;

/**
 * Where Exotel reaches us: the stream of its voicebot applet, and the question of its passthru applet what comes next, to which there are only
 * two answers: a person (200), or nothing more (302). Both show our password.
 */
public final class ExotelDesk {
    private static final System.Logger LOG = System.getLogger(ExotelDesk.class.getName());
    private static final int PERSON = 200;
    private static final int NOTHING_MORE = 302;

    /** The node that had the call may be about to write down how it ended. */
    private static final Duration JOURNAL_PATIENCE = Duration.ofMillis(700);

    private final ExotelAccount account;
    private final Businesses businesses;
    private final Journal journal;
    private final BooleanSupplier room;
    private final Streams streams;

    /** @param room whether one more call can be answered; one too many goes on to a person */
    public ExotelDesk(
            ExotelAccount account, Businesses businesses, Journal journal, BooleanSupplier room, Answering answering) {
        this.account = account;
        this.businesses = businesses;
        this.journal = journal;
        this.room = room;
        this.streams = new Streams("exotel", answering);
    }

    /** Adds our routes; done once, at start. */
    public void mount(Router router) {
        router.get("/exotel/media").handler(this::stream);
        router.get("/exotel/next").handler(context -> {
            if (isExotel(context)) {
                Thread.ofVirtual().name("/exotel/next").start(() -> next(context));
            }
        });
    }

    private void stream(RoutingContext context) {
        if (!isExotel(context)) {
            return;
        }
        if (!room.getAsBoolean()) {
            LOG.log(System.Logger.Level.WARNING, "all lines are busy");
            context.response().setStatusCode(503).end();
            return;
        }
        var protocol = new VoicebotProtocol(businesses, account.region());
        context.request()
                .toWebSocket()
                .onSuccess(socket -> streams.opened(context.vertx(), socket, protocol))
                .onFailure(notASocket -> LOG.log(System.Logger.Level.DEBUG, "a media stream did not open"));
    }

    private void next(RoutingContext context) {
        int answer = PERSON;
        try {
            answer = isOver(context.request()) ? NOTHING_MORE : PERSON;
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "how a call ended could not be looked up", trouble);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        context.response().setStatusCode(answer).end();
    }

    /** Whether the call was ended here, and not handed over; where it broke off a person should still answer. */
    private boolean isOver(HttpServerRequest request) throws InterruptedException {
        String call = request.getParam("CallSid");
        Business business = dialled(request.getParam("CallTo"))
                .or(() -> dialled(request.getParam("To")))
                .orElse(null);
        if (call == null || business == null) {
            return false;
        }
        Optional<CallEntry> entry = journal.callByCarrierName(business.id(), call);
        if (entry.isPresent() && entry.get().open()) {
            Thread.sleep(JOURNAL_PATIENCE);
            entry = journal.callByCarrierName(business.id(), call);
        }
        return entry.map(CallEntry::ended)
                .filter(ended ->
                        ended.disposition() != Disposition.HANDED_OVER && ended.disposition() != Disposition.FAILED)
                .isPresent();
    }

    private Optional<Business> dialled(@Nullable String number) {
        return Optional.ofNullable(number)
                .flatMap(text -> CallerId.read(text, account.region()))
                .flatMap(businesses::findByNumber);
    }

    private boolean isExotel(RoutingContext context) {
        if (account.opens(context.request().getHeader("Authorization"))) {
            return true;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "a request without Exotel's password was refused, path={0}",
                context.request().path());
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Basic")
                .end();
        return false;
    }
}
