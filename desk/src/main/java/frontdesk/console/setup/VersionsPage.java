package frontdesk.console.setup;

import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Version;
import frontdesk.business.Versions;
import frontdesk.business.Versions.TakenBack;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** Who changed what of the business and when, the newest first; each change can be taken back. */
@Path("/console/{business}/set-up/versions")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class VersionsPage {
    private static final int MOST = 20;

    private final Visit visit;
    private final Versions versions;

    VersionsPage(Visit visit, Versions versions) {
        this.visit = visit;
        this.versions = versions;
    }

    @GET
    public TemplateInstance list(
            @PathParam("business") String slug,
            @QueryParam("before") @Nullable Long before,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().managedBusiness(slug);
        String news = "back".equals(came) ? "Taken back. That is a change itself: you find it below." : null;
        return page(business, Objects.requireNonNullElse(before, Long.MAX_VALUE), news, null);
    }

    @POST
    @Path("{number}/take-back")
    public Response takeBack(@PathParam("business") String slug, @PathParam("number") String number) {
        Business business = visit.rights().managedBusiness(slug);
        long change = visit.named(number, Long::parseLong, "There is no such change here.");
        return switch (versions.takeBack(business.id(), change, visit.actor())) {
            case TakenBack.Done _ ->
                Response.seeOther(URI.create("/console/%s/set-up/versions?came=back".formatted(business.slug())))
                        .build();
            case TakenBack.Overtaken(List<String> parts) -> refused(business, overtaken(business, parts));
            case TakenBack.Faulty(List<String> faults) ->
                refused(business, "Nothing was taken back: " + String.join(" ", faults));
            case TakenBack.Gone _ -> throw visit.missing("There is no such change here.");
        };
    }

    private static String overtaken(Business business, List<String> parts) {
        return parts.isEmpty()
                ? "Nothing was taken back: somebody was changing the business just then. Try again."
                : "Nothing was taken back: “%s” was changed again after that. Take the later change back first, or change it by hand."
                        .formatted(parts.stream()
                                .map(part -> VersionRow.title(part, business))
                                .collect(Collectors.joining("”, “")));
    }

    private Response refused(Business business, String trouble) {
        return Response.status(422)
                .entity(page(business, Long.MAX_VALUE, null, trouble))
                .build();
    }

    private TemplateInstance page(Business business, long before, @Nullable String news, @Nullable String trouble) {
        Clockface clock = visit.clockface(business);
        List<Version> found = versions.before(business.id(), before, MOST + 1);
        List<VersionRow> rows = found.stream()
                .limit(MOST)
                .map(version -> VersionRow.of(version, business, clock))
                .toList();
        Long older = found.size() > MOST ? rows.getLast().number() : null;
        return Templates.versions(visit.shell(business, Shell.Section.SET_UP), rows, older, news, trouble);
    }
}
