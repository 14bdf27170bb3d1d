package frontdesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import frontdesk.kernel.OutsideTrouble;

/** Answers for every address of an API at which there is nothing, and for what failed below ours. */
@Singleton
class Nowhere {
    private static final Logger LOG = Logger.getLogger("frontdesk.rest");

    /** After all resources have had their look, before the server's own page for what is not found. */
    private static final int LATE = 30_000;

    private final ObjectMapper json;

    Nowhere(ObjectMapper json) {
        this.json = json;
    }

    void listen(@Observes Router router) {
        router.route("/api/v1/businesses/*")
                .order(LATE)
                .handler(context -> answer(context, 404))
                .failureHandler(this::failed);
        router.route("/api/*").order(LATE).handler(context -> answer(context, 404));
    }

    private void failed(RoutingContext context) {
        if (context.failure() instanceof OutsideTrouble trouble && trouble.worthRetrying()) {
            LOG.warn("a request failed for the trouble of an outsider", trouble);
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            answer(context, 503);
            return;
        }
        if (context.failure() != null) {
            LOG.error("a request failed", context.failure());
        }
        answer(context, context.statusCode() < 400 ? 500 : context.statusCode());
    }

    private void answer(RoutingContext context, int status) {
        if (context.response().ended()) {
            return;
        }
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(ProblemFilter.problem(status)));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
