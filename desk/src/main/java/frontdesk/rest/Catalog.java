package frontdesk.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.Money;
import frontdesk.kernel.ResourceId;

/** What can be booked, and with whom or what. */
@Path(Gate.BUSINESS)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "catalog")
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token of an agent, or of a session from POST /api/v1/sessions")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class Catalog {
    private final Gate gate;

    Catalog(Gate gate) {
        this.gate = gate;
    }

    @GET
    @Path("/services")
    @Operation(operationId = "services", summary = "What can be booked")
    @APIResponse(responseCode = "200", description = "All services")
    public Shown.Services services(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        Business business = gate.admit(request, slug).business();
        return new Shown.Services(business.services().stream()
                .map(service -> drawn(service, business))
                .toList());
    }

    @GET
    @Path("/resources")
    @Operation(operationId = "resources", summary = "Staff, rooms, tables and equipment")
    @APIResponse(responseCode = "200", description = "All resources")
    public Shown.Resources resources(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        Business business = gate.admit(request, slug).business();
        return new Shown.Resources(
                business.resources().stream().map(Catalog::drawn).toList());
    }

    private static Shown.Service drawn(Service service, Business business) {
        return new Shown.Service(
                service.id().toString(),
                service.name(),
                service.names(),
                service.duration().toMinutes(),
                service.step(),
                price(service.price()),
                service.shape().seats(),
                service.shape().variants().stream()
                        .map(v ->
                                new Shown.Choice(v.id(), v.name(), v.duration().toMinutes(), price(v.price())))
                        .toList(),
                service.shape().addOns().stream()
                        .map(a ->
                                new Shown.Choice(a.id(), a.name(), a.duration().toMinutes(), price(a.price())))
                        .toList(),
                service.terms().intake().stream()
                        .map(q -> new Shown.Question(q.id(), q.text(), q.required()))
                        .toList(),
                named(service.resources(), business),
                service.limits().doors().stream().map(Drawing::word).sorted().toList());
    }

    private static List<Shown.Named> named(List<ResourceId> ids, Business business) {
        return ids.stream()
                .map(business::resource)
                .flatMap(Optional::stream)
                .map(one -> new Shown.Named(one.id().toString(), one.name()))
                .toList();
    }

    private static Shown.Resource drawn(Resource resource) {
        return new Shown.Resource(
                resource.id().toString(),
                resource.name(),
                Drawing.word(resource.type()),
                resource.smallest(),
                resource.capacity(),
                resource.quantity(),
                resource.area(),
                resource.location());
    }

    private static Shown.@Nullable Price price(@Nullable Money money) {
        return money == null
                ? null
                : new Shown.Price(money.minor(), money.currency().getCurrencyCode());
    }
}
