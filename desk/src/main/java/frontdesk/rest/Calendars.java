package frontdesk.rest;

import java.util.stream.Stream;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
                        Stream.of(new Shown.Calendar(business.name(), links.address(business, null))),
                        business.resources().stream()
                                .map(one -> new Shown.Calendar(one.name(), links.address(business, one.id()))))
                .toList());
    }
}
