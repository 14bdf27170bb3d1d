package frontdesk.console.calls;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Notices;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.journal.SavedSearches;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** The list of calls, newest first, by the caller's number, by what was said, by what came of it and by day. */
@Path("/console/{business}/calls")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CallsPage {
    private static final int A_PAGE = 50;

    private final Visit visit;
    private final Journal journal;
    private final Notices notices;
    private final SavedSearches searches;

    CallsPage(Visit visit, Journal journal, Notices notices, SavedSearches searches) {
        this.searches = searches;
        this.visit = visit;
        this.notices = notices;
        this.journal = journal;
    }

    @GET
    public TemplateInstance calls(
            @PathParam("business") String slug,
            @BeanParam CallSearch search,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().partOf(slug);
        Clockface clock = visit.clockface(business);
        List<CallEntry> found =
                journal.calls(business.id(), search.query(clock, visit.rights().openPlaces(), A_PAGE + 1));
        var page = found.subList(0, Math.min(A_PAGE, found.size()));
        return Templates.calls(
                visit.shell(business, Shell.Section.CALLS),
                new CallsView(
                        page.stream().map(c -> CallRow.of(c, business, clock)).toList(),
                        search,
                        found.size() > A_PAGE ? search.older(slug, page.getLast()) : null,
                        notices.talks(business),
                        saved(business, search),
                        CallsView.News.of(came)));
    }

    /** Who is limited to places keeps none: what others search for may name what is elsewhere. */
    private List<CallsView.Saved> saved(Business business, CallSearch search) {
        if (visit.rights().openPlaces() != null) {
            return List.of();
        }
        boolean manages = visit.user().mayManage(business.id());
        return searches.of(business.id(), visit.actor()).stream()
                .map(one -> new CallsView.Saved(
                        one.id().toString(),
                        one.name(),
                        one.team(),
                        CallSearch.address(business.slug(), one.terms(), null),
                        one.terms().equals(search.terms()),
                        !one.team() || manages))
                .toList();
    }
}
