package frontdesk.console;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Business.Resource;
import frontdesk.console.NewBookingView.Choice;
import frontdesk.console.NewBookingView.Trouble;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;

/** A booking by hand: the free times of a day, and who comes. A refusal names the reason and what is free instead. */
@Path("/console/{business}/bookings/new")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NewBookingPage {
    private final Visit visit;
    private final Diary diary;

    NewBookingPage(Visit visit, Diary diary) {
        this.visit = visit;
        this.diary = diary;
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug, @Context UriInfo asked) {
        Business business = visit.managedBusiness(slug);
        return page(business, NewBookingForm.of(asked.getQueryParameters()), List.of(), List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response book(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.managedBusiness(slug);
        var form = NewBookingForm.of(sent);
        var troubles = form.troubles(business);
        if (!troubles.isEmpty()) {
            return answer(422, page(business, form, troubles, List.of()));
        }
        var origin = visit.origin(sent.getFirst("key"));
        return switch (diary.book(business.id(), form.wish(business), form.customer(business), origin)) {
            case BookOutcome.Booked booked ->
                Response.seeOther(listWith(business, booked.booking())).build();
            case BookOutcome.Refused refused ->
                answer(
                        409,
                        page(
                                business,
                                form,
                                List.of(new Trouble("at", Refusals.sentence(refused.reason()))),
                                instead(Refusals.nearest(refused.reason()), business)));
        };
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
        DayPlan plan = diary.day(business.id(), form.wishFrom(business, day.atStartOfDay()), day);
        var service = form.wishedService(business);
        return Templates.newBooking(
                visit.shell(business, Shell.Section.BOOKINGS),
                new NewBookingView(
                        form,
                        service,
                        form.partySize(business),
                        business.services(),
                        business.resources().stream()
                                .filter(r -> service.resources().contains(r.id()))
                                .toList(),
                        day.toString(),
                        clock.longDay(day),
                        clock.today().toString(),
                        clock.today()
                                .plusDays(business.rules().window().toDays())
                                .toString(),
                        starts(plan, form, clock),
                        noStart(plan, form, clock),
                        troubles,
                        instead,
                        UUID.randomUUID().toString()));
    }

    /** Why there is no time to choose, or why the chosen one can no longer be had. */
    private static @Nullable String noStart(DayPlan plan, NewBookingForm form, Clockface clock) {
        if (plan.free() == 0) {
            return Refusals.sentence(plan.reason()) + " Choose another day.";
        }
        return plan.starts().stream()
                .filter(start -> !start.free() && start.at().toString().equals(form.at()))
                .findFirst()
                .map(start -> clock.time(start.at().toLocalTime()) + " has just been taken. Choose another time.")
                .orElse(null);
    }

    private static List<Choice> starts(DayPlan plan, NewBookingForm form, Clockface clock) {
        return plan.starts().stream()
                .map(start -> new Choice(
                        start.at().toString(),
                        clock.time(start.at().toLocalTime()),
                        "",
                        start.free(),
                        start.free() && start.at().toString().equals(form.at())))
                .toList();
    }

    private List<Choice> instead(List<Offer> offers, Business business) {
        Clockface clock = visit.clockface(business);
        return offers.stream()
                .map(offer -> new Choice(
                        offer.at() + "|"
                                + (offer.resources().size() == 1
                                        ? offer.resources().getFirst()
                                        : ""),
                        clock.when(offer.at()),
                        offer.resources().stream()
                                .flatMap(id -> business.resource(id).map(Resource::name).stream())
                                .collect(Collectors.joining(", ")),
                        true,
                        false))
                .toList();
    }
}
