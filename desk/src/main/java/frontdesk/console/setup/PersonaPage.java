package frontdesk.console.setup;

import java.net.URI;
import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Drafts;
import frontdesk.business.Drafts.Draft;
import frontdesk.console.Seen;
import frontdesk.console.Sent;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.page.OurPage;

/** How the receptionist presents itself, and the draft of it that somebody tries in a call of their own before callers meet it. */
@Path("/console/{business}/set-up/persona")
@OurPage
@SignedIn // bound by name once more, for the methods that are declared here
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@SuppressWarnings("NullAway.Init") // filled in by the container before the first request
class PersonaPage extends PartPage<PersonaForm> {
    @Inject
    Drafts drafts;

    @Inject
    Businesses businesses;

    @Override
    String title(Business business) {
        return "How it presents itself";
    }

    /** What this visitor tries, where they try anything. */
    @Override
    PersonaForm filled(Business business) {
        return PersonaForm.of(drafts.of(business.id(), visit.actor())
                .map(draft -> draft.on(business))
                .orElse(business));
    }

    /** Going live puts it in place of what callers meet, whatever was tried. */
    @Override
    Seen seen(Business business, PersonaForm shown) {
        return Seen.of(PersonaForm.of(business));
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, PersonaForm form) {
        boolean drafted =
                drafts.of(shell.business().id(), visit.actor()).map(Draft::id).isPresent();
        return Templates.persona(shell, steps, form, drafted);
    }

    /** It is live, and nothing is tried any more. */
    @Override
    Response kept(Business business, Sent sent) {
        drafts.drop(business.id(), visit.actor());
        return super.kept(business, sent);
    }

    /** Kept for this visitor alone. */
    @POST
    @Path("try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tried(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().managedBusiness(slug);
        PersonaForm typed = PersonaForm.of(business).typed(new Sent(fields));
        Seen seen = Seen.in(fields).orElseGet(() -> Seen.of(PersonaForm.of(business)));
        if (!typed.troubles().isEmpty()) {
            return refused(business, typed, seen);
        }
        Business as = typed.into(business);
        List<String> faults = businesses.faults(as);
        if (!faults.isEmpty()) {
            return refused(business, typed.with(faults), seen);
        }
        drafts.keep(as, visit.actor());
        return back(slug, "#tried");
    }

    @POST
    @Path("drop")
    public Response dropped(@PathParam("business") String slug) {
        drafts.drop(visit.rights().managedBusiness(slug).id(), visit.actor());
        return back(slug, "");
    }

    private static Response back(String slug, String where) {
        return Response.seeOther(URI.create("/console/" + slug + "/set-up/persona" + where))
                .build();
    }
}
