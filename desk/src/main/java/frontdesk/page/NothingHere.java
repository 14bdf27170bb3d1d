package frontdesk.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

/** Answers people with a page where there is nothing at the address that they asked for. */
public final class NothingHere {
    /** After all resources and those who answer for an address of their own have had their look, before the server's own page for what is not found. */
    public static final int LATE = 30_000;

    private NothingHere() {}

    /** Whether somebody with a browser would otherwise be told of nothing in no words, or in the framework's. */
    public static boolean isBare(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 404 || response.getEntity() instanceof TemplateInstance) {
            return false;
        }
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT.toString());
        return accepted != null && accepted.contains(MediaType.TEXT_HTML);
    }

    public static void answer(ContainerResponseContext response, TemplateInstance page) {
        PageGuard.HEADERS.forEach(response.getHeaders()::putSingle);
        response.setEntity(page, null, MediaType.TEXT_HTML_TYPE);
    }

    public static void answer(RoutingContext context, TemplateInstance page) {
        PageGuard.HEADERS.forEach(context.response()::putHeader);
        context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(Rendering.of(page));
    }
}
