package frontdesk.fhir;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.fhir.AppointmentSearch.Found;
import frontdesk.fhir.AppointmentSearch.Result;
import frontdesk.kernel.BookingId;
import frontdesk.rest.Caller;
import frontdesk.rest.Cursor;
import frontdesk.rest.Gate;

/** The bookings and what is held: looked at and searched. */
@Path("/fhir/r4/{slug}/Appointment")
@Produces({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Blocking
public class Appointments {
    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;

    Appointments(Gate gate, Diary diary, Businesses businesses) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> search(
            @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        Asked asked = Asked.of(
                uri.getQueryParameters(), "_id", "date", "status", "actor", "practitioner", "location", "_sort");
        asked.sortedBy("date");
        var wanted = AppointmentSearch.wanted(asked, new Sought(caller.business()));
        var search = new AppointmentSearch(diary, caller.id());
        var moments = new Moments(new Openings(diary, caller).place(null));
        Result result = asked.anyOf("_id").isEmpty()
                ? search.page(asked.during("date", moments), cursor(asked), wanted, asked.count())
                : new Result(
                        asked.anyOf("_id").stream()
                                .distinct()
                                .limit(asked.count())
                                .flatMap(id -> find(caller, id).stream())
                                .filter(wanted)
                                .map(search::known)
                                .toList(),
                        null);
        var drawing = new Drawing(caller.business(), businesses);
        return R4.ok(Page.of(uri, slug)
                .of(
                        result.found().stream()
                                .map(one -> drawing.appointment(one.booking(), one.keptUntil()))
                                .toList(),
                        uri,
                        result.next()));
    }

    private static @Nullable Cursor cursor(Asked asked) {
        List<String> cursors = asked.anyOf(Page.CURSOR);
        if (cursors.isEmpty()) {
            return null;
        }
        try {
            return Cursor.of(cursors.getFirst());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOurs) {
            throw Outcome.faulty(Page.CURSOR, Page.AS_IT_IS);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public RestResponse<String> read(
            @PathParam("slug") String slug, @PathParam("id") String id, @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        Optional<Booking> booking = find(caller, id);
        if (booking.isPresent()) {
            return Version.known(request, booking.get())
                    ? RestResponse.notModified(Version.tag(booking.get()))
                    : answer(caller, booking.get());
        }
        return SlotId.of(id)
                .flatMap(new Openings(diary, caller)::find)
                .filter(Openings.Opening::free)
                .map(opening -> new Drawing(caller.business(), businesses)
                        .proposed(opening, List.of(opening.id().resource())))
                .map(R4::ok)
                .orElseThrow(() -> Outcome.noSuch("Appointment"));
    }

    private Optional<Booking> find(Caller caller, String id) {
        return Actor.uuid(id).map(BookingId::new).flatMap(known -> diary.agenda()
                .find(caller.id(), known));
    }

    private RestResponse<String> answer(Caller caller, Booking booking) {
        Found found = new AppointmentSearch(diary, caller.id()).known(booking);
        return R4.answer(new Drawing(caller.business(), businesses).appointment(booking, found.keptUntil()))
                .header("ETag", Version.tag(booking))
                .build();
    }
}
