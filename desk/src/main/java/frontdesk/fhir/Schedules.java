package frontdesk.fhir;

import java.time.Clock;
import java.util.List;

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

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Resource;
import frontdesk.rest.Gate;

/** Whose diaries there are. */
@Path("/fhir/r4/{slug}/Schedule")
@Produces({R4.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Blocking
public class Schedules {
    private final Gate gate;
    private final Businesses businesses;
    private final Clock clock;

    Schedules(Gate gate, Businesses businesses, Clock clock) {
        this.gate = gate;
        this.businesses = businesses;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public RestResponse<String> search(
            @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        Business business = gate.admit(request, slug).business();
        Asked asked = Asked.of(uri.getQueryParameters(), "_id", "actor", "service-type");
        List<String> ids = asked.anyOf("_id");
        var actors = new Sought(business).actors(asked, "actor");
        var services = new Sought(business).services(asked, "service-type");
        List<Resource> found = business.resources().stream()
                .filter(one -> ids.isEmpty() || ids.contains(one.id().toString()))
                .filter(actors)
                .filter(one -> !asked.query().containsKey("service-type")
                        || !Openings.rows(business, services, one::equals).isEmpty())
                .toList();
        int first = asked.one(Page.CURSOR).map(Schedules::place).orElse(0);
        int after = Math.min(found.size(), first + asked.count());
        var drawing = new Drawing(business, businesses);
        return R4.ok(Page.of(uri, slug)
                .of(
                        found.subList(Math.min(first, after), after).stream()
                                .map(one -> drawing.schedule(one, clock.instant()))
                                .toList(),
                        uri,
                        after < found.size() ? Integer.toString(after) : null));
    }

    private static int place(String cursor) {
        try {
            return Integer.parseUnsignedInt(cursor, 0, Math.min(cursor.length(), 6), 10);
        } catch (NumberFormatException notOurs) {
            throw Outcome.faulty(Page.CURSOR, Page.AS_IT_IS);
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public RestResponse<String> read(
            @PathParam("slug") String slug, @PathParam("id") String id, @Context HttpServerRequest request) {
        Business business = gate.admit(request, slug).business();
        return Actor.of(business, id)
                .map(actor -> new Drawing(business, businesses).schedule(actor.resource(), clock.instant()))
                .map(R4::ok)
                .orElseThrow(() -> Outcome.noSuch("Schedule"));
    }
}
