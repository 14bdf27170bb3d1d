package frontdesk.fhir;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jboss.resteasy.reactive.RestResponse;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.business.Resource;
import frontdesk.fhir.Openings.Opening;
import frontdesk.kernel.TimeSlot;
import frontdesk.rest.Caller;
import frontdesk.rest.Gate;

/** The starts that can be booked, page by page, and whether each is free. */
@Path("/fhir/r4/{slug}/Slot")
@Produces({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Blocking
public class Slots {
    /** So many services by so many people are worked out in one go. */
    private static final int MOST_ROWS = 100;

    private final Gate gate;
    private final Diary diary;
    private final Businesses businesses;
    private final Clock clock;

    Slots(Gate gate, Diary diary, Businesses businesses, Clock clock) {
        this.gate = gate;
        this.diary = diary;
        this.businesses = businesses;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> search(
            @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        Asked asked = Asked.of(
                uri.getQueryParameters(), "schedule", "schedule.actor", "service-type", "start", "status", "_sort");
        asked.sortedBy("start");
        var sought = new Sought(caller.business());
        var openings = new Openings(diary, caller);
        TimeSlot during = asked.during("start", new Moments(openings.place(null)));
        Predicate<Resource> whose = sought.schedules(asked, "schedule").and(sought.actors(asked, "schedule.actor"));
        var rows = Openings.rows(caller.business(), sought.services(asked, "service-type"), whose);
        if (rows.size() > MOST_ROWS) {
            throw Outcome.refusal(
                    400, IssueType.TOOCOSTLY, "That is too much at once: name a schedule or a service-type.");
        }
        Optional<SlotId> cursor = asked.one(Page.CURSOR)
                .map(text -> SlotId.of(text).orElseThrow(() -> Outcome.faulty(Page.CURSOR, Page.AS_IT_IS)));
        List<Opening> found =
                openings.first(rows, during, cursor.orElse(null), status(asked), asked.count() + 1, clock.instant());
        boolean more = found.size() > asked.count();
        List<Opening> page = more ? found.subList(0, asked.count()) : found;
        var drawing = new Drawing(caller.business(), businesses);
        return R4.ok(Page.of(uri, slug)
                .of(
                        page.stream().map(drawing::slot).toList(),
                        uri,
                        more ? page.getLast().id().toString() : null));
    }

    private static Predicate<Opening> status(Asked asked) {
        List<String> wanted = asked.anyOf("status");
        if (!List.of("free", "busy").containsAll(wanted)) {
            throw Outcome.faulty("status", "A slot is free or busy.");
        }
        return one -> wanted.isEmpty() || wanted.contains(one.free() ? "free" : "busy");
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public RestResponse<String> read(
            @PathParam("slug") String slug, @PathParam("id") String id, @Context HttpServerRequest request) {
        Caller caller = gate.admit(request, slug);
        return SlotId.of(id)
                .flatMap(new Openings(diary, caller)::find)
                .map(new Drawing(caller.business(), businesses)::slot)
                .map(R4::ok)
                .orElseThrow(() -> Outcome.noSuch("Slot"));
    }
}
