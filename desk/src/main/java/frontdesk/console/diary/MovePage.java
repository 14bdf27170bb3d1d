package frontdesk.console.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.MoveOutcome;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.console.diary.StartChoices.Choice;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.page.Typed;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Wish;

/** Takes a booking to another time, table or member of staff. A refusal names the reason and what is free instead. */
@Path("/console/{business}/bookings/{booking}/move")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class MovePage {
    private final Visit visit;
    private final Diary diary;

    MovePage(Visit visit, Diary diary) {
        this.visit = visit;
        this.diary = diary;
    }

    @GET
    public TemplateInstance form(
            @PathParam("business") String slug, @PathParam("booking") String id, @Context UriInfo asked) {
        Business business = visit.rights().servedPartOf(slug);
        Booking booking = visit.booking(business, id);
        return page(business, booking, wish(business, booking, asked.getQueryParameters()), null, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @PathParam("business") String slug, @PathParam("booking") String id, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedPartOf(slug);
        Booking booking = visit.booking(business, id);
        Wish wish = wish(business, booking, sent);
        if (Typed.time(at(sent)) == null) {
            return Response.status(422)
                    .entity(page(business, booking, wish, "Choose a time.", List.of()))
                    .build();
        }
        var origin = visit.origin(null).having(version(sent, booking));
        return switch (diary.move(business.id(), booking.id(), wish, origin)) {
            case MoveOutcome.Moved moved -> BookingMarks.back(business, booking, BookingNews.MOVED);
            case MoveOutcome.Stale changed -> BookingMarks.back(business, booking, BookingNews.STALE);
            case MoveOutcome.Unanswered silent -> BookingMarks.back(business, booking, BookingNews.UNANSWERED);
            case MoveOutcome.NoSuchBooking over -> BookingMarks.back(business, booking, BookingNews.NOT_NOW);
            case MoveOutcome.Refused(var reason) ->
                Response.status(409)
                        .entity(page(
                                business,
                                booking,
                                wish,
                                Refusals.sentence(reason),
                                new StartChoices(business, visit.clockface(business))
                                        .instead(Refusals.nearest(reason))))
                        .build();
        };
    }

    private static int version(MultivaluedMap<String, String> sent, Booking booking) {
        String version = Objects.requireNonNullElse(sent.getFirst("version"), "");
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : booking.version();
    }

    private static String at(MultivaluedMap<String, String> sent) {
        List<String> instead = StartChoices.taken(Objects.requireNonNullElse(sent.getFirst("instead"), ""));
        return instead.isEmpty() ? Objects.requireNonNullElse(sent.getFirst("at"), "") : instead.getFirst();
    }

    /** What the booking was entered with, changed as far as something else is asked for. */
    private Wish wish(Business business, Booking booking, MultivaluedMap<String, String> sent) {
        Wish now = diary.agenda().wish(business.id(), booking.id()).orElseThrow();
        LocalDate day = Clockface.parseDay(sent.getFirst("day"), now.at().toLocalDate());
        LocalDateTime at = Optional.ofNullable(Typed.time(at(sent)))
                .orElse(day.atTime(now.at().toLocalTime()));
        List<String> instead = StartChoices.taken(Objects.requireNonNullElse(sent.getFirst("instead"), ""));
        String resource =
                instead.isEmpty() || instead.getLast().isEmpty() ? sent.getFirst("resource") : instead.getLast();
        String party = Objects.requireNonNullElse(sent.getFirst("party"), "");
        return new Wish(
                now.service(),
                at,
                party.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(party) : now.partySize(),
                now.duration(),
                resource == null
                        ? now.resource()
                        : business.resources().stream()
                                .map(Resource::id)
                                .filter(id -> id.toString().equals(resource))
                                .findFirst()
                                .orElse(null),
                now.options());
    }

    private TemplateInstance page(
            Business business, Booking booking, Wish wish, @Nullable String trouble, List<Choice> instead) {
        Clockface clock = visit.clockface(business);
        LocalDate day = wish.at().toLocalDate();
        DayPlan plan = diary.day(business.id(), wish, day, visit.origin(null));
        var times = new StartChoices(business, clock);
        String at = wish.at().toString();
        LocalDateTime from = LocalDateTime.ofInstant(
                booking.slot().start(), business.zone(wish.options().location()));
        LocalDateTime to = LocalDateTime.ofInstant(
                booking.slot().end(), business.zone(wish.options().location()));
        List<Choice> starts = times.of(
                plan, at, start -> start.at().isBefore(to) && start.end().isAfter(from));
        return Templates.move(
                visit.shell(business, Shell.Section.BOOKINGS),
                new MoveView(
                        BookingView.of(booking, business, clock),
                        booking.version(),
                        wish.partySize(),
                        business.service(wish.service()).stream()
                                .flatMap(service -> service.resources().stream())
                                .flatMap(id -> business.resource(id).stream())
                                .toList(),
                        wish.resource() == null ? "" : wish.resource().toString(),
                        day.toString(),
                        clock.longDay(day),
                        clock.today().toString(),
                        starts,
                        times.none(plan, starts, at),
                        trouble,
                        instead));
    }
}
