package frontdesk.fhir;

import java.io.InputStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.kernel.BookingId;
import frontdesk.rest.Caller;
import frontdesk.rest.Gate;

/** Cancels an appointment, or lets go what was held: the one change that is made by writing a status. */
@Path("/fhir/r4/{slug}/Appointment/{id}")
@Produces({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Blocking
public class Cancellations {
    private static final int LONGEST_REASON = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;

    Cancellations(Gate gate, Diary diary, Businesses businesses) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
    }

    @PUT
    @Consumes({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public RestResponse<String> put(
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Booking booking = known(caller, id);
        Appointment sent = R4.read(body, Appointment.class);
        if (!id.equals(sent.getIdPart())) {
            throw Outcome.faulty("id", "Send the appointment with the id of its address.");
        }
        if (sent.getStatus() != AppointmentStatus.CANCELLED) {
            throw onlyCancelled();
        }
        return cancelled(caller, booking, sent.getCancelationReason().getText());
    }

    @PATCH
    @Consumes({"application/json-patch+json", "application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public RestResponse<String> patch(
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            InputStream body,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Booking booking = known(caller, id);
        if (!cancels(R4.text(body))) {
            throw onlyCancelled();
        }
        return cancelled(caller, booking, null);
    }

    /** Either kind of JSON patch that does this and nothing else. */
    private static boolean cancels(String patch) {
        try {
            JsonNode sent = JSON.readTree(patch);
            JsonNode step = sent.isArray() && sent.size() == 1 ? sent.get(0) : JSON.missingNode();
            boolean written = step.path("op").asText().matches("add|replace")
                    && step.path("path").asText().equals("/status")
                    && step.path("value").asText().equals("cancelled");
            boolean merged = sent.size() == 1 && sent.path("status").asText().equals("cancelled");
            return written || merged;
        } catch (JsonProcessingException notJson) {
            throw Outcome.refusal(400, IssueType.STRUCTURE, "Send a patch in JSON.");
        }
    }

    private RestResponse<String> cancelled(Caller caller, Booking booking, @Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw Outcome.faulty("cancelationReason", "Send at most %d characters.".formatted(LONGEST_REASON));
        }
        return switch (booking.status()) {
            case HELD -> released(caller, booking);
            case LAPSED -> answer(caller, booking);
            case CONFIRMED, ARRIVED, COMPLETED, NO_SHOW, CANCELLED ->
                switch (diary.cancel(caller.id(), booking.id(), why, caller.origin())) {
                    case CancelOutcome.Cancelled(Booking cancelled) -> answer(caller, cancelled);
                    case CancelOutcome.AlreadyCancelled(Booking cancelled) -> answer(caller, cancelled);
                    case CancelOutcome.Stale(Booking standing) ->
                        throw refusals(caller).stale(standing);
                    case CancelOutcome.NoSuchBooking none ->
                        throw refusals(caller).notNow(known(caller, booking.id().toString()));
                };
        };
    }

    private RestResponse<String> released(Caller caller, Booking hold) {
        Integer seen = caller.seen();
        if (seen != null && seen != hold.version()) {
            throw refusals(caller).stale(hold);
        }
        diary.release(caller.id(), hold.id());
        return answer(caller, known(caller, hold.id().toString()));
    }

    private RestResponse<String> answer(Caller caller, Booking booking) {
        return R4.answer(new Drawing(caller.business(), businesses).appointment(booking, null))
                .header("ETag", Version.tag(booking))
                .build();
    }

    private Booking known(Caller caller, String id) {
        return Actor.uuid(id)
                .flatMap(known -> diary.find(caller.id(), new BookingId(known)))
                .orElseThrow(() -> Outcome.noSuch("Appointment"));
    }

    private Refusals refusals(Caller caller) {
        return new Refusals(new Drawing(caller.business(), businesses));
    }

    private static RuntimeException onlyCancelled() {
        return Outcome.refusal(
                422,
                IssueType.NOTSUPPORTED,
                "Only the status is changed this way, and to cancelled: to move an appointment, book another and cancel this one.");
    }
}
