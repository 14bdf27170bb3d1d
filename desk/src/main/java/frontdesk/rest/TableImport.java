package frontdesk.rest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;

/** Bookings that were made elsewhere, from a table. */
@Path(Gate.BUSINESS + "/bookings/import")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "bookings")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class TableImport {
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Gate gate;
    private final BookingTable table;

    TableImport(Gate gate, Diary diary) {
        this.gate = gate;
        this.table = new BookingTable(diary);
    }

    @POST
    @Consumes("text/csv")
    @Operation(
            operationId = "importBookings",
            summary = "Enter bookings from a table, all or none; their customers are not texted",
            description =
                    "Columns: date, start, service, name; and party, with, minutes, variant, addons, area, location,"
                            + " phone, email, notes, status, and answers. with the id of a question. Faults are named by line.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(maxLength = 255))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "Entered; of a dry run, could be entered")
    public Shown.Imported enter(
            @PathParam("slug") String slug,
            @QueryParam("dry-run")
                    @Parameter(
                            description = "true looks only whether all could be entered",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String dryRun,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        boolean dry = dry(dryRun);
        String csv = new String(Json.bytes(body, MOST_BYTES), StandardCharsets.UTF_8);
        return switch (table.enter(caller.business(), csv, dry, caller.origin())) {
            case TableOutcome.Entered entered -> new Shown.Imported(entered.bookings(), entered.skipped(), dry);
            case TableOutcome.Faulty faulty ->
                throw Problem.faulty(faulty.faults().stream()
                        .map(fault -> new Problem.Fault(
                                "line %d%s"
                                        .formatted(fault.line(), fault.column().isEmpty() ? "" : "." + fault.column()),
                                fault.sentence()))
                        .toList());
        };
    }

    private static boolean dry(@Nullable String text) {
        return switch (text == null ? "false" : text.strip()) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw Problem.faulty("dry-run", "Send true or false.");
        };
    }
}
