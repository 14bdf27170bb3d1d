package frontdesk.console.diary;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Trouble;
import frontdesk.console.Visit;
import frontdesk.console.diary.StartChoices.Choice;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.timetable.DayPlan;
import frontdesk.waiting.Waiting;

/** A booking by hand: the free times of a day, and who comes. A refusal names the reason and what is free instead. */
@Path("/console/{business}/bookings/new")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NewBookingPage {
    /** Staff may book so far ahead. */
    private static final int STAFF_DAYS = 5 * 365;

    private final Visit visit;
    private final Diary diary;
    private final WaitingPart waiting;

    NewBookingPage(Visit visit, Diary diary, WaitingPart waiting) {
        this.visit = visit;
        this.diary = diary;
        this.waiting = waiting;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug, @Context UriInfo asked) {
        Business business = visit.rights().servedPartOf(slug);
        MultivaluedMap<String, String> sent = visit.rights().placed(asked.getQueryParameters());
        var form = NewBookingForm.of(
                waits(business, sent).map(one -> NewBookingForm.of(one, sent)).orElse(sent));
        return page(business, form, List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response book(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedPartOf(slug);
        var form = NewBookingForm.of(visit.rights().placed(sent));
        var troubles = form.troubles(business);
        if (!troubles.isEmpty()) {
            return answer(422, page(business, form, troubles, List.of()));
        }
        var origin = visit.origin(sent.getFirst("key"));
        return switch (diary.book(business.id(), form.wish(business), form.customer(business), origin)) {
            case BookOutcome.Booked booked -> {
                waits(business, sent)
                        .ifPresent(
                                one -> waiting.takeOff(business, one, visit.actor(), "booked from the waiting list"));
                yield Response.seeOther(listWith(business, booked.booking())).build();
            }
            case BookOutcome.Pending pending ->
                answer(202, page(business, form, List.of(new Trouble("at", pending(pending.byLink()))), List.of()));
            case BookOutcome.Refused refused ->
                answer(
                        409,
                        page(
                                business,
                                form,
                                List.of(new Trouble("at", Refusals.sentence(refused.reason()))),
                                new StartChoices(business, visit.clockface(business))
                                        .instead(Refusals.nearest(refused.reason()))));
        };
    }

    /** For whom on the waiting list it is; who does not see the list books for nobody on it. */
    private Optional<Waiting> waits(Business business, MultivaluedMap<String, String> sent) {
        return visit.user().maySee(business.id()) ? waiting.find(business, sent.getFirst("waiting")) : Optional.empty();
    }

    private static String pending(boolean byLink) {
        return byLink
                ? "Kept, not confirmed yet: the customer is sent a link with which they confirm it."
                : "Kept, not confirmed yet: the calendar in which you keep your diary has not answered. It is asked again, and the customer hears of it.";
    }

    private static Response answer(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private URI listWith(Business business, Booking booking) {
        LocalDate day = visit.clockface(business).day(booking.slot().start());
        return URI.create(
                "/console/%s/bookings?from=%s&to=%s&made=%s".formatted(business.slug(), day, day, booking.id()));
    }

    private TemplateInstance page(
            Business business, NewBookingForm form, List<Trouble> troubles, List<Choice> instead) {
        Clockface clock = visit.clockface(business);
        LocalDate day = form.wishedDay(clock);
        DayPlan plan = diary.day(business.id(), form.wishFrom(business, day.atStartOfDay()), day, visit.origin(null));
        var service = form.wishedService(business);
        var options = form.options(business);
        var times = new StartChoices(business, clock);
        List<Choice> starts = times.of(plan, form.at(), start -> false);
        return Templates.newBooking(
                visit.shell(business, Shell.Section.BOOKINGS),
                new NewBookingView(
                        form,
                        service,
                        options,
                        form.partySize(business),
                        business.services(),
                        business.resources().stream()
                                .filter(r -> service.resources().contains(r.id()) && options.allow(business, r))
                                .toList(),
                        day.toString(),
                        clock.longDay(day),
                        clock.today().toString(),
                        clock.today().plusDays(STAFF_DAYS).toString(),
                        starts,
                        times.none(plan, starts, form.at()),
                        troubles,
                        instead,
                        UUID.randomUUID().toString()));
    }
}
