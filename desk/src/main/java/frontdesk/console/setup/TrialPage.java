package frontdesk.console.setup;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.console.diary.BookingView;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** Where an owner talks to the agent for the first time, and sees what it books. */
@Path("/console/{business}/set-up/trial")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TrialPage {
    private static final int AHEAD = 30;
    private static final int MOST = 5;

    private final Visit visit;
    private final FirstMinute firstMinute;
    private final Diary diary;

    TrialPage(Visit visit, FirstMinute firstMinute, Diary diary) {
        this.visit = visit;
        this.firstMinute = firstMinute;
        this.diary = diary;
    }

    @GET
    public TemplateInstance trial(@PathParam("business") String slug) {
        Business business = visit.rights().managedBusiness(slug);
        Clockface clock = visit.clockface(business);
        List<BookingView> booked =
                diary
                        .agenda()
                        .bookings(business.id(), clock.today(), clock.today().plusDays(AHEAD), null)
                        .stream()
                        .limit(MOST)
                        .map(booking -> BookingView.of(booking, business, clock))
                        .toList();
        return Templates.trial(
                visit.shell(business, Shell.Section.SET_UP),
                firstMinute.view(business, Step.TRIAL),
                wish(business),
                booked);
    }

    /** Something that a caller could say. */
    private static String wish(Business business) {
        return business.kind() == Business.Kind.TABLES
                ? "A table for two tomorrow at seven, please."
                : business.services().stream()
                        .findFirst()
                        .map(service -> "I would like to book: %s, tomorrow at ten.".formatted(service.name()))
                        .orElse("I would like to come tomorrow at ten.");
    }

    @POST
    public Response tried(@PathParam("business") String slug) {
        return firstMinute.onFrom(visit.rights().managedBusiness(slug), Step.TRIAL);
    }
}
