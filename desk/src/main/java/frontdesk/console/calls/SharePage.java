package frontdesk.console.calls;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import frontdesk.console.Sent;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.discretion.Shares;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** Makes links by which somebody without an account looks at one call, and takes them back. */
@Path("/console/{business}/calls/{call}/share")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class SharePage {
    private static final String MISSING = "There is no such call here.";
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Visit visit;
    private final Journal journal;
    private final Shares shares;

    SharePage(Visit visit, Journal journal, Shares shares) {
        this.visit = visit;
        this.journal = journal;
        this.shares = shares;
    }

    @GET
    public TemplateInstance links(
            @PathParam("business") String slug,
            @PathParam("call") String id,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().managedBusiness(slug);
        return page(
                business,
                call(business, id),
                null,
                "revoked".equals(came) ? "That link leads nowhere any more." : null);
    }

    /** The link is shown this once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance share(
            @PathParam("business") String slug, @PathParam("call") String id, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().managedBusiness(slug);
        CallEntry entry = call(business, id);
        var sent = new Sent(fields);
        String link = shares.share(
                        business.id(),
                        entry.started().call(),
                        sent.ticked("recording"),
                        days(sent.word("days")),
                        visit.actor())
                .reveal();
        return page(business, entry, link, null);
    }

    @POST
    @Path("{share}/revoke")
    public Response revoke(
            @PathParam("business") String slug, @PathParam("call") String call, @PathParam("share") String share) {
        Business business = visit.rights().managedBusiness(slug);
        String missing = "There is no such link.";
        if (!shares.revoke(business.id(), visit.named(share, UUID::fromString, missing), visit.actor())) {
            throw visit.missing(missing);
        }
        return Response.seeOther(URI.create("/console/%s/calls/%s/share?came=revoked".formatted(slug, call)))
                .build();
    }

    private CallEntry call(Business business, String id) {
        return journal.call(business.id(), visit.named(id, CallId::of, MISSING))
                .filter(entry -> !entry.open())
                .orElseThrow(() -> visit.missing(MISSING));
    }

    private TemplateInstance page(Business business, CallEntry entry, @Nullable String link, @Nullable String news) {
        Clockface clock = visit.clockface(business);
        return Templates.share(
                visit.shell(business, Shell.Section.CALLS),
                new ShareView(
                        CallRow.of(entry, business, clock),
                        shares.of(business.id(), entry.started().call()).stream()
                                .map(one -> ShareView.row(one, clock))
                                .toList(),
                        link,
                        news));
    }

    private static Duration days(String typed) {
        return typed.matches("[1-9]|[12][0-9]|30") ? Duration.ofDays(Long.parseLong(typed)) : A_WEEK;
    }
}
