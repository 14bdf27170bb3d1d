package frontdesk.console.setup;

import java.net.URI;

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
import frontdesk.console.Seen;
import frontdesk.console.Sent;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.page.OurPage;
import frontdesk.reception.FirstAnswer;

/** What callers ask and what is said to it, language by language, and what the agent makes of a question before anything is saved. */
@Path("/console/{business}/set-up/knowledge")
@OurPage
@SignedIn // bound by name once more, for the method that is declared here
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@SuppressWarnings("NullAway.Init") // filled in by the container before the first request
class KnowledgePage extends PartPage<KnowledgeForm> {
    @Inject
    FirstAnswer agent;

    @Override
    String title(Business business) {
        return "What callers ask";
    }

    @Override
    KnowledgeForm filled(Business business) {
        return KnowledgeForm.of(business, business.language());
    }

    @Override
    KnowledgeForm filled(Business business, Sent asked) {
        return KnowledgeForm.of(business, business.spoken(asked.word("language")));
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, KnowledgeForm form) {
        return Templates.knowledge(shell, steps, form);
    }

    @Override
    Response kept(Business business, Sent sent) {
        String moved = sent.word("up");
        if (moved.isEmpty() && !sent.ticked("more")) {
            return super.kept(business, sent);
        }
        String tag = business.spoken(sent.word("language")).tag();
        return Response.seeOther(URI.create("/console/%s/set-up/knowledge?language=%s#%s"
                        .formatted(business.slug(), tag, moved.isEmpty() ? "more" : "answers")))
                .build();
    }

    /** Nothing is kept. */
    @POST
    @Path("ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().managedBusiness(slug);
        Sent sent = new Sent(fields);
        KnowledgeForm shown = filled(business, sent);
        KnowledgeForm typed = shown.typed(sent);
        KnowledgeForm form = typed.troubles().isEmpty() ? typed.tried(agent, business) : typed;
        Seen seen = Seen.in(fields).orElseGet(() -> Seen.of(shown));
        return form.troubles().isEmpty()
                ? Response.ok(page(business, form, seen)).build()
                : refused(business, form, seen);
    }
}
