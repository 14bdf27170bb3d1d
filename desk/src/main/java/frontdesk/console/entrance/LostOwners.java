package frontdesk.console.entrance;

import java.util.regex.Pattern;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import frontdesk.console.ConsoleLanguage;
import frontdesk.console.Nothing;
import frontdesk.kernel.Language;
import frontdesk.page.Assets;
import frontdesk.page.NothingHere;

/** Leads back whoever asked for an address at which there is nothing, wherever nobody else answers for it; APIs answer for theirs. */
@Provider
@Singleton
@Priority(Priorities.USER)
class LostOwners implements ContainerResponseFilter {
    private static final String WHY =
            "There is no page at this address. A part of it may be missing, or what was here has moved. The start leads to everything there is.";

    /** The framework says paths with and without the stroke at their beginning. */
    private static final Pattern APIS = Pattern.compile("/?(api|fhir)(/.*)?");

    private final Assets assets;
    private final ConsoleLanguage language;

    LostOwners(Assets assets, ConsoleLanguage language) {
        this.assets = assets;
        this.language = language;
    }

    void listen(@Observes Router router) {
        router.route()
                .order(NothingHere.LATE + 1)
                .handler(context -> NothingHere.answer(context, page(ConsoleLanguage.of(context.request()))));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (NothingHere.isBare(request, response)
                && !APIS.matcher(request.getUriInfo().getPath()).matches()) {
            NothingHere.answer(response, page(language.here()));
        }
    }

    private TemplateInstance page(Language language) {
        return ConsoleLanguage.put(Nothing.page(assets.version(), "Nothing is here", WHY), language);
    }
}
