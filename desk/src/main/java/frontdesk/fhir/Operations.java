package frontdesk.fhir;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hl7.fhir.r4.model.Parameters;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.ConfirmOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.business.Businesses;
import frontdesk.business.Service;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.ServiceId;
import frontdesk.rest.Caller;
import frontdesk.rest.Gate;
import frontdesk.timetable.Wish;

/** Find, hold, book: the three operations of the Argonaut Scheduling guide. */
@Path("/fhir/r4/{slug}/Appointment")
@Produces({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Consumes({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Blocking
public class Operations {
    private static final Set<String> HOLD = Set.of("appt-id", "appt-resource");
    private static final Set<String> BOOK =
            Set.of("appt-id", "appt-resource", "cancelled-appt-id", "patient-id", "patient-resource", "comment");

    /** A hold that lapsed is had while its time is free, and confirming twice is confirming once. */
    private static final Set<Booking.Status> TO_CONFIRM =
            Set.of(Booking.Status.HELD, Booking.Status.LAPSED, Booking.Status.CONFIRMED);

    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;
    private final Clock clock;

    Operations(Gate gate, Diary diary, Businesses businesses, Clock clock) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
        this.clock = clock;
    }

    @GET
    @Path("/$find")
    @Operation(hidden = true)
    public RestResponse<String> find(
            @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        return found(caller, uri, Inputs.of(new Parameters(), uri.getQueryParameters(), Finding.KNOWN));
    }

    @POST
    @Path("/$find")
    @Operation(hidden = true)
    public RestResponse<String> find(
            @PathParam("slug") String slug,
            InputStream body,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        return found(caller, uri, Inputs.of(body, uri.getQueryParameters(), Finding.KNOWN));
    }

    private RestResponse<String> found(Caller caller, UriInfo uri, Inputs given) {
        var finding = new Finding(diary, caller, drawing(caller));
        return R4.ok(Page.of(uri, caller.business().slug()).of(finding.find(given, clock.instant())));
    }

    @POST
    @Path("/$hold")
    @Operation(hidden = true)
    public RestResponse<String> hold(
            @PathParam("slug") String slug,
            InputStream body,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        return held(caller, null, uri, Inputs.of(body, uri.getQueryParameters(), HOLD));
    }

    @POST
    @Path("/{id}/$hold")
    @Operation(hidden = true)
    public RestResponse<String> hold(
            @PathParam("slug") String slug,
            @PathParam("id") String id,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        return held(caller, id, uri, new Inputs(List.of()));
    }

    private RestResponse<String> held(Caller caller, @Nullable String id, UriInfo uri, Inputs given) {
        var refusals = new Refusals(drawing(caller));
        return switch (new Chosen.Reader(new Openings(diary, caller)).read(id, given)) {
            case Chosen.Held(BookingId hold) -> {
                Booking known = known(caller, hold);
                if (known.status() != Booking.Status.HELD) {
                    throw refusals.notNow(known);
                }
                yield answer(caller, uri, known);
            }
            case Chosen.Open(Wish wish) ->
                switch (diary.hold(caller.id(), wish, caller.origin())) {
                    case HoldOutcome.Held held -> answer(caller, uri, held.hold());
                    case HoldOutcome.Taken taken -> throw refusals.of(taken);
                    case HoldOutcome.Closed closed -> throw refusals.of(closed);
                    case HoldOutcome.NotOffered not -> throw refusals.of(not);
                };
        };
    }

    @POST
    @Path("/$book")
    @Operation(hidden = true)
    public RestResponse<String> book(
            @PathParam("slug") String slug,
            InputStream body,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Inputs given = Inputs.of(body, uri.getQueryParameters(), BOOK);
        Booking booked =
                switch (new Chosen.Reader(new Openings(diary, caller)).read(null, given)) {
                    case Chosen.Held(BookingId hold) -> confirmed(caller, hold, given);
                    case Chosen.Open(Wish wish) -> booked(caller, wish, given);
                };
        return answer(caller, uri, booked);
    }

    private Booking confirmed(Caller caller, BookingId hold, Inputs given) {
        Booking held = known(caller, hold);
        var refusals = new Refusals(drawing(caller));
        if (!TO_CONFIRM.contains(held.status())) {
            throw refusals.notNow(held);
        }
        return switch (diary.confirm(caller.id(), hold, customer(caller, held.service(), given), caller.origin())) {
            case ConfirmOutcome.Confirmed(Booking booking) -> booking;
            case ConfirmOutcome.Pending(Booking pending, boolean _) -> pending;
            case ConfirmOutcome.HoldLapsed lapsed -> throw refusals.lapsed(lapsed.nearest());
            case ConfirmOutcome.CustomerLimit limit -> throw refusals.customerLimit();
        };
    }

    private Booking booked(Caller caller, Wish wish, Inputs given) {
        Customer customer = customer(caller, wish.service(), given);
        return switch (diary.book(caller.id(), wish, customer, caller.origin())) {
            case BookOutcome.Booked booked -> booked.booking();
            case BookOutcome.Pending(Booking held, boolean _) -> held;
            case BookOutcome.Refused refused -> throw new Refusals(drawing(caller)).of(refused.reason());
        };
    }

    private static Customer customer(Caller caller, ServiceId service, Inputs given) {
        Service known = caller.business().service(service).orElse(null);
        return new Patients(caller.business()).customer(given, known);
    }

    private Booking known(Caller caller, BookingId id) {
        return diary.agenda().find(caller.id(), id).orElseThrow(() -> Outcome.noSuch("Appointment"));
    }

    /** As the guide has it: a bundle of the one appointment. */
    private RestResponse<String> answer(Caller caller, UriInfo uri, Booking booking) {
        var found = new AppointmentSearch(diary, caller.id()).known(booking);
        var appointment = drawing(caller).appointment(booking, found.keptUntil());
        return R4.answer(Page.of(uri, caller.business().slug()).of(List.of(appointment)))
                .header("ETag", Version.tag(booking))
                .build();
    }

    private Drawing drawing(Caller caller) {
        return new Drawing(caller.business(), businesses);
    }
}
