package frontdesk.console.calls;

import java.net.URI;
import java.util.function.Supplier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.call.SteppingIn;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Journal;
import frontdesk.page.OurPage;
import frontdesk.reception.StepIn;

/** Steps in to a call that is going on: the caller is told something in the receptionist's voice or put through, or the receptionist alone is told. */
@Path("/console/{business}/calls/{call}/step-in")
@OurPage
@SignedIn
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class StepInPage {
    private final Visit visit;
    private final Journal journal;
    private final SteppingIn steppingIn;

    StepInPage(Visit visit, Journal journal, SteppingIn steppingIn) {
        this.visit = visit;
        this.journal = journal;
        this.steppingIn = steppingIn;
    }

    /** Whether the call is held by our own receptionist, and was not placed by us. */
    public static boolean isOpenTo(CallStarted call) {
        return call.channel() == Channel.PHONE || call.channel() == Channel.BROWSER;
    }

    @POST
    @Path("say")
    public Response say(
            @PathParam("business") String slug,
            @PathParam("call") String call,
            @FormParam("words") @Nullable String words) {
        return stepIn(slug, call, "told a caller", () -> new StepIn.Say(written(words)));
    }

    /** Only the receptionist hears it. */
    @POST
    @Path("whisper")
    public Response whisper(
            @PathParam("business") String slug,
            @PathParam("call") String call,
            @FormParam("words") @Nullable String words) {
        String by = visit.user().email();
        return stepIn(slug, call, "whispered to the receptionist", () -> new StepIn.Hint(written(words), by));
    }

    @POST
    @Path("put-through")
    public Response putThrough(@PathParam("business") String slug, @PathParam("call") String call) {
        return stepIn(slug, call, "took a caller over", StepIn.PutThrough::new);
    }

    /** Whoever comes too late is shown how the call ended. */
    private Response stepIn(String slug, String id, String action, Supplier<StepIn> wish) {
        Business business = visit.rights().servedBusiness(slug);
        CallEntry entry = visit.call(journal, business, id);
        if (entry.ended() != null) {
            return Response.seeOther(URI.create("/console/" + slug + "/calls/" + id))
                    .build();
        }
        StepIn asked = sensible(wish);
        journal.auditTrail().note(business.id(), visit.actor(), action, "call " + id);
        steppingIn.please(entry.started().call(), asked);
        return Response.seeOther(URI.create("/console/" + slug + "#live-title")).build();
    }

    private StepIn sensible(Supplier<StepIn> wish) {
        try {
            return wish.get();
        } catch (IllegalArgumentException nothing) {
            throw visit.senseless("Write what the caller or the receptionist is to be told, in at most %d letters."
                    .formatted(StepIn.MOST_LETTERS));
        }
    }

    private static String written(@Nullable String words) {
        return words == null ? "" : words;
    }
}
