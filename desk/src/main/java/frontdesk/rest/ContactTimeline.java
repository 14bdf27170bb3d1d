package frontdesk.rest;

import java.util.List;
import java.util.Optional;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import frontdesk.business.Businesses;
import frontdesk.history.Happening;
import frontdesk.history.History;
import frontdesk.kernel.Older;
import frontdesk.people.Contact;
import frontdesk.people.Contacts;

/** What was between a contact and the business: calls, bookings, messages, payments, consent and notes in one list, page by page. */
@Path(Gate.BUSINESS + "/contacts/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "contacts")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ContactTimeline {
    private static final String EXAMPLE = """
            {"moments": [
              {"at": "2026-11-25T15:04:05Z", "kind": "call",
               "call": {"id": "019ab0c2-5d2e-7c1a-8f00-000000000001", "channel": "phone", "number": "+14155550134",
                        "endedAt": "2026-11-25T15:06:40Z", "outcome": "booked"}},
              {"at": "2026-11-21T09:30:00Z", "kind": "note",
               "note": {"text": "Likes the window", "by": "user:lucia@trattoria.example", "at": "2026-11-21T09:30:00Z"}}],
             "next": "MTc2Mzg5MDIwMDAwMDAwMCAwMTlhYjBjMi01ZDJlLTdjMWEtOGYwMC0wMDAwMDAwMDAwMDI"}
            """;

    private final Gate gate;
    private final Contacts contacts;
    private final History history;
    private final Businesses businesses;

    ContactTimeline(Gate gate, Contacts contacts, History history, Businesses businesses) {
        this.gate = gate;
        this.contacts = contacts;
        this.history = history;
        this.businesses = businesses;
    }

    @GET
    @Operation(
            operationId = "contactTimeline",
            summary =
                    "What was between somebody and the business, by any number and address of theirs, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page; next is the cursor of the page after it",
            content =
                    @Content(
                            schema = @Schema(implementation = TimelineWords.Page.class),
                            examples = @ExampleObject(name = "a call and a note", value = EXAMPLE)))
    public TimelineWords.Page timeline(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @BeanParam PageQuery page,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        Contact contact = contacts.find(caller.id(), Ids.person(id)).orElseThrow(() -> Problem.noSuch("contact"));
        var faults = new Faults();
        int most = page.most(faults);
        Optional<Older> older = page.end(text -> Cursor.of(text).older(), faults);
        faults.refuse();
        List<Happening> found = history.of(caller.id(), contact, older.orElse(Older.THAN_ALL), most + 1);
        var words = new TimelineWords(caller.business(), businesses);
        return new TimelineWords.Page(
                found.stream().limit(most).map(words::moment).toList(),
                found.size() > most ? Cursor.of(found.get(most - 1).andOlder()).toString() : null);
    }
}
