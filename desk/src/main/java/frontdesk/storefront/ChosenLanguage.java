package frontdesk.storefront;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps the language that a visitor chose, and leads on to the page itself: pages that are open read their address again, and an address
 * that chooses a language would each time take back what was chosen since. In somebody's website the address goes on saying it.
 */
@Provider
@Public
@Singleton
class ChosenLanguage implements ContainerRequestFilter {
    private static final long A_YEAR = Duration.ofDays(365).toSeconds();

    private final Speaking speaking;

    ChosenLanguage(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo asked = request.getUriInfo();
        String chosen = asked.getQueryParameters().getFirst(Speaking.CHOICE);
        boolean known = chosen != null && Speaking.isWritten(chosen);
        if (known && request.getMethod().equals("GET") && !speaking.embedding().here()) {
            String rest = Speaking.unchosen(asked.getRequestUri().getRawQuery());
            request.abortWith(
                    Response.seeOther(URI.create(asked.getAbsolutePath() + (rest.isEmpty() ? "" : "?" + rest)))
                            .header(
                                    HttpHeaders.SET_COOKIE,
                                    "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax"
                                            .formatted(Speaking.CHOICE, chosen, A_YEAR))
                            .build());
        }
    }
}
