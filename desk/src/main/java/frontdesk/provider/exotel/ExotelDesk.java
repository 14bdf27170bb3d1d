package frontdesk.provider.exotel;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.exotel.VoicebotProtocol.Somebody;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Streams;

/**
 * Where Exotel reaches us: the stream of its voicebot applet, and the question of its passthru applet what comes next, to which there are only
 * two answers: a person (200), or nothing more (302). Where its voicemail applet has taken a message, another passthru applet tells. Streams and news of calls that we place come under a name of ours for each. All show our
 * password.
 */
public final class ExotelDesk {
    private static final System.Logger LOG = System.getLogger(ExotelDesk.class.getName());
    private static final int PERSON = 200;
    private static final int NOTHING_MORE = 302;
    private static final int LARGEST_BODY = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The node that had the call may be about to write down how it ended. */
    private static final Duration JOURNAL_PATIENCE = Duration.ofMillis(700);

    private final ExotelAccount account;
    private final Businesses businesses;
    private final Journal journal;
    private final BooleanSupplier room;
    private final Streams streams;
    private final LeftMessages messages;
    private final Consumer<LeftMessage> keeping;
    private final @Nullable ExotelDialer dialer;

    /**
     * @param room whether one more call can be answered; one too many goes on to a person
     * @param keeping keeps what callers have said after the tone
     */
    public ExotelDesk(
            ExotelAccount account,
            Businesses businesses,
            Journal journal,
            BooleanSupplier room,
            Answering answering,
            Consumer<LeftMessage> keeping) {
        this.account = account;
        this.businesses = businesses;
        this.journal = journal;
        this.room = room;
        this.messages = new LeftMessages(account, businesses);
        this.keeping = keeping;
        ExotelApi api = account.api();
        this.dialer = api == null ? null : new ExotelDialer(new ConnectRequests(account, api));
        this.streams = new Streams("exotel", (line, business, name, from, to) -> {
            if (!(line instanceof ExotelLine ours) || dialer == null || !dialer.answered(ours)) {
                answering.answer(line, business, name, from, to);
            }
        });
    }

    /** Who places calls by this account; empty where it is not set up for that. */
    public Optional<Dialer> dialer() {
        return Optional.ofNullable(dialer);
    }

    /** The file of a recording, at the address that Exotel told. Throws {@link frontdesk.kernel.OutsideTrouble} where it cannot be had. */
    public byte[] recording(URI recording) {
        return messages.fetch(recording);
    }

    /** Adds our routes; done once, at start. */
    public void mount(Router router) {
        router.get("/exotel/media").handler(this::caller);
        router.get("/exotel/dialled/:id").handler(this::dialled);
        router.post("/exotel/status/:id")
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(this::told);
        router.get("/exotel/next").handler(context -> {
            if (isExotel(context)) {
                Thread.ofVirtual().name("/exotel/next").start(() -> next(context));
            }
        });
        router.get("/exotel/left").handler(context -> {
            if (isExotel(context)) {
                Thread.ofVirtual().name("/exotel/left").start(() -> left(context));
            }
        });
    }

    private void left(RoutingContext context) {
        int answer = 200;
        try {
            messages.told(context.request()::getParam).ifPresent(keeping);
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "a message was not noted", trouble);
            answer = 500;
        }
        context.response().setStatusCode(answer).end();
    }

    private void caller(RoutingContext context) {
        if (!isExotel(context)) {
            return;
        }
        if (!room.getAsBoolean()) {
            LOG.log(System.Logger.Level.WARNING, "all lines are busy");
            context.response().setStatusCode(503).end();
            return;
        }
        open(context, new VoicebotProtocol(this::whose, dialer));
    }

    private Optional<Somebody> whose(Message.Start start) {
        PhoneNumber to = account.number(start.told().get("to")).orElse(null);
        return to == null
                ? Optional.empty()
                : businesses
                        .findByNumber(to)
                        .map(business -> new Somebody(
                                business.id(),
                                account.number(start.told().get("from")).orElse(null),
                                to,
                                null));
    }

    /** Somebody whom we have called has picked up. */
    private void dialled(RoutingContext context) {
        if (isExotel(context)) {
            String id = context.pathParam("id");
            open(context, new VoicebotProtocol(start -> placed(id), dialer));
        }
    }

    private Optional<Somebody> placed(String id) {
        return Optional.ofNullable(dialer)
                .flatMap(dialing -> dialing.order(id))
                .map(order -> new Somebody(order.business(), order.to(), order.from(), id));
    }

    private void open(RoutingContext context, VoicebotProtocol protocol) {
        context.request()
                .toWebSocket()
                .onSuccess(socket -> streams.opened(context.vertx(), socket, protocol))
                .onFailure(notASocket -> LOG.log(System.Logger.Level.DEBUG, "a media stream did not open"));
    }

    /** News of a call that we placed, as a form or as JSON. */
    private void told(RoutingContext context) {
        if (!isExotel(context)) {
            return;
        }
        if (dialer != null) {
            dialer.told(context.pathParam("id"), status(context));
        }
        context.response().setStatusCode(200).end();
    }

    private static String status(RoutingContext context) {
        String inForm = context.request().getFormAttribute("Status");
        if (inForm != null) {
            return inForm;
        }
        try {
            JsonNode news = JSON.readTree(String.valueOf(context.body().asString()));
            return news == null ? "" : news.path("Status").asText();
        } catch (IOException notJson) {
            return "";
        }
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
        Business business = business(request.getParam("CallTo"))
                .or(() -> business(request.getParam("To")))
                .orElse(null);
        if (call == null || business == null) {
            return false;
        }
        Optional<CallEntry> entry = journal.callOnTheLine(business.id(), call);
        if (entry.isPresent() && entry.get().open()) {
            Thread.sleep(JOURNAL_PATIENCE);
            entry = journal.callOnTheLine(business.id(), call);
        }
        return entry.map(CallEntry::ended)
                .filter(ended -> ended.reason().equals(CallEnded.TALKED)
                        || ended.disposition() != Disposition.HANDED_OVER && ended.disposition() != Disposition.FAILED)
                .isPresent();
    }

    private Optional<Business> business(@Nullable String number) {
        return account.number(number).flatMap(businesses::findByNumber);
    }

    private boolean isExotel(RoutingContext context) {
        if (account.opens(context.request().getHeader("Authorization"))) {
            return true;
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "a request without Exotel''s password was refused, path={0}",
                context.request().path());
        context.response()
                .setStatusCode(401)
                .putHeader("WWW-Authenticate", "Basic")
                .end();
        return false;
    }
}
