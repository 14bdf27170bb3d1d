package frontdesk.console.errands;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Trouble;
import frontdesk.console.Visit;
import frontdesk.errand.Errand;
import frontdesk.errand.Errands;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.Preferences;
import frontdesk.page.OurPage;

/** A new errand: what somebody needs, when, and whom to call for it. */
@Path("/console/{business}/errands/new")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NewErrandPage {
    private final Visit visit;
    private final Errands errands;

    NewErrandPage(Visit visit, Errands errands) {
        this.visit = visit;
        this.errands = errands;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug) {
        return page(visit.rights().servedBusiness(slug), new MultivaluedHashMap<>(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedBusiness(slug);
        var form = NewErrandForm.of(sent);
        List<Trouble> troubles = form.troubles(business);
        if (!troubles.isEmpty()) {
            return refused(business, sent, troubles);
        }
        Preferences kept = form.number(business)
                .flatMap(user -> errands.preferences(business.id(), user))
                .orElse(null);
        return switch (errands.make(business.id(), form.asked(business, kept), visit.actor(), key(sent))) {
            case MakeOutcome.Made(Errand errand, boolean _) ->
                Response.seeOther(URI.create("/console/%s/errands/%s".formatted(business.slug(), errand.id())))
                        .build();
            case MakeOutcome.TimeNotUnderstood(boolean impossible) ->
                refused(
                        business,
                        sent,
                        new Trouble(
                                "when",
                                impossible
                                        ? "There is no such day or time."
                                        : "Say it otherwise, such as Friday afternoon, or leave it empty for any time."));
            case MakeOutcome.NobodyToCall _ ->
                refused(business, sent, new Trouble("providers", "Say whom to call: nobody is known for this yet."));
            case MakeOutcome.KeyUsed _ ->
                refused(business, sent, new Trouble("service", "This form was sent before. Send it again."));
        };
    }

    private static @Nullable String key(MultivaluedMap<String, String> sent) {
        String key = sent.getFirst("key");
        return key == null || key.isBlank() || key.length() > 100 ? null : "form " + key;
    }

    private Response refused(Business business, MultivaluedMap<String, String> sent, Trouble trouble) {
        return refused(business, sent, List.of(trouble));
    }

    private Response refused(Business business, MultivaluedMap<String, String> sent, List<Trouble> troubles) {
        return Response.status(422).entity(page(business, sent, troubles)).build();
    }

    private TemplateInstance page(Business business, MultivaluedMap<String, String> sent, List<Trouble> troubles) {
        return Templates.newErrand(
                visit.shell(business, Shell.Section.ERRANDS),
                NewErrandView.of(
                        NewErrandForm.of(sent),
                        business.language(),
                        troubles,
                        UUID.randomUUID().toString()));
    }
}
