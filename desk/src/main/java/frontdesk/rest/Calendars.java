package frontdesk.rest;

import java.util.stream.Stream;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import frontdesk.business.Business;

/** Where the calendars of a business are, for whoever may make changes there. */
@Path(Gate.BUSINESS + "/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "calendars")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Calendars {
    private final Gate gate;
    private final CalendarLinks links;

    Calendars(Gate gate, CalendarLinks links) {
        this.gate = gate;
        this.links = links;
    }

    @GET
    @Operation(operationId = "calendars", summary = "The secret addresses of the calendars")
    @APIResponse(responseCode = "200", description = "Of the whole business first, then of each resource")
    public Shown.Calendars addresses(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        Business business = gate.admitToChange(request, slug).business();
        return new Shown.Calendars(Stream.concat(
                        Stream.of(shown(business, CalendarLinks.ALL, business.name())),
                        business.resources().stream()
                                .map(one -> shown(business, one.id().toString(), one.name())))
                .toList());
    }

    private Shown.Calendar shown(Business business, String whose, String name) {
        return new Shown.Calendar(whose, name, links.address(business, whose));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "withdrawCalendar",
            summary = "Make the address of one calendar void; calendars names the new one, the others stay as they are")
    @APIResponse(responseCode = "204", description = "Void")
    public void withdraw(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(description = "Of the resource, or all") String id,
            @Context HttpServerRequest request) {
        Business business = gate.admitToChange(request, slug).business();
        if (!id.equals(CalendarLinks.ALL)
                && business.resources().stream()
                        .noneMatch(one -> one.id().toString().equals(id))) {
            throw Problem.noSuch("calendar");
        }
        links.withdraw(business, id);
    }
}
