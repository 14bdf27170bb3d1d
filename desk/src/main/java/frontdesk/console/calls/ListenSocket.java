package frontdesk.console.calls;

import java.lang.System.Logger.Level;
import java.util.Optional;

import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.User;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.ListeningIn;
import frontdesk.console.SessionCookie;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Secret;
import frontdesk.page.OwnOrigin;

/**
 * Where somebody hears a call while it goes on: a socket that our own pages open with their session, and that ends with the call, or with the session. What is sent
 * there is {@link Overheard}.
 */
@Singleton
public class ListenSocket {
    private static final System.Logger LOG = System.getLogger(ListenSocket.class.getName());
    private static final String PATH = "/console/:business/calls/:call/listen";
    private static final int LOOKS_AGAIN_MILLIS = 15_000;

    private final Access access;
    private final Businesses businesses;
    private final Journal journal;
    private final ListeningIn listening;

    ListenSocket(Access access, Businesses businesses, Journal journal, ListeningIn listening) {
        this.access = access;
        this.businesses = businesses;
        this.journal = journal;
        this.listening = listening;
    }

    /** Whether they may hear a call that goes on: who steps in to calls, and who judges them. */
    public static boolean isFor(User user, BusinessId business) {
        return user.mayServe(business) || user.mayReview(business);
    }

    /** Why somebody is not let in, as HTTP says it. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String why) {
            super(why);
            this.status = status;
        }
    }

    void mount(@Observes Router router) {
        router.get(PATH).handler(this::come);
    }

    /** Called by the network thread, which never waits: who they are is looked up elsewhere. */
    private void come(RoutingContext context) {
        context.request().pause();
        Thread.ofVirtual().name("listen").start(() -> {
            try {
                letIn(context);
            } catch (Refused refused) {
                refuse(context, refused.status, refused.getMessage());
            } catch (RuntimeException trouble) {
                LOG.log(Level.ERROR, "nobody could be let in to listen to a call", trouble);
                refuse(context, 500, "Something went wrong.");
            }
        });
    }

    private static void refuse(RoutingContext context, int status, @Nullable String why) {
        context.request().resume();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain;charset=UTF-8")
                .end(String.valueOf(why));
    }

    private void letIn(RoutingContext context) throws Refused {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        if (origin == null || !OwnOrigin.is(origin, request.authority().toString())) {
            throw new Refused(403, "Only our own pages listen to calls.");
        }
        Cookie cookie = request.getCookie(SessionCookie.NAME);
        Secret session = Secret.of(cookie == null ? "" : cookie.getValue());
        User user = access.sessions().userWith(session).orElseThrow(() -> new Refused(401, "Please sign in."));
        Business business = businesses
                .findBySlug(context.pathParam("business"))
                .filter(one -> user.maySee(one.id()))
                .orElseThrow(() -> new Refused(404, "There is no such business here."));
        if (!isFor(user, business.id())) {
            throw new Refused(403, "Ask the owner for a role that may listen to calls.");
        }
        CallId call = open(business, context.pathParam("call"));
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            throw new Refused(426, "This is the address of a socket.");
        }
        journal.auditTrail().noteLook(business.id(), "user:" + user.email(), "call listened in to", "call " + call);
        context.vertx().runOnContext(now -> request.toWebSocket()
                .onSuccess(socket -> opened(context.vertx(), socket, business.id(), call, session))
                .onFailure(notASocket -> LOG.log(Level.DEBUG, "a page that wanted to listen has gone")));
    }

    /** The call of this address, which goes on and may be heard. */
    private CallId open(Business business, String id) throws Refused {
        try {
            CallEntry entry = journal.call(business.id(), CallId.of(id))
                    .orElseThrow(() -> new Refused(404, "There is no such call here."));
            if (entry.ended() != null) {
                throw new Refused(410, "This call is over.");
            }
            if (!listening.isOpenTo(business, entry.started())) {
                throw new Refused(409, "This call cannot be listened to.");
            }
            return entry.started().call();
        } catch (IllegalArgumentException notAnId) {
            throw new Refused(404, "There is no such call here.");
        }
    }

    private void opened(Vertx vertx, ServerWebSocket socket, BusinessId business, CallId call, Secret session) {
        Optional<Runnable> hearing = listening.open(call, new Overheard(socket));
        if (hearing.isEmpty()) {
            socket.close((short) 1013, "too many listen");
            return;
        }
        long looking = vertx.setPeriodic(
                LOOKS_AGAIN_MILLIS, then -> Thread.ofVirtual().start(() -> look(socket, business, session)));
        socket.closeHandler(closed -> {
            vertx.cancelTimer(looking);
            hearing.get().run();
        });
    }

    /** Who has signed out meanwhile, or may no longer listen, hears no more. */
    private void look(ServerWebSocket socket, BusinessId business, Secret session) {
        boolean still = access.sessions()
                .userWith(session)
                .filter(user -> isFor(user, business))
                .isPresent();
        if (!still) {
            socket.close((short) 1008, "signed out");
        }
    }
}
