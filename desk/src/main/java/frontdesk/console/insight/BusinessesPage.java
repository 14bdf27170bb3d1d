package frontdesk.console.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Businesses.Listed;
import frontdesk.console.Download;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.Assets;
import frontdesk.page.OurPage;

/** How all businesses of somebody do, side by side, for who sees more than one; and the same as a file. */
@Path("/console/businesses")
@OurPage
@SignedIn
@RunOnVirtualThread
class BusinessesPage {
    private final Visit visit;
    private final BusinessesSource source;
    private final Assets assets;
    private final Clock clock;

    BusinessesPage(Visit visit, BusinessesSource source, Assets assets, Clock clock) {
        this.visit = visit;
        this.source = source;
        this.assets = assets;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page() {
        return Templates.businesses(assets.version(), view());
    }

    @GET
    @Path("/figures.csv")
    @Produces("text/csv;charset=utf-8")
    public Response file() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Download.of("businesses-%s.csv".formatted(today), InsightSheet.businesses(view()));
    }

    private BusinessesView view() {
        Map<Boolean, List<Listed>> known = visit.rights().severalBusinesses().stream()
                .collect(Collectors.partitioningBy(one -> visit.user().maySee(one.id())));
        return source.view(known.getOrDefault(true, List.of()), known.getOrDefault(false, List.of()));
    }
}
