package frontdesk.console.errands;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.errand.Errand;
import frontdesk.errand.Errands;
import frontdesk.errand.Story;
import frontdesk.kernel.ErrandId;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** Errands: the newest first, and each with all that happened on it, where its question can be answered and it can be stopped. */
@Path("/console/{business}/errands")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ErrandsPage {
    private static final int A_PAGE = 50;
    private static final int LONGEST_ANSWER = 500;

    private final Visit visit;
    private final Errands errands;

    ErrandsPage(Visit visit, Errands errands) {
        this.visit = visit;
        this.errands = errands;
    }

    @GET
    public TemplateInstance errands(@PathParam("business") String slug, @QueryParam("before") @Nullable String before) {
        Business business = visit.rights().business(slug);
        Clockface clock = visit.clockface(business);
        ErrandId last = before == null || before.isEmpty() ? null : id(before);
        List<Errand> found = errands.list(business.id(), null, last, A_PAGE + 1);
        List<Errand> page = found.subList(0, Math.min(A_PAGE, found.size()));
        String older = found.size() > A_PAGE ? page.getLast().id().toString() : null;
        return Templates.errands(
                visit.shell(business, Shell.Section.ERRANDS),
                page.stream().map(errand -> ErrandRow.of(errand, clock)).toList(),
                older);
    }

    @GET
    @Path("{errand}")
    public TemplateInstance errand(@PathParam("business") String slug, @PathParam("errand") String id) {
        Business business = visit.rights().business(slug);
        Story story = errands.story(business.id(), id(id)).orElseThrow(this::none);
        return Templates.errand(
                visit.shell(business, Shell.Section.ERRANDS),
                ErrandRow.Full.of(story, business.region(), visit.clockface(business)));
    }

    @POST
    @Path("{errand}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("business") String slug,
            @PathParam("errand") String id,
            @FormParam("answer") @Nullable String answer) {
        Business business = visit.rights().servedBusiness(slug);
        String text = answer == null ? "" : answer.replace("\0", "").strip();
        if (!text.isEmpty()) {
            String kept = text.substring(0, Math.min(LONGEST_ANSWER, text.length()));
            errands.answer(business.id(), id(id), kept, visit.actor());
        }
        return back(business, id);
    }

    @POST
    @Path("{errand}/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@PathParam("business") String slug, @PathParam("errand") String id) {
        Business business = visit.rights().servedBusiness(slug);
        if (errands.stop(business.id(), id(id), visit.actor()).isEmpty()) {
            throw none();
        }
        return back(business, id);
    }

    private Response back(Business business, String id) {
        return Response.seeOther(URI.create("/console/%s/errands/%s".formatted(business.slug(), id(id))))
                .build();
    }

    private ErrandId id(String text) {
        try {
            return new ErrandId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw none();
        }
    }

    private RuntimeException none() {
        return visit.missing("There is no such errand here.");
    }
}
