package frontdesk.console.people;

import java.util.Objects;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Download;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.page.OurPage;
import frontdesk.people.Contact;
import frontdesk.people.ContactSheet;
import frontdesk.people.Contacts;

/** The contacts that the list shows, as a file to keep. */
@Path("/console/{business}/contacts.csv")
@OurPage
@SignedIn
@RunOnVirtualThread
class ContactsExport {
    private final Visit visit;
    private final Contacts contacts;
    private final AuditTrail trail;

    ContactsExport(Visit visit, Contacts contacts, Journal journal) {
        this.visit = visit;
        this.contacts = contacts;
        this.trail = journal.auditTrail();
    }

    @GET
    @Produces("text/csv;charset=utf-8")
    public Response export(@PathParam("business") String slug, @QueryParam("text") @Nullable String text) {
        Business business = visit.rights().business(slug);
        Iterable<Contact> found = contacts.all(business.id(), Objects.requireNonNullElse(text, ""));
        String name = "contacts-%s.csv".formatted(slug);
        trail.note(business.id(), visit.actor(), "contacts taken as a file", name);
        return Download.of(name, out -> ContactSheet.write(out, found));
    }
}
