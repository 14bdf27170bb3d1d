package frontdesk.console.people;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.PersonId;
import frontdesk.page.OurPage;
import frontdesk.people.Contacts;

/** Contacts of whom two may be one: merged, or kept apart for good. */
@Path("/console/{business}/contacts/pairs")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ContactPairsPage {
    private static final int MOST = 50;

    private final Visit visit;
    private final Contacts contacts;

    ContactPairsPage(Visit visit, Contacts contacts) {
        this.visit = visit;
        this.contacts = contacts;
    }

    @GET
    public TemplateInstance pairs(@PathParam("business") String slug) {
        Business business = visit.rights().servedBusiness(slug);
        List<ContactPair> pairs = contacts.pairs(business.id(), MOST).stream()
                .map(pair -> ContactPair.of(pair, business, visit.clockface(business)))
                .toList();
        return Templates.contactPairs(visit.shell(business, Shell.Section.CONTACTS), pairs);
    }

    @POST
    @Path("merge")
    public Response merge(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedBusiness(slug);
        PersonId kept = visit.person(sent.getFirst("kept"));
        contacts.merge(business.id(), kept, visit.person(sent.getFirst("other")), visit.actor());
        return Contactward.to(business, kept, "merged");
    }

    @POST
    @Path("apart")
    public Response apart(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedBusiness(slug);
        PersonId one = visit.person(sent.getFirst("kept"));
        contacts.apart(business.id(), one, visit.person(sent.getFirst("other")), visit.actor());
        return Contactward.below(business, "/pairs");
    }
}
