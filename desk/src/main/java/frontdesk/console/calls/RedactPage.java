package frontdesk.console.calls;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

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
import frontdesk.discretion.Discretion;
import frontdesk.kernel.CallId;
import frontdesk.page.OurPage;

/** Hides names and numbers of a call for good. */
@Path("/console/{business}/calls/{call}/redact")
@OurPage
@SignedIn
@RunOnVirtualThread
class RedactPage {
    private final Visit visit;
    private final Discretion discretion;

    RedactPage(Visit visit, Discretion discretion) {
        this.visit = visit;
        this.discretion = discretion;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redact(
            @PathParam("business") String slug, @PathParam("call") String id, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().managedBusiness(slug);
        CallId call = visit.named(id, CallId::of, "There is no such call here.");
        List<String> more = Stream.of(new Sent(fields).word("more").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (!discretion.redact(business, call, more, visit.actor())) {
            throw visit.missing("There is no such call here, or it goes on.");
        }
        return Response.seeOther(URI.create("/console/%s/calls/%s".formatted(slug, call)))
                .build();
    }
}
