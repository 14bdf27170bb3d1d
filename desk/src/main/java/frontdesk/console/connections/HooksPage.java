package frontdesk.console.connections;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Came;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.hooks.Hook;
import frontdesk.hooks.HookDelivery;
import frontdesk.hooks.HookEvent;
import frontdesk.hooks.Hooks;
import frontdesk.hooks.Hooks.Wish;
import frontdesk.kernel.Secret;
import frontdesk.page.OurPage;

/** Who is told by webhook: addresses and events, and for each what was told, what waits and what is dead. */
@Path("/console/{business}/webhooks")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HooksPage {
    private static final int SHOWN = 100;

    private static final Came CAME = new Came(
            "/webhooks",
            Map.of(
                    "saved", "Saved. What waits is tried again now.",
                    "sent", "On its way. Load this page again in a moment to see what came of it.",
                    "dropped", "Dropped: it is not sent any more."));

    private final Visit visit;
    private final Hooks hooks;

    HooksPage(Visit visit, Hooks hooks) {
        this.visit = visit;
        this.hooks = hooks;
    }

    @GET
    public TemplateInstance list(@PathParam("business") String slug) {
        Business business = visit.rights().connectedBusiness(slug);
        return page(business, "", EnumSet.allOf(HookEvent.class), null);
    }

    @POST
    public Response add(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().connectedBusiness(slug);
        String typed = Objects.requireNonNullElse(sent.getFirst("url"), "").strip();
        Set<HookEvent> events = events(sent);
        Optional<URI> url = url(typed);
        if (url.isEmpty() || events.isEmpty()) {
            String trouble = url.isEmpty() ? "That is no address." : "Choose of what it is told.";
            return refused(page(business, typed, events, trouble));
        }
        return switch (hooks.add(visit.actor(), business.id(), url.get(), events)) {
            case Wish.Granted(Hook hook, Secret secret) ->
                Response.ok(page(business, hook, secret, null, null)).build();
            case Wish.Refused(String sentence) -> refused(page(business, typed, events, sentence));
        };
    }

    @GET
    @Path("{hook}")
    public TemplateInstance hook(
            @PathParam("business") String slug,
            @PathParam("hook") String id,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().connectedBusiness(slug);
        return page(business, hook(business, id), null, CAME.said(came), null);
    }

    @POST
    @Path("{hook}")
    public Response change(
            @PathParam("business") String slug, @PathParam("hook") String id, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().connectedBusiness(slug);
        Hook hook = hook(business, id);
        Optional<URI> url =
                url(Objects.requireNonNullElse(sent.getFirst("url"), "").strip());
        Set<HookEvent> events = events(sent);
        boolean enabled = sent.containsKey("enabled");
        Optional<String> refusal = url.isEmpty()
                ? Optional.of("That is no address.")
                : hooks.change(visit.actor(), business.id(), hook.id(), url.get(), events, enabled);
        return refusal.isPresent()
                ? refused(page(business, hook, null, null, refusal.get()))
                : CAME.back(business, "/" + hook.id(), "saved");
    }

    @POST
    @Path("{hook}/ping")
    public Response ping(@PathParam("business") String slug, @PathParam("hook") String id) {
        Business business = visit.rights().connectedBusiness(slug);
        hooks.ping(business.id(), hook(business, id).id());
        return CAME.back(business, "/" + id, "sent");
    }

    /** The new secret is shown this once. */
    @POST
    @Path("{hook}/secret")
    public Response renew(@PathParam("business") String slug, @PathParam("hook") String id) {
        Business business = visit.rights().connectedBusiness(slug);
        Hook hook = hook(business, id);
        Secret secret = hooks.renew(visit.actor(), business.id(), hook.id())
                .orElseThrow(() -> visit.missing("There is no such webhook here."));
        return Response.ok(page(business, hook, secret, null, null)).build();
    }

    @POST
    @Path("{hook}/remove")
    public Response remove(@PathParam("business") String slug, @PathParam("hook") String id) {
        Business business = visit.rights().connectedBusiness(slug);
        hooks.remove(visit.actor(), business.id(), hook(business, id).id());
        return to(business, "");
    }

    @POST
    @Path("{hook}/again")
    public Response again(
            @PathParam("business") String slug, @PathParam("hook") String id, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().connectedBusiness(slug);
        hooks.again(visit.actor(), business.id(), id(sent.getFirst("delivery")));
        return CAME.back(business, "/" + hook(business, id).id(), "sent");
    }

    @POST
    @Path("{hook}/drop")
    public Response drop(
            @PathParam("business") String slug, @PathParam("hook") String id, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().connectedBusiness(slug);
        hooks.drop(visit.actor(), business.id(), id(sent.getFirst("delivery")));
        return CAME.back(business, "/" + hook(business, id).id(), "dropped");
    }

    private Hook hook(Business business, String id) {
        return hooks.find(business.id(), id(id)).orElseThrow(() -> visit.missing("There is no such webhook here."));
    }

    private UUID id(@Nullable String id) {
        return visit.named(id, UUID::fromString, "There is no such webhook here.");
    }

    private static Set<HookEvent> events(MultivaluedMap<String, String> sent) {
        return Arrays.stream(HookEvent.values())
                .filter(event -> sent.containsKey(event.type()))
                .collect(Collectors.toSet());
    }

    private static Optional<URI> url(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(URI.create(typed));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private TemplateInstance page(Business business, String url, Set<HookEvent> events, @Nullable String trouble) {
        List<HooksView.Row> rows =
                hooks.of(business.id()).stream().map(HooksView::row).toList();
        return Templates.hooks(
                visit.shell(business, Shell.Section.HOOKS),
                new HooksView(rows, url, HooksView.choices(events), trouble));
    }

    private TemplateInstance page(
            Business business, Hook hook, @Nullable Secret secret, @Nullable String news, @Nullable String trouble) {
        List<HookDelivery> told = hooks.told(business.id(), hook.id(), null, SHOWN);
        return Templates.hook(
                visit.shell(business, Shell.Section.HOOKS),
                HookView.of(hook, told, secret, news, trouble, visit.clockface(business)));
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response to(Business business, String below) {
        return Response.seeOther(URI.create("/console/%s/webhooks%s".formatted(business.slug(), below)))
                .build();
    }
}
