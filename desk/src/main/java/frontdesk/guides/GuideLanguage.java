package frontdesk.guides;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import frontdesk.kernel.Language;
import frontdesk.page.OurPage;
import frontdesk.page.Reading;

/** In which language somebody reads the guides: the one of their console. */
@Provider
@OurPage
@Singleton
class GuideLanguage implements ContainerRequestFilter {
    private final CurrentVertxRequest current;

    @Context
    @SuppressWarnings("NullAway.Init")
    ResourceInfo resource;

    GuideLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    Language here() {
        return Reading.among(current.getCurrent().request(), Guides.WRITTEN);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceClass() == GuidePages.class) {
            Reading.choice(request.getUriInfo(), Guides.WRITTEN)
                    .ifPresent(chosen -> request.abortWith(Reading.keep(chosen, request)));
        }
    }
}
