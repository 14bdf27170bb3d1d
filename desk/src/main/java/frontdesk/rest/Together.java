package frontdesk.rest;

import java.io.InputStream;
import java.util.List;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Recurrence;
import frontdesk.booking.SeriesOutcome;
import frontdesk.booking.VisitOutcome;
import frontdesk.business.Businesses;
import frontdesk.timetable.Wish;

/** What is booked together: a visit of several services or people, or what comes back every week. */
@Path(Gate.BUSINESS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "together")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Together {
    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;

    Together(Gate gate, Diary diary, Businesses businesses) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
    }

    @POST
    @Path("/visits")
    @ResponseStatus(201)
    @Operation(
            operationId = "visit",
            summary = "Book several wishes for one customer, all or none; without a customer they are held")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.NewVisit.class)))
    @APIResponse(responseCode = "201", description = "Booked or held, in the order of the wishes")
    public Shown.Visit visit(@PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Sent.NewVisit sent = Json.read(body, Sent.NewVisit.class);
        var faults = new Faults();
        var reader = new Reader(caller.business(), faults);
        var read = reader.wishes("wishes", sent.wishes());
        if (sent.customer() == null) {
            return drawn(caller, diary.holdAll(caller.id(), reader.sound(read), caller.origin()));
        }
        Customer customer = reader.sound(reader.guests().customer("customer", sent.customer()));
        List<Wish> wishes = reader.sound(read);
        wishes.forEach(wish -> reader.guests().asked("customer", wish, customer));
        faults.refuse();
        return drawn(caller, diary.bookAll(caller.id(), wishes, customer, caller.origin()));
    }

    private Shown.Visit drawn(Caller caller, VisitOutcome outcome) {
        var drawing = new Drawing(caller.business(), businesses);
        return switch (outcome) {
            case VisitOutcome.Held held ->
                new Shown.Visit(held.group().toString(), drawing.bookings(held.holds()), held.until());
            case VisitOutcome.Booked booked ->
                new Shown.Visit(booked.group().toString(), drawing.bookings(booked.bookings()), null);
            case VisitOutcome.Refused refused ->
                throw new Refusals(drawing)
                        .of(refused.reason())
                        .at("wishes[%d]".formatted(refused.which()))
                        .refusal();
            case VisitOutcome.Unanswered unanswered ->
                throw Refusals.unansweredTogether()
                        .at("wishes[%d]".formatted(unanswered.which()))
                        .refusal();
        };
    }

    @POST
    @Path("/series")
    @ResponseStatus(201)
    @Operation(operationId = "series", summary = "Book what comes back, every date looked at, in one go")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(maxLength = 255))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.NewSeries.class)))
    @APIResponse(responseCode = "201", description = "Booked; left says which dates were left out")
    public Shown.Series series(@PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToChange(request, slug);
        Sent.NewSeries sent = Json.read(body, Sent.NewSeries.class);
        var faults = new Faults();
        var reader = new Reader(caller.business(), faults);
        var readWish = reader.wish("wish", sent.wish());
        var readRecurrence = reader.recurrence(sent);
        Customer customer = reader.sound(reader.guests().customer("customer", sent.customer()));
        Wish wish = reader.sound(readWish);
        Recurrence recurrence = reader.sound(readRecurrence);
        reader.guests().asked("customer", wish, customer);
        faults.refuse();
        if (recurrence.leavesNothing(wish.at())) {
            throw Problem.faulty("without", "No date is left: leave fewer of them out.");
        }
        boolean leaving = Boolean.TRUE.equals(sent.leaving());
        var drawing = new Drawing(caller.business(), businesses);
        var refusals = new Refusals(drawing);
        return switch (diary.bookSeries(caller.id(), wish, recurrence, customer, leaving, caller.origin())) {
            case SeriesOutcome.Booked booked ->
                new Shown.Series(
                        booked.group().toString(),
                        drawing.bookings(booked.bookings()),
                        refusals.clashes(booked.left()));
            case SeriesOutcome.Refused refused ->
                throw refusals.clashing(refused.clashes()).refusal();
            case SeriesOutcome.Unanswered _ ->
                throw Refusals.unansweredTogether().refusal();
            case SeriesOutcome.AllOrNone _ -> throw Refusals.allOrNone().refusal();
        };
    }
}
