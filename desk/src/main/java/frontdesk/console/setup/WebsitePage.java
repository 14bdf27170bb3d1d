package frontdesk.console.setup;

import java.util.List;
import java.util.Objects;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import frontdesk.console.Trouble;
import frontdesk.console.Visit;
import frontdesk.page.LargeForm;
import frontdesk.page.OurPage;
import frontdesk.website.Findings;
import frontdesk.website.Reading;
import frontdesk.website.Website;

/** A website's address or text fills the business in: what was read is shown, and only what is ticked there is kept. */
@Path("/console/{business}/set-up/website")
@OurPage
@LargeForm
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class WebsitePage {
    private static final int LONGEST = 200_000;

    private final Visit visit;
    private final FirstMinute firstMinute;
    private final Website website;

    WebsitePage(Visit visit, FirstMinute firstMinute, Website website) {
        this.visit = visit;
        this.firstMinute = firstMinute;
        this.website = website;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug) {
        return page(visit.rights().managedBusiness(slug), WebsiteForm.EMPTY);
    }

    /** Reads, and keeps nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response read(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().managedBusiness(slug);
        String typed = Objects.requireNonNullElse(fields.getFirst("given"), "").replace("\0", "");
        String given = typed.substring(0, Math.min(typed.length(), LONGEST)).strip();
        if (given.isEmpty()) {
            return again(business, WebsiteForm.nothing("", "Enter the address of your website, or paste its text."));
        }
        return switch (website.read(given, business.region())) {
            case Reading.Found(Findings findings) ->
                Response.ok(page(business, proposed(given, findings, business))).build();
            case Reading.Nothing(boolean script) -> again(business, WebsiteForm.nothing(given, nothing(script)));
            case Reading.NotReached(String why) -> again(business, WebsiteForm.nothing(given, why));
        };
    }

    private static String nothing(boolean script) {
        return script
                ? "That page shows its text only to browsers that run its programs. Open it, select all, copy, and paste the text here."
                : "Neither hours nor services, address, telephone or questions could be read there. Another page of the website may have them, or paste their text.";
    }

    private static WebsiteForm proposed(String given, Findings findings, Business business) {
        Proposal proposal = Proposal.of(findings, business);
        return new WebsiteForm(
                given, null, proposal, Proposal.filledFrom(business), Unread.sentences(findings, business), List.of());
    }

    @POST
    @Path("take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().managedBusiness(slug);
        Proposal proposal = Proposal.typed(new Sent(fields), business);
        Seen seen = Proposal.filledFrom(business);
        List<Trouble> troubles = proposal.troubles(business);
        if (!troubles.isEmpty()) {
            return again(business, WebsiteForm.mended(proposal, Seen.in(fields).orElse(seen), troubles));
        }
        List<String> faults = seen.isOf(fields)
                ? firstMinute.keep(business, proposal.into(business), business.name(), visit.actor())
                : List.of(firstMinute.changed(business, business.name()));
        if (faults.isEmpty()) {
            return firstMinute.on(business);
        }
        Business now = visit.rights().managedBusiness(slug);
        Proposal compared = Proposal.typed(new Sent(fields), now);
        return again(now, WebsiteForm.mended(compared, Proposal.filledFrom(now), Trouble.all("read", faults)));
    }

    private Response again(Business business, WebsiteForm form) {
        return Response.status(422).entity(page(business, form)).build();
    }

    private TemplateInstance page(Business business, WebsiteForm form) {
        return Templates.website(visit.shell(business, Shell.Section.SET_UP), firstMinute.view(business), form);
    }
}
