package frontdesk.console.calls;

import java.net.URI;
import java.util.UUID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.console.Sent;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.SavedSearch.Terms;
import frontdesk.journal.SavedSearches;
import frontdesk.journal.SavedSearches.Keeper;
import frontdesk.journal.SavedSearches.Outcome;
import frontdesk.page.OurPage;

/** Keeps a search of the list of calls under a name, renames and deletes it: their own by everybody who sees calls, the team's by managers. */
@Path("/console/{business}/call-views")
@OurPage
@SignedIn
@RunOnVirtualThread
class CallViewsPage {
    private static final int LONGEST_NAME = 40;

    private final Visit visit;
    private final SavedSearches searches;

    CallViewsPage(Visit visit, SavedSearches searches) {
        this.visit = visit;
        this.searches = searches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().business(slug);
        var sent = new Sent(fields);
        boolean team = sent.word("for").equals("team");
        if (team) {
            visit.rights().managedBusiness(slug);
        }
        CallSearch search = CallSearch.typed(sent);
        String name = name(sent);
        if (!search.isNarrow() || name.isEmpty()) {
            return back(slug, search.terms(), "nothing");
        }
        return back(
                slug,
                search.terms(),
                word(searches.keep(business.id(), keeper(business), team, name, search.terms()), "kept"));
    }

    @POST
    @Path("{view}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(
            @PathParam("business") String slug, @PathParam("view") String view, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().business(slug);
        String name = name(new Sent(fields));
        return back(
                slug,
                CallSearch.ALL,
                name.isEmpty()
                        ? "nothing"
                        : word(searches.rename(business.id(), keeper(business), id(view), name), "renamed"));
    }

    @POST
    @Path("{view}/delete")
    public Response delete(@PathParam("business") String slug, @PathParam("view") String view) {
        Business business = visit.rights().business(slug);
        return back(slug, CallSearch.ALL, word(searches.delete(business.id(), keeper(business), id(view)), "deleted"));
    }

    private Keeper keeper(Business business) {
        return new Keeper(visit.actor(), visit.user().mayManage(business.id()));
    }

    private UUID id(String view) {
        return visit.named(view, UUID::fromString, "There is no such view here.");
    }

    private static String name(Sent sent) {
        String name = sent.word("name");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip();
    }

    private String word(Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> done;
            case TOO_MANY -> "full";
            case NAME_TAKEN -> "taken";
            case NONE -> throw visit.missing("There is no such view here.");
        };
    }

    private static Response back(String slug, Terms terms, String came) {
        return Response.seeOther(URI.create(CallSearch.address(slug, terms, null) + "&came=" + came))
                .build();
    }
}
