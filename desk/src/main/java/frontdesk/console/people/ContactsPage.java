package frontdesk.console.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.OurPage;
import frontdesk.people.Contact;
import frontdesk.people.Contacts;

/** The people that the business knows: found by name, number, e-mail or tag, who was seen last first. */
@Path("/console/{business}/contacts")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ContactsPage {
    private static final int PAGE = 50;

    private final Visit visit;
    private final Contacts contacts;

    ContactsPage(Visit visit, Contacts contacts) {
        this.visit = visit;
        this.contacts = contacts;
    }

    @GET
    public TemplateInstance list(
            @PathParam("business") String slug,
            @QueryParam("text") @Nullable String text,
            @QueryParam("skip") @Nullable Integer skip) {
        Business business = visit.rights().business(slug);
        String words = Objects.requireNonNullElse(text, "").strip();
        int passed = Math.max(0, Objects.requireNonNullElse(skip, 0));
        List<Contact> found = contacts.search(business.id(), words, PAGE + 1, passed);
        List<ContactRow> rows = found.stream()
                .limit(PAGE)
                .map(contact -> ContactRow.of(contact, business, visit.clockface(business)))
                .toList();
        Integer next = found.size() > PAGE ? passed + PAGE : null;
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Templates.contacts(visit.shell(business, Shell.Section.CONTACTS), rows, words, query, next);
    }
}
