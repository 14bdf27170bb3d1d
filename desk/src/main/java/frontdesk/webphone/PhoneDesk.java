package frontdesk.webphone;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Drafts;
import frontdesk.call.AnswerOutcome;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.page.OwnOrigin;

/** Where the sockets of pages arrive: lets in those of our own pages that carry a pass, each pass once, and has their calls answered. */
final class PhoneDesk {
    static final String PATH = "/phone/";

    private static final System.Logger LOG = System.getLogger(PhoneDesk.class.getName());

    private final Businesses businesses;
    private final Drafts drafts;
    private final Diary diary;
    private final byte[] key;
    private final Webphone.Answering answering;
    private final Function<PhonePass, @Nullable Stay> admission;
    private final Clock clock;

    /** The calls whose passes were used on this node, as long as these could be used again. */
    private final Map<CallId, Boolean> used = new ConcurrentHashMap<>();

    /**
     * How long somebody who is let in may stay.
     *
     * @param leaving run once when they have left
     */
    record Stay(Duration longest, Runnable leaving) {}

    /** @param admission null where there is no room for one more */
    PhoneDesk(
            Businesses businesses,
            Drafts drafts,
            Diary diary,
            byte[] key,
            Webphone.Answering answering,
            Function<PhonePass, @Nullable Stay> admission,
            Clock clock) {
        this.businesses = businesses;
        this.drafts = drafts;
        this.diary = diary;
        this.key = key;
        this.answering = answering;
        this.admission = admission;
        this.clock = clock;
    }

    /** Called by the network thread. */
    void open(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        var pass = PhonePass.read(context.pathParam("pass"), key, clock.instant());
        boolean ours =
                origin != null && OwnOrigin.is(origin, request.authority().toString());
        if (pass.isEmpty() || !ours || used.putIfAbsent(pass.get().call(), true) != null) {
            LOG.log(System.Logger.Level.WARNING, "a call from a page that may not ring was refused");
            context.response().setStatusCode(403).end();
            return;
        }
        Vertx vertx = context.vertx();
        vertx.setTimer(
                PhonePass.LIFE.plusSeconds(1).toMillis(),
                old -> used.remove(pass.get().call()));
        request.toWebSocket()
                .onSuccess(socket -> opened(vertx, socket, pass.get()))
                .onFailure(notASocket -> LOG.log(System.Logger.Level.DEBUG, "a call from a page did not open"));
    }

    private void opened(Vertx vertx, ServerWebSocket socket, PhonePass pass) {
        Stay stay = admission.apply(pass);
        var stream = new PhoneStream(socket);
        if (stay == null) {
            stream.send(PageNews.ended(By.US.name(), "BUSY"));
            stream.close();
            return;
        }
        long timer = vertx.setTimer(stay.longest().toMillis(), late -> stream.line()
                .hungUp(By.US, "this is as long as a call from a page may take"));
        socket.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            stream.gone();
        });
        Thread.ofVirtual().name("call-" + pass.call()).start(() -> {
            try {
                answer(stream, pass);
            } finally {
                stay.leaving().run();
                stream.close();
            }
        });
    }

    /** A draft that was changed or dropped since the pass was given is nobody's any more: the business answers as it is. */
    private UnaryOperator<Business> as(PhonePass pass) {
        UUID draft = pass.draft();
        return draft == null
                ? UnaryOperator.identity()
                : now ->
                        drafts.find(now.id(), draft).map(tried -> tried.on(now)).orElse(now);
    }

    private void answer(PhoneStream stream, PhonePass pass) {
        try {
            Business business = businesses.find(pass.business()).orElseThrow();
            var call = new CallStarted(
                    business.id(),
                    pass.call(),
                    CallStarted.Channel.BROWSER,
                    null,
                    business.number() == null ? null : business.number().e164(),
                    null,
                    clock.instant());
            var outcome =
                    answering.answer(stream.line(), call, as(pass), new PageNews(business, diary, clock, stream::send));
            if (outcome instanceof AnswerOutcome.Refused) {
                stream.send(PageNews.ended(By.US.name(), "BUSY"));
            }
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a call from a page broke off", bug);
            stream.send(PageNews.ended(By.US.name(), "FAILED"));
        }
    }
}
