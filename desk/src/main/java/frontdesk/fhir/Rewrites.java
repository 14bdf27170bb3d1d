package frontdesk.fhir;

import java.io.InputStream;

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

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.MarkOutcome;
import frontdesk.business.Businesses;
import frontdesk.kernel.BookingId;
import frontdesk.rest.Caller;
import frontdesk.rest.Gate;

/** Changes an appointment by writing it anew: another start or another actor moves it, another status cancels it or says how the visit went. */
@Path("/fhir/r4/{slug}/Appointment/{id}")
@Produces({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Blocking
public class Rewrites {
    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;

    Rewrites(Gate gate, Diary diary, Businesses businesses) {
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
        return rewritten(caller, booking, sent);
    }

    /** Either kind of JSON patch, laid over the appointment as it stands. */
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
        Appointment patched = Patch.read(R4.text(body)).over(drawing(caller).appointment(booking, null));
        return rewritten(caller, booking, patched);
    }

    private RestResponse<String> rewritten(Caller caller, Booking booking, Appointment sent) {
        AppointmentStatus status = sent.getStatus();
        if (status == AppointmentStatus.CANCELLED) {
            String reason = sent.getCancelationReason().getText();
            return answer(caller, new Cancelling(diary, caller, refusals(caller)).cancelled(booking, reason));
        }
        if (status == Drawing.status(booking.status())) {
            return answer(caller, new Moving(diary, caller, refusals(caller)).moved(booking, sent));
        }
        return switch (status) {
            case ARRIVED -> marked(caller, diary.arrived(caller.id(), booking.id(), caller.origin()));
            case FULFILLED -> marked(caller, diary.completed(caller.id(), booking.id(), caller.origin()));
            case NOSHOW -> marked(caller, diary.noShow(caller.id(), booking.id(), caller.origin()));
            case null, default ->
                throw Outcome.refusal(
                        422,
                        IssueType.NOTSUPPORTED,
                        "Write the status cancelled, arrived, fulfilled or noshow; or leave it, and write another start.");
        };
    }

    private RestResponse<String> marked(Caller caller, MarkOutcome outcome) {
        return switch (outcome) {
            case MarkOutcome.Marked(Booking booking) -> answer(caller, booking);
            case MarkOutcome.NotNow(Booking standing) -> throw refusals(caller).notNow(standing);
            case MarkOutcome.TimeGone(Booking standing) ->
                throw refusals(caller).notNow(standing);
            case MarkOutcome.Stale(Booking standing) -> throw refusals(caller).stale(standing);
            case MarkOutcome.NoSuchBooking _ -> throw Outcome.noSuch("Appointment");
        };
    }

    private RestResponse<String> answer(Caller caller, Booking booking) {
        return R4.answer(drawing(caller).appointment(booking, null))
                .header("ETag", Version.tag(booking))
                .build();
    }

    private Booking known(Caller caller, String id) {
        return Actor.uuid(id)
                .flatMap(known -> diary.agenda().find(caller.id(), new BookingId(known)))
                .orElseThrow(() -> Outcome.noSuch("Appointment"));
    }

    private Drawing drawing(Caller caller) {
        return new Drawing(caller.business(), businesses);
    }

    private Refusals refusals(Caller caller) {
        return new Refusals(drawing(caller));
    }
}
