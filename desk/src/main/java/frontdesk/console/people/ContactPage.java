package frontdesk.console.people;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.people.Contact;
import frontdesk.people.Contact.Purpose;
import frontdesk.people.Contacts;
import frontdesk.people.WayOutcome;

/** One contact: how to reach them, what staff wrote, what they agreed to, and all that was between them and the business. */
@Path("/console/{business}/contacts/{contact}")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ContactPage {
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 4_000;

    private final Visit visit;
    private final Contacts contacts;
    private final Timeline timeline;

    ContactPage(Visit visit, Contacts contacts, Timeline timeline) {
        this.visit = visit;
        this.contacts = contacts;
        this.timeline = timeline;
    }

    @GET
    public TemplateInstance contact(
            @PathParam("business") String slug,
            @PathParam("contact") String id,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().business(slug);
        Clockface clock = visit.clockface(business);
        Contact contact = contacts.find(business.id(), visit.person(id))
                .orElseThrow(() -> visit.missing("There is no such contact here."));
        var view = new ContactView(
                contact.id().toString(),
                contact.name().isBlank() ? ContactView.ways(contact, business).getFirst() : contact.name(),
                contact.name(),
                ContactView.reached(contact, business),
                contact.tags(),
                contacts.notes(business.id(), contact.id()).stream()
                        .map(note -> new ContactView.Remark(
                                note.text(), "%s, %s".formatted(clock.when(note.at()), note.actor())))
                        .toList(),
                ContactView.consents(contacts.consents(business.id(), contact.id()), clock),
                ContactView.merges(contacts.merges(business.id(), contact.id()), clock),
                timeline.of(contact, business, clock),
                clock.when(contact.firstSeen()));
        return Templates.contact(visit.shell(business, Shell.Section.CONTACTS), view, Contactward.CAME.said(came));
    }

    @POST
    @Path("name")
    public Response name(
            @PathParam("business") String slug, @PathParam("contact") String id, MultivaluedMap<String, String> sent) {
        return change(slug, id, (business, person) -> {
            contacts.rename(business, person, word(sent, "name", LONGEST), visit.actor());
            return "saved";
        });
    }

    /** A number or an e-mail, whichever it looks like. */
    @POST
    @Path("ways")
    public Response way(
            @PathParam("business") String slug, @PathParam("contact") String id, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedBusiness(slug);
        PersonId person = visit.person(id);
        String way = word(sent, "way", LONGEST);
        boolean email = way.matches("[^@\\s]+@[^@\\s]+");
        Optional<PhoneNumber> phone = PhoneNumber.parse(way, business.region());
        if (!email && phone.isEmpty()) {
            return Contactward.to(business, person, "neither");
        }
        WayOutcome outcome =
                contacts.add(business.id(), person, email ? null : phone.get(), email ? way : null, visit.actor());
        return switch (outcome) {
            case WayOutcome.Added _ -> Contactward.to(business, person, "saved");
            case WayOutcome.Known _ -> Contactward.to(business, person, "known");
            case WayOutcome.Others(PersonId other) -> Contactward.to(business, other, "others");
            case WayOutcome.Nobody _ -> throw visit.missing("There is no such contact here.");
        };
    }

    @POST
    @Path("part")
    public Response part(
            @PathParam("business") String slug, @PathParam("contact") String id, MultivaluedMap<String, String> sent) {
        return change(slug, id, (business, _) -> {
            contacts.part(business, visit.person(sent.getFirst("way")), visit.actor());
            return "parted";
        });
    }

    @POST
    @Path("tags")
    public Response tag(
            @PathParam("business") String slug, @PathParam("contact") String id, MultivaluedMap<String, String> sent) {
        return change(slug, id, (business, person) -> {
            String tag = word(sent, "tag", Contact.LONGEST_TAG);
            if (sent.containsKey("remove")) {
                contacts.untag(business, person, tag, visit.actor());
            } else if (!tag.isEmpty()) {
                contacts.tag(business, person, tag, visit.actor());
            }
            return "saved";
        });
    }

    @POST
    @Path("notes")
    public Response note(
            @PathParam("business") String slug, @PathParam("contact") String id, MultivaluedMap<String, String> sent) {
        return change(slug, id, (business, person) -> {
            String text = word(sent, "text", LONGEST_NOTE);
            if (!text.isEmpty()) {
                contacts.note(business, person, text, visit.actor());
            }
            return "saved";
        });
    }

    @POST
    @Path("consent")
    public Response consent(
            @PathParam("business") String slug, @PathParam("contact") String id, MultivaluedMap<String, String> sent) {
        return change(slug, id, (business, person) -> {
            Purpose purpose = purpose(sent.getFirst("purpose"));
            String source = word(sent, "source", LONGEST);
            String how = source.isEmpty() ? "noted at the console" : source;
            boolean given = "yes".equals(sent.getFirst("given"));
            contacts.consent(business, person, purpose, given, how, visit.actor());
            return "saved";
        });
    }

    @POST
    @Path("undo")
    public Response undo(
            @PathParam("business") String slug, @PathParam("contact") String id, MultivaluedMap<String, String> sent) {
        return change(slug, id, (business, _) -> {
            UUID merge = visit.person(sent.getFirst("merge")).value();
            return contacts.undo(business, merge, visit.actor()) ? "undone" : "not-undone";
        });
    }

    /** Whoever manages the business changes the contact, and is shown its page again with what came of it. */
    private Response change(String slug, String id, BiFunction<BusinessId, PersonId, String> change) {
        Business business = visit.rights().servedBusiness(slug);
        PersonId person = visit.person(id);
        return Contactward.to(business, person, change.apply(business.id(), person));
    }

    private Purpose purpose(@Nullable String name) {
        return visit.named(name, Purpose::valueOf, "There is no such consent.");
    }

    private static String word(MultivaluedMap<String, String> sent, String field, int longest) {
        String word = Objects.requireNonNullElse(sent.getFirst(field), "").strip();
        return word.length() <= longest ? word : word.substring(0, longest);
    }
}
