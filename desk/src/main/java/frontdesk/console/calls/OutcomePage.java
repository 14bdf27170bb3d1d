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

import frontdesk.business.Business;
import frontdesk.console.Sent;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.Corrections;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.page.OurPage;

/** Puts right what came of a call. */
@Path("/console/{business}/calls/{call}/outcome")
@OurPage
@SignedIn
@RunOnVirtualThread
class OutcomePage {
    private final Visit visit;
    private final Journal journal;
    private final Corrections corrections;

    OutcomePage(Visit visit, Journal journal, Corrections corrections) {
        this.visit = visit;
        this.journal = journal;
        this.corrections = corrections;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("business") String slug, @PathParam("call") String id, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().reviewedPartOf(slug);
        CallId call = visit.call(journal, business, id).started().call();
        Disposition right =
                visit.named(new Sent(fields).word("outcome"), Disposition::valueOf, "There is no such outcome.");
        if (!corrections.correct(business.id(), call, right, visit.actor())) {
            throw visit.missing("There is no such call here, or it goes on.");
        }
        return Response.seeOther(URI.create("/console/%s/calls/%s".formatted(slug, call)))
                .build();
    }
}
