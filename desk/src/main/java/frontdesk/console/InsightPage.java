package frontdesk.console;

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
import frontdesk.console.InsightRange.Days;
import frontdesk.journal.CallFigures;
import frontdesk.journal.Journal;
import frontdesk.message.Messages;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** What the receptionist achieved in the days of one's choice, beside as many days before; and the same as a file. */
@Path("/console/{business}")
@OurPage
@SignedIn
@RunOnVirtualThread
class InsightPage {
    private final Visit visit;
    private final Journal journal;
    private final Messages messages;

    InsightPage(Visit visit, Journal journal, Messages messages) {
        this.visit = visit;
        this.journal = journal;
        this.messages = messages;
    }

    @GET
    @Path("/insight")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance insight(@PathParam("business") String slug, @BeanParam InsightRange range) {
        Business business = visit.business(slug);
        Clockface clock = visit.clockface(business);
        Days days = range.days(clock);
        InsightFigures now = figures(business, days, clock);
        var drawn = new Insight(now.calls(), days, clock);
        return Templates.insight(
                visit.shell(business, Shell.Section.INSIGHT),
                new InsightView(
                        words(days, clock),
                        words(days.before(), clock),
                        days.first().toString(),
                        days.last().toString(),
                        clock.today().toString(),
                        ranges(days, clock.today()),
                        now.calls().all() == 0,
                        InsightFigures.of(now, figures(business, days.before(), clock)),
                        drawn.days(),
                        drawn.outcomes(),
                        drawn.channels(),
                        drawn.week()));
    }

    @GET
    @Path("/insight.csv")
    @Produces("text/csv;charset=utf-8")
    public Response export(@PathParam("business") String slug, @BeanParam InsightRange range) {
        Business business = visit.business(slug);
        Clockface clock = visit.clockface(business);
        Days days = range.days(clock);
        String name = "calls-%s-%s-to-%s.csv".formatted(slug, days.first(), days.last());
        return Response.ok(new Insight(calls(business, days, clock), days, clock).sheet())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private InsightFigures figures(Business business, Days days, Clockface clock) {
        return new InsightFigures(
                calls(business, days, clock), messages.counts(business.id(), days.begin(clock), days.end(clock)));
    }

    private CallFigures calls(Business business, Days days, Clockface clock) {
        return journal.figures(business.id(), days.begin(clock), days.end(clock), clock.zone());
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

    private static String words(Days days, Clockface clock) {
        return days.many() == 1
                ? clock.dayAndMonth(days.first())
                : clock.dayAndMonth(days.first()) + " to " + clock.dayAndMonth(days.last());
    }
}
