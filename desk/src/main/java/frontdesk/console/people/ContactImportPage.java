package frontdesk.console.people;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.LargeForm;
import frontdesk.page.OurPage;
import frontdesk.people.ContactEntry;
import frontdesk.people.ContactTable;
import frontdesk.people.ContactTable.Part;
import frontdesk.people.ContactTable.Read;

/** Contacts from a table of another program: which column is what, what would come of it with every bad line named, and then in they go. */
@Path("/console/{business}/contacts/import")
@OurPage
@LargeForm
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ContactImportPage {
    private final Visit visit;
    private final ContactEntry entry;

    ContactImportPage(Visit visit, ContactEntry entry) {
        this.visit = visit;
        this.entry = entry;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug) {
        return page(visit.rights().managedBusiness(slug), "", List.of(), null);
    }

    /** Looks what would come of it; enters only what was looked at. */
    @POST
    public Response read(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().managedBusiness(slug);
        String csv = Objects.requireNonNullElse(sent.getFirst("csv"), "").replace("\0", "");
        List<String> header = ContactTable.header(csv);
        if (header.isEmpty()) {
            return Response.status(422)
                    .entity(page(business, csv, List.of(), ContactImport.nothing()))
                    .build();
        }
        Map<Part, String> columns = sent.containsKey("chosen") ? chosen(sent, header) : ContactTable.guess(header);
        Read read = ContactTable.read(csv, columns, business.region());
        boolean enters = sent.containsKey("enter");
        ContactEntry.Count count = enters
                ? entry.enter(business.id(), read.entries(), visit.actor())
                : entry.count(business.id(), read.entries());
        return Response.ok(page(
                        business, csv, ContactImport.columns(header, columns), ContactImport.of(read, count, enters)))
                .build();
    }

    private static Map<Part, String> chosen(MultivaluedMap<String, String> sent, List<String> header) {
        var columns = new EnumMap<Part, String>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> {
            String column = sent.getFirst(part.name());
            if (column != null && header.contains(column)) {
                columns.put(part, column);
            }
        });
        return columns;
    }

    private TemplateInstance page(
            Business business, String csv, List<ContactImport.Column> columns, @Nullable ContactImport outcome) {
        return Templates.contactImport(visit.shell(business, Shell.Section.CONTACTS), csv, columns, outcome);
    }
}
