package frontdesk.fhir;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Answers for every address below ours at which there is nothing, and for what failed. */
@Singleton
class Nowhere {
    private static final Logger LOG = Logger.getLogger("frontdesk.fhir");

    /** After all resources have had their look, before the server's own page for what is not found. */
    private static final int LATE = 30_000;

    void listen(@Observes Router router) {
        router.route("/" + OutcomeFilter.ROOT + "*")
                .order(LATE)
                .handler(context -> answer(context, 404))
                .failureHandler(Nowhere::failed);
    }

    private static void failed(RoutingContext context) {
        if (context.failure() != null) {
            LOG.error("a request failed", context.failure());
        }
        answer(context, context.statusCode() < 400 ? 500 : context.statusCode());
    }

    private static void answer(RoutingContext context, int status) {
        if (!context.response().ended()) {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, R4.MEDIA_TYPE)
                    .end(R4.json(Outcome.of(Outcome.kind(status), Outcome.sentence(status))));
        }
    }
}
