package frontdesk.storefront;

import java.time.Duration;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Keeps the language that a visitor chose for the pages that follow. */
@Provider
@Public
class ChosenLanguage implements ContainerResponseFilter {
    private static final long A_YEAR = Duration.ofDays(365).toSeconds();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String chosen = request.getUriInfo().getQueryParameters().getFirst(Speaking.CHOICE);
        if (chosen != null && Speaking.isWritten(chosen)) {
            response.getHeaders()
                    .add(
                            HttpHeaders.SET_COOKIE,
                            "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax"
                                    .formatted(Speaking.CHOICE, chosen, A_YEAR));
        }
        response.getHeaders().add(HttpHeaders.VARY, "Accept-Language, Cookie");
    }
}
