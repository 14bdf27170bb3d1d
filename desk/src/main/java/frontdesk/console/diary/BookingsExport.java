package frontdesk.console.diary;

import java.util.SortedSet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import frontdesk.booking.Agenda;
import frontdesk.booking.BookingQuery;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.console.Download;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.rest.BookingSheet;

/** The bookings that the list shows, as a file to keep. */
@Path("/console/{business}/bookings.csv")
@OurPage
@SignedIn
@RunOnVirtualThread
class BookingsExport {
    private final Visit visit;
    private final Diary diary;
    private final AuditTrail trail;

    BookingsExport(Visit visit, Diary diary, Journal journal) {
        this.visit = visit;
        this.diary = diary;
        this.trail = journal.auditTrail();
    }

    @GET
    @Produces("text/csv;charset=utf-8")
    public Response export(@PathParam("business") String slug, @BeanParam BookingSearch search) {
        Business business = visit.rights().partOf(slug);
        Clockface clock = visit.clockface(business);
        String name = "bookings-%s-%s-to-%s.csv".formatted(slug, search.first(clock), search.last(clock));
        trail.note(business.id(), visit.actor(), "bookings taken as a file", name);
        BookingQuery query = search.query(business, clock, visit.rights().openPlaces());
        Agenda agenda = diary.agenda();
        SortedSet<String> questions = agenda.questions(business.id(), query);
        return Download.of(name, out -> BookingSheet.write(out, agenda.all(business.id(), query), questions, business));
    }
}
