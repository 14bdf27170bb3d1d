package frontdesk.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Takes forms from our own pages only, and small ones, and tells browsers to trust nothing else. The referrer policy is {@code same-origin} and not stricter,
 * because browsers would then send {@code Origin: null} with our own forms.
 */
@Provider
@OurPage
@Priority(Priorities.AUTHENTICATION - 100)
class PageGuard implements ContainerRequestFilter, ContainerResponseFilter {
    private static final int MOST_BYTES = 64 * 1024;
    /** What browsers are told with every page. */
    static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("Content-Security-Policy", policy("'none'")),
            Map.entry("X-Frame-Options", "DENY"),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("Referrer-Policy", "same-origin"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)"),
            Map.entry(HttpHeaders.CACHE_CONTROL, "no-store"));

    /** @param ancestors who may show a page within its own */
    static String policy(String ancestors) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
                + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " + ancestors;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        boolean changes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changes && !fromOurPages(request)) {
            refuse(request, Response.Status.FORBIDDEN, "This form was sent from another site, so nothing was done.");
        } else if (changes && !LargeForms.allowed(request) && !isSmall(request)) {
            refuse(
                    request,
                    Response.Status.REQUEST_ENTITY_TOO_LARGE,
                    "This form is larger than it can be, so nothing was done.");
        }
    }

    /** What nobody reads would stand in the way of what comes after it on the same connection; nothing of it is kept. */
    private static void refuse(ContainerRequestContext request, Response.Status status, String why) throws IOException {
        request.getEntityStream().transferTo(OutputStream.nullOutputStream());
        request.abortWith(Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(why)
                .build());
    }

    /** What comes is measured: of a form that comes in pieces nobody tells the length. */
    private static boolean isSmall(ContainerRequestContext request) throws IOException {
        byte[] form = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (form.length > MOST_BYTES) {
            return false;
        }
        request.setEntityStream(new ByteArrayInputStream(form));
        return true;
    }

    private static boolean fromOurPages(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return "same-origin".equals(request.getHeaderString("Sec-Fetch-Site"));
        }
        String host = request.getHeaderString(HttpHeaders.HOST);
        return OwnOrigin.is(
                origin,
                host != null ? host : request.getUriInfo().getRequestUri().getRawAuthority());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        HEADERS.forEach(response.getHeaders()::putSingle);
    }
}
