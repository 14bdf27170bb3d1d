package frontdesk.rest;

import java.io.InputStream;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import frontdesk.hooks.Hook;
import frontdesk.hooks.HookDelivery;
import frontdesk.hooks.HookDelivery.Status;
import frontdesk.hooks.HookEvent;
import frontdesk.hooks.Hooks;
import frontdesk.kernel.Secret;
import frontdesk.rest.HookWords.NewHook;

/**
 * Webhooks out by HTTP: who is told of what, what they were told, and what is told again. Only people who manage the business come in, by their session: the
 * token of an agent would else have everything told to itself, and still be told when the token is taken away.
 */
@Path(Gate.BUSINESS + "/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "webhooks")
@SecurityRequirement(name = "token")
@APIResponse(
        responseCode = "default",
        description = Gate.REFUSED,
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class HookDesk {
    private static final int MOST_TOLD = 200;

    private final Gate gate;
    private final Hooks hooks;

    HookDesk(Gate gate, Hooks hooks) {
        this.gate = gate;
        this.hooks = hooks;
    }

    @GET
    @Operation(operationId = "webhooks", summary = "Who is told of what")
    @APIResponse(responseCode = "200", description = "All of them, the oldest first")
    public HookWords.All all(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        Caller caller = gate.admitToConnect(request, slug);
        return new HookWords.All(
                hooks.of(caller.id()).stream().map(HookWords::shown).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(operationId = "addWebhook", summary = "Have an address told of events from now on")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewHook.class)))
    @APIResponse(responseCode = "201", description = "With the secret that signs, which is shown this once")
    public HookWords.Made add(@PathParam("slug") String slug, InputStream body, @Context HttpServerRequest request) {
        Caller caller = gate.admitToConnect(request, slug);
        NewHook sent = Json.read(body, NewHook.class);
        var faults = new Faults();
        Optional<URI> url = new Texts(faults).required("url", sent.url()).flatMap(text -> url(text, faults));
        Set<HookEvent> events = events(sent.events(), faults);
        faults.refuse();
        return switch (hooks.add(caller.actor(), caller.id(), url.orElseThrow(), events)) {
            case Hooks.Wish.Granted(Hook hook, Secret secret) ->
                new HookWords.Made(HookWords.shown(hook), secret.reveal());
            case Hooks.Wish.Refused(String sentence) -> throw Problem.faulty("url", sentence);
        };
    }

    private static Optional<URI> url(String text, Faults faults) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException notOne) {
            faults.add("url", "That is no address.");
            return Optional.empty();
        }
    }

    private static Set<HookEvent> events(@Nullable List<@Nullable String> sent, Faults faults) {
        Set<HookEvent> events = new HashSet<>();
        for (String type : sent == null ? List.<@Nullable String>of() : sent) {
            Optional<HookEvent> event = type == null ? Optional.empty() : HookEvent.of(type);
            event.ifPresentOrElse(events::add, () -> faults.add("events", "There is no such event; docs list them."));
        }
        if (events.isEmpty() && !faults.any()) {
            faults.add("events", "Say of what it is told, such as booking.confirmed.");
        }
        return events;
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeWebhook", summary = "Tell it nothing any more")
    @APIResponse(responseCode = "204", description = "Gone, with what it was told")
    public void remove(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToConnect(request, slug);
        if (!hooks.remove(caller.actor(), caller.id(), Ids.webhook(id))) {
            throw Problem.noSuch("webhook");
        }
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(operationId = "webhookDeliveries", summary = "What it was told, the newest first")
    @APIResponse(responseCode = "200", description = "The last 200")
    public HookWords.Told told(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @QueryParam("status") @Parameter(description = "Only those: waiting, delivered, dead or dropped") @Nullable
                    String status,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToConnect(request, slug);
        UUID hook = Ids.webhook(id);
        Status only = status == null || status.isBlank() ? null : HookWords.status(status);
        if (hooks.find(caller.id(), hook).isEmpty()) {
            throw Problem.noSuch("webhook");
        }
        return new HookWords.Told(hooks.told(caller.id(), hook, only, MOST_TOLD).stream()
                .map(HookWords::shown)
                .toList());
    }

    @POST
    @Path("/deliveries/{id}/again")
    @Operation(
            operationId = "replayWebhook",
            summary = "Tell it once more, with the same id, from the first attempt on")
    @APIResponse(responseCode = "200", description = "It waits to be sent")
    public HookWords.Delivery again(
            @PathParam("slug") String slug,
            @PathParam("id") @Parameter(schema = @Schema(format = "uuid")) String id,
            @Context HttpServerRequest request) {
        Caller caller = gate.admitToConnect(request, slug);
        UUID delivery = Ids.delivery(id);
        if (!hooks.again(caller.actor(), caller.id(), delivery)) {
            throw Problem.noSuch("delivery");
        }
        HookDelivery now = hooks.delivery(caller.id(), delivery).orElseThrow(() -> Problem.noSuch("delivery"));
        return HookWords.shown(now);
    }
}
