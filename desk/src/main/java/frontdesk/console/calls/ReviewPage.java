package frontdesk.console.calls;

import java.net.URI;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Sent;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.page.OurPage;
import frontdesk.quality.Quality;
import frontdesk.quality.ReviewOutcome;

/** Keeps what somebody thinks of a call's score, and leads to the next call that waits. */
@Path("/console/{business}/calls/{call}/review")
@OurPage
@SignedIn
@RunOnVirtualThread
class ReviewPage {
    private final Visit visit;
    private final Journal journal;
    private final Quality quality;

    ReviewPage(Visit visit, Journal journal, Quality quality) {
        this.visit = visit;
        this.journal = journal;
        this.quality = quality;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(
            @PathParam("business") String slug, @PathParam("call") String id, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().reviewedPartOf(slug);
        CallId call = visit.call(journal, business, id).started().call();
        var sent = new Sent(fields);
        @Nullable Integer right = sent.word("verdict").equals("agree") ? null : number(sent.word("right"));
        return switch (quality.review(business.id(), call, right, sent.word("note"), visit.actor())) {
            case ReviewOutcome.Kept _ -> to("/console/%s/quality?came=reviewed".formatted(slug));
            case ReviewOutcome.NoSuchScore _ -> to("/console/%s/calls/%s?came=no-score#score".formatted(slug, call));
            case ReviewOutcome.NotScored _ -> throw visit.missing("This call has no score.");
        };
    }

    /** What is no number is no score either, and is refused as such. */
    private static int number(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
