package frontdesk.console.diary;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Trouble;
import frontdesk.console.Visit;
import frontdesk.page.OurPage;

/** Puts name, number, e-mail, notes and answers of a booking right. */
@Path("/console/{business}/bookings/{booking}/correct")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CorrectionPage {
    private final Visit visit;
    private final Diary diary;

    CorrectionPage(Visit visit, Diary diary) {
        this.visit = visit;
        this.diary = diary;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug, @PathParam("booking") String id) {
        Business business = visit.rights().servedBusiness(slug);
        Booking booking = visit.booking(business, id);
        return page(business, booking, CorrectionForm.of(booking, business), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(
            @PathParam("business") String slug, @PathParam("booking") String id, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedBusiness(slug);
        Booking booking = visit.booking(business, id);
        var form = CorrectionForm.of(sent, CorrectionForm.questions(business, booking));
        var troubles = form.troubles(business);
        if (!troubles.isEmpty()) {
            return Response.status(422)
                    .entity(page(business, booking, form, troubles))
                    .build();
        }
        var outcome = diary.correct(
                business.id(),
                booking.id(),
                form.customer(business, booking),
                visit.origin(null).having(form.version()));
        return BookingMarks.back(business, booking, BookingMarks.news(outcome, BookingNews.CORRECTED));
    }

    private TemplateInstance page(Business business, Booking booking, CorrectionForm form, List<Trouble> troubles) {
        return Templates.correction(
                visit.shell(business, Shell.Section.BOOKINGS),
                BookingView.of(booking, business, visit.clockface(business)),
                form,
                CorrectionForm.questions(business, booking),
                troubles);
    }
}
