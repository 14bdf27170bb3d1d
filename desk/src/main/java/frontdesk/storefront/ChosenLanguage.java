package frontdesk.storefront;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

import frontdesk.page.Reading;

/** Keeps the language that a visitor chose. In somebody's website the address goes on saying it. */
@Provider
@Public
@Singleton
class ChosenLanguage implements ContainerRequestFilter {
    private final Speaking speaking;

    ChosenLanguage(Speaking speaking) {
        this.speaking = speaking;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo asked = request.getUriInfo();
        if (request.getMethod().equals("GET") && !speaking.embedding().here()) {
            Reading.choice(asked, Speaking.WRITTEN)
                    .ifPresent(chosen -> request.abortWith(
                            Reading.keep(chosen, asked, asked.getRequestUri().getRawQuery())));
        }
    }
}
