package frontdesk.console.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.business.Versions;
import frontdesk.console.Download;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.console.insight.InsightRange.Days;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** What the receptionist achieved in the days of one's choice, beside as many days before; and the same as files. */
@Path("/console/{business}")
@OurPage
@SignedIn
@RunOnVirtualThread
class InsightPage {
    private final Visit visit;
    private final InsightSource source;
    private final WebhookHealth webhooks;

    InsightPage(Visit visit, InsightSource source, WebhookHealth webhooks) {
        this.visit = visit;
        this.source = source;
        this.webhooks = webhooks;
    }

    @GET
    @Path("/insight")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance insight(@PathParam("business") String slug, @BeanParam InsightRange range) {
        Business business = visit.rights().business(slug);
        return Templates.insight(visit.shell(business, Shell.Section.INSIGHT), view(business, range));
    }

    /** Day by day. */
    @GET
    @Path("/insight.csv")
    @Produces("text/csv;charset=utf-8")
    public Response days(@PathParam("business") String slug, @BeanParam InsightRange range) {
        Business business = visit.rights().business(slug);
        Clockface clock = visit.clockface(business);
        Days days = range.days(clock);
        return file("calls", slug, days, InsightSheet.days(source.daily(business, days, clock)));
    }

    /** All that is no matter of single days. */
    @GET
    @Path("/insight-figures.csv")
    @Produces("text/csv;charset=utf-8")
    public Response figures(@PathParam("business") String slug, @BeanParam InsightRange range) {
        Business business = visit.rights().business(slug);
        return file(
                "figures", slug, range.days(visit.clockface(business)), InsightSheet.figures(view(business, range)));
    }

    private static Response file(String what, String slug, Days days, String sheet) {
        return Download.of("%s-%s-%s-to-%s.csv".formatted(what, slug, days.first(), days.last()), sheet);
    }

    private InsightView view(Business business, InsightRange range) {
        Clockface clock = visit.clockface(business);
        Days days = range.days(clock);
        List<Versions.Moment> changes = source.changes(business, days, clock);
        InsightSource.Both both = source.both(business, days, clock, changes);
        InsightFigures now = both.now();
        InsightFigures before = both.before();
        var drawn = new Insight(now.calls(), before.calls(), days, clock);
        var parts = new InsightParts(now, before, days, clock, business);
        return new InsightView(
                days.words(clock),
                days.before().words(clock),
                days.first().toString(),
                days.last().toString(),
                clock.today().toString(),
                ranges(days, clock.today()),
                now.calls().all() == 0,
                InsightFigures.of(now, before),
                drawn.days(),
                new InsightWishes(now.calls().aims(), before.calls().aims()).wishes(),
                drawn.outcomes(),
                drawn.channels(),
                drawn.week(),
                parts.money(),
                parts.missed(),
                parts.escalations(),
                parts.ways(),
                new InsightGroups(now.calls().groups(), before.calls().groups(), business, clock).of(changes),
                webhooks.of(business, clock));
    }

    private static List<InsightView.Range> ranges(Days chosen, LocalDate today) {
        return Stream.of(7, 28, 90)
                .map(many -> {
                    Days days = Days.until(today, many);
                    return new InsightView.Range(
                            many + " days", days.first().toString(), days.last().toString(), days.equals(chosen));
                })
                .toList();
    }
}
