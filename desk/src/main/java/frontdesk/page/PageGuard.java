package frontdesk.page;

import java.net.URI;
import java.util.Locale;

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
import org.jspecify.annotations.Nullable;

/**
 * Takes forms from our own pages only, and tells browsers to trust nothing else. The referrer policy is {@code same-origin} and not stricter,
 * because browsers would then send {@code Origin: null} with our own forms.
 */
@Provider
@OurPage
@Priority(Priorities.AUTHENTICATION - 100)
class PageGuard implements ContainerRequestFilter, ContainerResponseFilter {
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
        }
    }

    /** A proxy may end TLS before us, so hosts are compared and not schemes. */
    private static boolean fromOurPages(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin == null) {
            return "same-origin".equals(request.getHeaderString("Sec-Fetch-Site"));
        }
        String host = request.getHeaderString(HttpHeaders.HOST);
        String asked =
                host != null ? host : request.getUriInfo().getRequestUri().getRawAuthority();
        return withoutDefaultPort(authority(origin)).equals(withoutDefaultPort(asked));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }

    private static String withoutDefaultPort(@Nullable String authority) {
        return authority == null ? "" : authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
