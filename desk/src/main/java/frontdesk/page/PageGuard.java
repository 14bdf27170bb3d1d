package frontdesk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;

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
    private static final Logger LOG = System.getLogger(PageGuard.class.getName());
    private static final int MOST_BYTES = 64 * 1024;
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,5}");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void filter(ContainerRequestContext request) {
        boolean changes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changes && !fromOurPages(request)) {
            request.abortWith(Response.status(Response.Status.FORBIDDEN)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("This form was sent from another site, so nothing was done.")
                    .build());
        } else if (changes && !LargeForms.allowed(request) && !isSmall(request)) {
            passOver(request);
            request.abortWith(Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                    .type(MediaType.TEXT_PLAIN_TYPE)
                    .entity("This form is larger than it can be, so nothing was done.")
                    .build());
        }
    }

    /** What nobody reads would stand in the way of what comes after it on the same connection; nothing of it is kept. */
    private static void passOver(ContainerRequestContext request) {
        try (InputStream body = request.getEntityStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, "a form that is too large broke off", broken);
        }
    }

    /** One that comes in pieces of which nobody tells the number is none that a browser sends; where there is nothing to send, no length may be told. */
    private static boolean isSmall(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.getHeaderString(TRANSFER_ENCODING) == null
                : LENGTH.matcher(length).matches() && Integer.parseInt(length) <= MOST_BYTES;
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
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
