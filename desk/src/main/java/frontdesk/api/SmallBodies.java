package frontdesk.api;

import java.util.regex.Pattern;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Has small bodies read before a worker is given the request, who would have to wait for them: that took two changes of thread. */
@Singleton
final class SmallBodies {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int BEFORE_ALL = -1;
    private static final Pattern LENGTH = Pattern.compile("[1-9][0-9]{0,4}");

    void read(@Observes Router router) {
        BodyHandler whole = BodyHandler.create(false).setBodyLimit(MOST_BYTES);
        router.route("/api/*").order(BEFORE_ALL).handler(context -> {
            if (small(context.request())) {
                whole.handle(context);
            } else {
                context.next();
            }
        });
    }

    /**
     * What came by HTTP/2 and has been read to its end cannot be paused any more, which the worker's side does; and of a body of no bytes it would
     * wait for the end for ever.
     */
    private static boolean small(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.version() != HttpVersion.HTTP_2
                && length != null
                && LENGTH.matcher(length).matches()
                && Integer.parseInt(length) <= MOST_BYTES
                && !isForm(request.getHeader(HttpHeaders.CONTENT_TYPE));
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
    }
}
