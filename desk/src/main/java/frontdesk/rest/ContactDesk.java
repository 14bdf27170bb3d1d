package frontdesk.rest;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.Contact;
import frontdesk.people.Contacts;
import frontdesk.rest.ContactWords.Merging;
import frontdesk.rest.ContactWords.NewContact;
import frontdesk.rest.ContactWords.NewNote;
import frontdesk.rest.ContactWords.Tags;

/** The people whom a business knows: found, brought up to date, tagged, noted, merged. */
@Path(Gate.BUSINESS + "/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "contacts")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ContactDesk {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_TAGS = 20;

    private final Gate gate;
    private final Contacts contacts;

    ContactDesk(Gate gate, Contacts contacts) {
        this.gate = gate;
        this.contacts = contacts;
    }

    @GET
    @Operation(operationId = "contacts", summary = "Whom these words mean, who was seen last first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public ContactWords.Page search(
            @PathParam("slug") String slug,
            @QueryParam("text")
                    @Parameter(
                            description = "Part of a name, an e-mail or a number, or a whole tag; everybody without it")
                    @Nullable
                    String text,
            @BeanParam PageQuery page,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        var faults = new Faults();
        int most = page.most(faults);
        int skip = page.end(Integer::valueOf, faults).filter(from -> from >= 0).orElse(0);
        faults.refuse();
        List<Contact> found = contacts.search(caller.id(), text == null ? "" : text, most + 1, skip);
        return new ContactWords.Page(
                found.stream().limit(most).map(ContactWords::shown).toList(),
                found.size() > most ? String.valueOf(skip + most) : null);
    }

    @POST
    @Operation(
            operationId = "saveContact",
            summary = "Note somebody, or bring whom this number, or else this e-mail, belongs to up to date")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewContact.class)))
    @APIResponse(responseCode = "200", description = "As they are known now")
    public ContactWords.Shown save(
            @PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        NewContact sent = Json.read(body, NewContact.class);
        var faults = new Faults();
        var texts = new Texts(faults);
        String name = Texts.filled(sent.name()).orElse("");
        texts.atMost("name", name, LONGEST_NAME);
        var guests = new GuestReader(caller.business(), faults);
        Optional<PhoneNumber> phone = guests.phone("phone", sent.phone());
        Optional<String> email = guests.email("email", sent.email());
        if (Texts.filled(sent.phone()).or(() -> Texts.filled(sent.email())).isEmpty()) {
            faults.add("phone", "Send a number, an e-mail address, or both.");
        }
        List<String> tags = tags("tags", sent.tags(), faults);
        faults.refuse();
        PersonId person = contacts.save(caller.id(), name, phone.orElse(null), email.orElse(null), caller.actor());
        tags.forEach(tag -> contacts.tag(caller.id(), person, tag, caller.actor()));
        return shown(caller, person);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "contact", summary = "One of them, by any id of theirs")
    @APIResponse(responseCode = "200", description = "As they are known now")
    public ContactWords.Shown contact(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        return shown(gate.admit(request, slug), Ids.person(id));
    }

    @POST
    @Path("/{id}/tags")
    @Operation(operationId = "tagContact", summary = "Tag somebody, or take tags away")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Tags.class)))
    @APIResponse(responseCode = "200", description = "As they are known now")
    public ContactWords.Shown tag(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        PersonId person = known(caller, id).id();
        Tags sent = Json.read(body, Tags.class);
        var faults = new Faults();
        List<String> added = tags("add", sent.add(), faults);
        List<String> removed = tags("remove", sent.remove(), faults);
        faults.refuse();
        added.forEach(tag -> contacts.tag(caller.id(), person, tag, caller.actor()));
        removed.forEach(tag -> contacts.untag(caller.id(), person, tag, caller.actor()));
        return shown(caller, person);
    }

    @GET
    @Path("/{id}/notes")
    @Operation(operationId = "contactNotes", summary = "What staff and programs noted of somebody, the newest first")
    @APIResponse(responseCode = "200", description = "All of them")
    public ContactWords.Notes notes(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        return ContactWords.shown(contacts.notes(caller.id(), known(caller, id).id()));
    }

    @POST
    @Path("/{id}/notes")
    @Operation(operationId = "noteOnContact", summary = "Write a note")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewNote.class)))
    @APIResponse(responseCode = "200", description = "All notes, the newest first")
    public ContactWords.Notes note(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        PersonId person = known(caller, id).id();
        var faults = new Faults();
        var texts = new Texts(faults);
        Optional<String> text =
                texts.required("text", Json.read(body, NewNote.class).text());
        text.ifPresent(words -> texts.atMost("text", words, LONGEST_NOTE));
        faults.refuse();
        contacts.note(caller.id(), person, text.orElseThrow(), caller.actor());
        return ContactWords.shown(contacts.notes(caller.id(), person));
    }

    @POST
    @Path("/{id}/merge")
    @Operation(operationId = "mergeContacts", summary = "Make two one: all of both is kept, and staff can take it back")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Merging.class)))
    @APIResponse(responseCode = "200", description = "Both in one")
    public ContactWords.Shown merge(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        PersonId kept = known(caller, id).id();
        var faults = new Faults();
        Optional<String> sent = new Texts(faults)
                .required("other", Json.read(body, Merging.class).other());
        faults.refuse();
        PersonId other = known(caller, sent.orElseThrow()).id();
        // two that are one already stay so: a request that is repeated is no fault
        contacts.merge(caller.id(), kept, other, caller.actor());
        return shown(caller, kept);
    }

    private static List<String> tags(String field, @Nullable List<@Nullable String> sent, Faults faults) {
        if (sent == null) {
            return List.of();
        }
        List<String> tags =
                sent.stream().flatMap(tag -> Texts.filled(tag).stream()).toList();
        if (tags.size() > MOST_TAGS
                || tags.size() < sent.size()
                || tags.stream().anyMatch(tag -> tag.length() > Contact.LONGEST_TAG)) {
            faults.add(field, "Send at most %d tags of 1 to %d characters.".formatted(MOST_TAGS, Contact.LONGEST_TAG));
        }
        return tags;
    }

    private ContactWords.Shown shown(Caller caller, PersonId person) {
        return ContactWords.shown(known(caller, person));
    }

    private Contact known(Caller caller, String id) {
        return known(caller, Ids.person(id));
    }

    private Contact known(Caller caller, PersonId person) {
        return contacts.find(caller.id(), person).orElseThrow(() -> Problem.noSuch("contact"));
    }
}
