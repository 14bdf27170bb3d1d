package frontdesk.storefront;

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

import frontdesk.kernel.Language;
import frontdesk.message.ShortLinks;
import frontdesk.page.Assets;
import frontdesk.page.NothingHere;

/** Tells customers whose link is torn that it leads nowhere, in the language that they chose or their browser prefers, and nothing of the console. */
@Provider
@Singleton
@Priority(LostCustomers.FIRST)
class LostCustomers implements ContainerResponseFilter {
    /** Before those of the console, who answer for all other addresses: filters of answers begin with the highest. */
    static final int FIRST = Priorities.USER + 100;

    /** The framework says paths with and without the stroke at their beginning. */
    private static final Pattern OURS = Pattern.compile("/?(book|%s|%s|%s)(/.*)?"
            .formatted(TextedLink.PATH.substring(1), PayPage.PATH.substring(1), ShortLinks.PATH.substring(1)));

    private final Speaking speaking;
    private final Assets assets;

    LostCustomers(Speaking speaking, Assets assets) {
        this.speaking = speaking;
        this.assets = assets;
    }

    void listen(@Observes Router router) {
        router.routeWithRegex(OURS.pattern())
                .order(NothingHere.LATE)
                .handler(context -> NothingHere.answer(context, page(Speaking.withAnybody(context.request()))));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (NothingHere.isBare(request, response)
                && OURS.matcher(request.getUriInfo().getPath()).matches()) {
            NothingHere.answer(response, page(speaking.withAnybody()));
        }
    }

    private TemplateInstance page(Language language) {
        Words words = Words.in(language);
        return Pages.nothing(
                assets.version(), words.page().language(), words.say("not-here"), words.say("not-here.link"));
    }
}
