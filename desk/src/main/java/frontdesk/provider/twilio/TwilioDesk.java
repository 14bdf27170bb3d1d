package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.vertx.ext.web.Router;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.provider.twilio.Endings.Ending;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.provider.wire.Neighbours;
import frontdesk.provider.wire.Streams;
import frontdesk.store.Database;

/**
 * Where Twilio reaches us: its webhooks and its media streams, all under {@code /twilio}. Nothing is done for a request that does not carry
 * the account's signature.
 */
public final class TwilioDesk {
    /** That two have met may be told after that one of them has left, and on another node. */
    private static final long NEWS_MILLIS = 500;

    private final SignedRoutes routes;
    private final VoiceHooks voice;
    private final LeftMessages messagesLeft;
    private final TextHooks texts;
    private final TwilioMedia recordings;
    private final Streams media;
    private final RelaySessions words;
    private final MediaProtocol protocol;
    private final TwilioDialer dialer;
    private final Hearsay hearsay;
    private final Endings endings = new Endings();

    /** Answers what somebody writes on WhatsApp; nothing where it is not to be answered. */
    @FunctionalInterface
    public interface Chatting {
        /** @param name what Twilio calls the message: told twice, it is answered alike */
        Optional<String> answer(BusinessId business, PhoneNumber from, String body, String name);

        /**
         * The words of a voice note; nothing where there are none, or nobody can hear it.
         *
         * @param sound Opus in Ogg
         */
        default Optional<String> hear(BusinessId business, byte[] sound) {
            return Optional.empty();
        }
    }

    /** Answers calls in our place, as another platform does for the businesses that want it; nothing where we are to answer. */
    @FunctionalInterface
    public interface Elsewhere {
        /**
         * A document in TwiML.
         *
         * @param from as Twilio writes it
         */
        Optional<String> answer(Business business, String from, String to);
    }

    /**
     * @param database by which the nodes of a house tell each other what they hear of calls
     * @param room whether one more call can be answered
     * @param keeping keeps what callers have said after the tone
     */
    public TwilioDesk(
            TwilioAccount account,
            Database database,
            Businesses businesses,
            Messages messages,
            Journal journal,
            BooleanSupplier room,
            Answering answering,
            ConversationRelay relay,
            Elsewhere elsewhere,
            Chatting chatting,
            Consumer<LeftMessage> keeping,
            Clock clock) {
        this.messagesLeft = new LeftMessages(businesses, keeping);
        this.voice = new VoiceHooks(account, businesses, journal, room, relay.whose(), elsewhere, endings, clock);
        this.recordings = new TwilioMedia(account);
        this.texts = new TextHooks(businesses, messages, chatting, recordings);
        var neighbours = new Neighbours(account.node(), account.authToken(), SignedRoutes.HEADERS);
        this.routes = new SignedRoutes(account, neighbours, voice::apology);
        this.dialer = new TwilioDialer(account, neighbours, clock);
        this.media = new Streams("twilio", (line, business, name, from, to) -> {
            if (!(line instanceof TwilioLine ours) || !dialer.answered(ours)) {
                answering.answer(line, business, name, from, to);
            }
        });
        this.words = new RelaySessions(account, relay, endings, dialer, clock);
        this.protocol = new MediaProtocol(account, endings, dialer, clock);
        this.hearsay = new Hearsay(database, this::over, endings::met);
    }

    /** Who places calls by this account. */
    public Dialer dialer() {
        return dialer;
    }

    /** The file of a recording. Throws {@link frontdesk.kernel.OutsideTrouble} where it is none of the account's, or cannot be had now. */
    public byte[] recording(URI recording) {
        return recordings.fetch(recording);
    }

    /** Adds our routes; done once, at start. */
    public void mount(Router router) {
        routes.call(router, "/twilio/voice", (request, form) -> voice.voice(routes.base(request), form));
        routes.call(
                router,
                "/twilio/after",
                (request, form) -> voice.after(routes.base(request), form, "1".equals(request.getParam("again"))));
        routes.call(router, "/twilio/dialled", (request, form) -> voice.afterPerson(routes.base(request), form)
                .orElseGet(() -> messagesLeft.invited(routes.base(request), form)));
        routes.call(router, "/twilio/recorded", (request, form) -> messagesLeft.recorded(form));
        routes.hook(router, "/twilio/status", (request, form) -> {
            ended(form);
            return "";
        });
        mountDialled(router);
        routes.hook(router, "/twilio/sms", (request, form) -> texts.received(form));
        routes.hook(router, "/twilio/sms-status", (request, form) -> {
            String business = request.getParam("business");
            String message = request.getParam("message");
            if (business != null && message != null) {
                texts.delivered(
                        BusinessId.of(business), MessageId.of(message), TextHooks.route(request.getParam("by")), form);
            }
            return "";
        });
        routes.socket(router, "/twilio/media", (vertx, socket) -> media.opened(vertx, socket, protocol));
        routes.socket(router, "/twilio/relay", words::opened);
    }

    /** What Twilio asks and tells of the calls that we place. */
    private void mountDialled(Router router) {
        routes.call(router, "/twilio/after-dialled", (request, form) -> voice.afterDialled(routes.base(request), form));
        routes.socket(router, "/twilio/dialled/:dial", (vertx, socket) -> media.opened(vertx, socket, protocol));
        routes.call(router, "/twilio/joined", (request, form) -> TwiML.hangUp());
        routes.hook(router, "/twilio/dial", (request, form) -> {
            dialer.told(request.getParam(SignedRoutes.DIAL), form);
            ended(form);
            return "";
        });
        routes.hook(router, "/twilio/machine", (request, form) -> {
            dialer.judged(request.getParam(SignedRoutes.DIAL), form);
            return "";
        });
        routes.hook(router, "/twilio/conference", (request, form) -> {
            if (form.get("StatusCallbackEvent")
                    .filter("conference-start"::equals)
                    .isPresent()) {
                form.get("FriendlyName").ifPresent(hearsay::met);
            }
            return "";
        });
    }

    private void ended(Form news) {
        if (news.get("CallStatus").filter("completed"::equals).isPresent()) {
            news.get("CallSid").ifPresent(hearsay::over);
        }
    }

    /** A call is over: its line is hung up, and whoever would wait for them is let go. */
    private void over(String callSid) {
        media.over(callSid);
        words.over(callSid);
        endings.over(callSid).ifPresent(joined -> CompletableFuture.delayedExecutor(
                        NEWS_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> missed(joined)));
    }

    private void missed(Ending.Joined joined) {
        if (!endings.missed(joined.conference())) {
            return;
        }
        if (joined.caller()) {
            dialer.endSoon(joined.other());
        } else {
            dialer.redirectSoon(joined.other(), VoiceHooks.leftAlone());
        }
    }
}
