package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.Streams;

/**
 * Where Twilio reaches us: its webhooks and its media streams, all under {@code /twilio}. Nothing is done for a request that does not carry
 * the account's signature.
 */
public final class TwilioDesk {
    private static final System.Logger LOG = System.getLogger(TwilioDesk.class.getName());
    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final int LARGEST_BODY = 64 * 1024;

    private final TwilioAccount account;
    private final TwilioSignature signature;
    private final VoiceHooks voice;
    private final TextHooks texts;
    private final Streams media;
    private final RelaySessions words;
    private final MediaProtocol protocol;
    private final TwilioDialer dialer;
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

    /** One where nobody answers on WhatsApp. */
    public TwilioDesk(
            TwilioAccount account,
            Businesses businesses,
            Messages messages,
            Journal journal,
            BooleanSupplier room,
            Answering answering,
            Clock clock) {
        this(
                account,
                businesses,
                messages,
                journal,
                room,
                answering,
                ConversationRelay.nobody(),
                (business, from, body, name) -> Optional.empty(),
                clock);
    }

    /** One where all calls are ours. */
    public TwilioDesk(
            TwilioAccount account,
            Businesses businesses,
            Messages messages,
            Journal journal,
            BooleanSupplier room,
            Answering answering,
            ConversationRelay relay,
            Chatting chatting,
            Clock clock) {
        this(
                account,
                businesses,
                messages,
                journal,
                room,
                answering,
                relay,
                (business, from, to) -> Optional.empty(),
                chatting,
                clock);
    }

    /** @param room whether one more call can be answered */
    public TwilioDesk(
            TwilioAccount account,
            Businesses businesses,
            Messages messages,
            Journal journal,
            BooleanSupplier room,
            Answering answering,
            ConversationRelay relay,
            Elsewhere elsewhere,
            Chatting chatting,
            Clock clock) {
        this.account = account;
        this.signature = new TwilioSignature(account.authToken());
        this.voice = new VoiceHooks(account, businesses, journal, room, relay.whose(), elsewhere, endings, clock);
        this.texts = new TextHooks(businesses, messages, chatting, new TwilioMedia(account));
        this.dialer = new TwilioDialer(account, clock);
        this.media = new Streams("twilio", (line, business, name, from, to) -> {
            if (!(line instanceof TwilioLine ours) || !dialer.answered(ours)) {
                answering.answer(line, business, name, from, to);
            }
        });
        this.words = new RelaySessions(account, relay, endings, clock);
        this.protocol = new MediaProtocol(account, endings, dialer, clock);
    }

    /** Who places calls by this account. */
    public Dialer dialer() {
        return dialer;
    }

    /** Adds our routes; done once, at start. */
    public void mount(Router router) {
        call(router, "/twilio/voice", (request, form) -> voice.voice(base(request), form));
        call(
                router,
                "/twilio/after",
                (request, form) -> voice.after(base(request), form, "1".equals(request.getParam("again"))));
        call(router, "/twilio/dialled", (request, form) -> voice.afterPerson(base(request), form));
        hook(router, "/twilio/status", (request, form) -> {
            over(form);
            return "";
        });
        mountDialled(router);
        hook(router, "/twilio/sms", (request, form) -> texts.received(form));
        hook(router, "/twilio/sms-status", (request, form) -> {
            String business = request.getParam("business");
            String message = request.getParam("message");
            if (business != null && message != null) {
                texts.delivered(
                        BusinessId.of(business),
                        MessageId.of(message),
                        TextHooks.route(request.getParam("by")),
                        form);
            }
            return "";
        });
        router.get("/twilio/media")
                .handler(context -> open(context, socket -> media.opened(context.vertx(), socket, protocol)));
        router.get("/twilio/relay").handler(context -> open(context, socket -> words.opened(context.vertx(), socket)));
    }

    /** What Twilio asks and tells of the calls that we place. */
    private void mountDialled(Router router) {
        call(router, "/twilio/after-dialled", (request, form) -> voice.afterDialled(base(request), form));
        call(router, "/twilio/joined", (request, form) -> TwiML.hangUp());
        hook(router, "/twilio/dial", (request, form) -> {
            dialer.told(request.getParam("dial"), form);
            over(form);
            return "";
        });
        hook(router, "/twilio/machine", (request, form) -> {
            dialer.judged(request.getParam("dial"), form);
            return "";
        });
        hook(router, "/twilio/conference", (request, form) -> {
            if (form.get("StatusCallbackEvent")
                    .filter("conference-start"::equals)
                    .isPresent()) {
                form.get("FriendlyName").ifPresent(endings::met);
            }
            return "";
        });
    }

    /** A call is over: its line is hung up, and whoever would wait for them is let go. */
    private void over(Form news) {
        if (news.get("CallStatus").filter("completed"::equals).isEmpty()) {
            return;
        }
        String callSid = news.get("CallSid").orElse("");
        media.over(callSid);
        words.over(callSid);
        endings.over(callSid).ifPresent(joined -> {
            if (joined.caller()) {
                dialer.endSoon(joined.other());
            } else {
                dialer.redirectSoon(joined.other(), VoiceHooks.leftAlone());
            }
        });
    }

    /** Answers a request with TwiML, or with nothing. */
    private interface Hook {
        String answer(HttpServerRequest request, Form form) throws InterruptedException;
    }

    /** A webhook of a call: whatever breaks on our side, the caller hears a sentence. */
    private void call(Router router, String path, Hook hook) {
        hook(router, path, (request, form) -> {
            try {
                return hook.answer(request, form);
            } catch (RuntimeException bug) {
                LOG.log(System.Logger.Level.ERROR, "a call could not be answered", bug);
                return voice.apology();
            }
        });
    }

    private void hook(Router router, String path, Hook hook) {
        router.post(path)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .handler(context -> Thread.ofVirtual().name(path).start(() -> answer(context, hook)))
                .failureHandler(context -> context.response()
                        .setStatusCode(context.statusCode() < 400 ? 400 : context.statusCode())
                        .end());
    }

    private void answer(RoutingContext context, Hook hook) {
        HttpServerRequest request = context.request();
        try {
            String body = context.body().asString("UTF-8");
            Form form = Form.parse(body == null ? "" : body);
            String told = request.getHeader(SIGNATURE);
            if (told == null || !signature.fits(base(request) + request.uri(), form, told)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a request that Twilio did not sign was refused, path={0}",
                        request.path());
                context.response().setStatusCode(403).end();
                return;
            }
            String answer = hook.answer(request, form);
            if (answer.isEmpty()) {
                context.response().setStatusCode(204).end();
            } else {
                context.response()
                        .putHeader("Content-Type", "text/xml; charset=UTF-8")
                        .end(answer);
            }
        } catch (IllegalArgumentException malformed) {
            context.response().setStatusCode(400).end();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a webhook failed", bug);
            context.response().setStatusCode(500).end();
        } catch (InterruptedException stopping) {
            context.response().setStatusCode(503).end();
        }
    }

    private void open(RoutingContext context, Consumer<ServerWebSocket> opened) {
        HttpServerRequest request = context.request();
        String told = request.getHeader(SIGNATURE);
        String url = base(request).toString().replaceFirst("^http", "ws") + request.uri();
        if (told == null ? account.signedHandshakes() : !signature.fitsHandshake(url, told)) {
            LOG.log(System.Logger.Level.WARNING, "a media stream that Twilio did not sign was refused");
            context.response().setStatusCode(403).end();
            return;
        }
        request.toWebSocket()
                .onSuccess(opened::accept)
                .onFailure(notASocket -> LOG.log(System.Logger.Level.DEBUG, "a media stream did not open"));
    }

    /** The address that Twilio used, as the settings know it; in development, where they only know this machine, as the request tells. */
    private URI base(HttpServerRequest request) {
        if (!account.onlyHere()) {
            return account.publicUrl();
        }
        String scheme = request.getHeader("X-Forwarded-Proto");
        String host = request.getHeader("X-Forwarded-Host");
        return URI.create(
                (scheme == null ? request.scheme() : scheme) + "://" + (host == null ? request.authority() : host));
    }
}
