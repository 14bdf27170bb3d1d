package frontdesk.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers for every address below ours at which there is nothing. */
@Singleton
class Nowhere {
    /** After all resources have had their look, before the server's own page for what is not found. */
    private static final int LATE = 30_000;

    private final ObjectMapper json;

    Nowhere(ObjectMapper json) {
        this.json = json;
    }

    void listen(@Observes Router router) {
        router.route("/api/v1/businesses/*").order(LATE).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        try {
            context.response()
                    .setStatusCode(404)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(ProblemFilter.problem(404)));
        } catch (JsonProcessingException impossible) {
            context.fail(impossible);
        }
    }
}
