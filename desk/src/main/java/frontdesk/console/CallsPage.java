package frontdesk.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.Journal;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** The list of calls, newest first, by day and by the caller's number. */
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

    CallsPage(Visit visit, Journal journal, Notices notices) {
        this.visit = visit;
        this.notices = notices;
        this.journal = journal;
    }

    @GET
    public TemplateInstance calls(
            @PathParam("business") String slug,
            @QueryParam("number") @Nullable String number,
            @QueryParam("day") @Nullable String day,
            @QueryParam("before") @Nullable String before) {
        Business business = visit.business(slug);
        Clockface clock = visit.clockface(business);
        String digits = number == null ? "" : number.replaceAll("[^0-9]", "");
        LocalDate only = Clockface.parseDay(day, LocalDate.MIN);
        boolean oneDay = !only.equals(LocalDate.MIN);
        Instant from = oneDay ? clock.startOf(only) : Instant.EPOCH;
        Instant to = oneDay ? clock.startOf(only.plusDays(1)) : clock.now().plusSeconds(60);
        List<CallEntry> found = journal.calls(
                business.id(),
                new CallQuery(null, digits.isEmpty() ? null : digits, from, earlier(to, before), A_PAGE + 1));
        var page = found.subList(0, Math.min(A_PAGE, found.size()));
        return Templates.calls(
                visit.shell(business, Shell.Section.CALLS),
                new CallsView(
                        page.stream().map(c -> CallRow.of(c, business, clock)).toList(),
                        number == null ? "" : number,
                        oneDay ? only.toString() : "",
                        found.size() > A_PAGE ? older(slug, number, day, page.getLast()) : null,
                        oneDay || !digits.isEmpty(),
                        notices.talks(business)));
    }

    private static Instant earlier(Instant end, @Nullable String before) {
        try {
            Instant asked = before == null ? end : Instant.parse(before);
            return asked.isBefore(end) ? asked : end;
        } catch (DateTimeParseException notATime) {
            return end;
        }
    }

    private static String older(String slug, @Nullable String number, @Nullable String day, CallEntry last) {
        return UriBuilder.fromPath("/console/{business}/calls")
                .queryParam("number", number == null ? "" : number)
                .queryParam("day", day == null ? "" : day)
                .queryParam("before", last.started().at())
                .build(slug)
                .toString();
    }
}
