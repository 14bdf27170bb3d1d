package frontdesk.console.diary;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.waiting.Waiting;

/** Takes somebody off the waiting list, and shows the calendar beside which they stood again. */
@Path("/console/{business}/waiting/{waiting}")
@OurPage
@SignedIn
@RunOnVirtualThread
class WaitingDeeds {
    private final Visit visit;
    private final WaitingPart list;

    WaitingDeeds(Visit visit, WaitingPart list) {
        this.visit = visit;
        this.list = list;
    }

    @POST
    @Path("withdraw")
    public Response withdraw(
            @PathParam("business") String slug,
            @PathParam("waiting") String id,
            @QueryParam("view") @Nullable String view,
            @QueryParam("day") @Nullable String day,
            @QueryParam("resource") @Nullable String resource) {
        Business business = visit.rights().servedBusiness(slug);
        Optional<Waiting> found = list.find(business, id);
        boolean taken =
                found.isPresent() && list.takeOff(business, found.get(), visit.actor(), "taken off the waiting list");
        LocalDate shown = Clockface.parseDay(day, visit.clockface(business).today());
        String chosen = business.resources().stream()
                .map(one -> one.id().toString())
                .filter(one -> one.equals(resource))
                .findFirst()
                .orElse("");
        return Response.seeOther(URI.create("/console/%s/calendar?view=%s&day=%s&resource=%s&came=%s"
                        .formatted(
                                business.slug(),
                                "week".equals(view) ? "week" : "day",
                                shown,
                                chosen,
                                taken ? "off" : "gone")))
                .build();
    }
}
