package frontdesk.storefront;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.ConfirmOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.business.Business;
import frontdesk.business.Terms.Question;
import frontdesk.page.Clockface;
import frontdesk.page.Framable;
import frontdesk.page.OurPage;
import frontdesk.page.Typed;
import frontdesk.timetable.Offer;

/** Who is it for? The time is kept meanwhile; what was typed is never lost, whatever becomes of the time. */
@Path("/book/{business}/details/{word}")
@OurPage
@Framable
@Public
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class DetailsPage {
    private final Guest guest;
    private final Diary diary;

    DetailsPage(Guest guest, Diary diary) {
        this.guest = guest;
        this.diary = diary;
    }

    @GET
    public Response details(@PathParam("business") String slug, @PathParam("word") String word) {
        Business business = guest.business(slug);
        Booking booking = guest.booking(business, word);
        return switch (booking.status()) {
            case HELD, LAPSED ->
                Response.ok(page(business, booking, word, Details.EMPTY, Map.of(), null, List.of()))
                        .build();
            case CONFIRMED, ARRIVED, COMPLETED, NO_SHOW, CANCELLED -> yours(booking, false);
        };
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @PathParam("business") String slug, @PathParam("word") String word, MultivaluedMap<String, String> sent) {
        Business business = guest.business(slug);
        Booking booking = guest.booking(business, word);
        List<Question> questions = questions(business, booking);
        Details details = Details.of(sent, questions);
        Words words = guest.words(business);
        var troubles = details.troubles(questions, business.region(), words);
        // A field that people do not see is filled in by programs only.
        boolean program =
                !Objects.requireNonNullElse(sent.getFirst("website"), "").isEmpty();
        if (program || !troubles.isEmpty()) {
            String trouble = program ? words.say("not-a-person") : null;
            return again(422, page(business, booking, word, details, troubles, trouble, List.of()));
        }
        Customer customer = details.customer(business.region());
        LocalDateTime instead = Typed.time(sent.getFirst("instead"));
        return instead == null
                ? confirmed(business, booking, word, details, customer)
                : booked(business, booking, word, details, customer, instead);
    }

    private Response confirmed(Business business, Booking hold, String word, Details details, Customer customer) {
        return switch (diary.confirm(business.id(), hold.id(), customer, guest.origin(null))) {
            case ConfirmOutcome.Confirmed(Booking done) -> yours(done, true);
            case ConfirmOutcome.Pending(Booking pending, boolean byLink) ->
                kept(business, pending, word, details, byLink);
            case ConfirmOutcome.CustomerLimit limit ->
                again(409, page(business, hold, word, details, Map.of(), say(business, "customer-limit"), List.of()));
            case ConfirmOutcome.HoldLapsed(List<Offer> nearest) ->
                again(409, page(business, hold, word, details, Map.of(), say(business, "gone"), nearest));
        };
    }

    /** Another time than the one that was kept. */
    private Response booked(
            Business business, Booking hold, String word, Details details, Customer customer, LocalDateTime at) {
        var wish = diary.agenda().wish(business.id(), hold.id()).orElseThrow().at(at);
        return switch (diary.book(business.id(), wish, customer, guest.origin("instead " + word + at))) {
            case BookOutcome.Booked done -> yours(done.booking(), true);
            case BookOutcome.Pending(Booking pending, boolean byLink) -> kept(business, pending, word, details, byLink);
            case BookOutcome.Refused(HoldOutcome reason) ->
                again(
                        409,
                        page(
                                business,
                                hold,
                                word,
                                details,
                                Map.of(),
                                guest.words(business).refusal(reason),
                                nearest(reason)));
        };
    }

    /** Not confirmed yet, and said so. */
    private Response kept(Business business, Booking pending, String word, Details details, boolean byLink) {
        String said = say(business, byLink ? "by-link" : "pending");
        return again(202, page(business, pending, word, details, Map.of(), said, List.of()));
    }

    private String say(Business business, String key) {
        return guest.words(business).say(key);
    }

    private static List<Offer> nearest(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held held -> List.of();
            case HoldOutcome.Taken taken -> taken.nearest();
            case HoldOutcome.Closed closed -> closed.nearest();
            case HoldOutcome.NotOffered refused -> refused.nearest();
        };
    }

    /** In somebody's website nothing can be changed: there is a page that only says what is booked. */
    private Response yours(Booking booking, boolean fresh) {
        Embedding embedding = guest.embedding();
        if (embedding.here()) {
            return Response.seeOther(URI.create(guest.link(booking, "booked") + embedding.query()))
                    .build();
        }
        return Response.seeOther(URI.create(guest.link(booking, "yours") + (fresh ? "?news=booked" : "")))
                .build();
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static List<Question> questions(Business business, Booking booking) {
        return business.service(booking.service())
                .map(service -> service.terms().intake())
                .orElse(List.of());
    }

    private TemplateInstance page(
            Business business,
            Booking booking,
            String word,
            Details details,
            Map<String, String> troubles,
            @Nullable String trouble,
            List<Offer> nearest) {
        Clockface clock = guest.clockface(business, booking.options().location());
        Instant until = diary.agenda().holds(business.id(), booking.slot()).stream()
                .filter(held -> held.hold().id().equals(booking.id()))
                .map(HoldOutcome.Held::until)
                .findFirst()
                .orElse(null);
        return Pages.details(
                guest.front(business),
                new DetailsView(
                        word,
                        Choice.query(booking, clock.day(booking.slot().start())),
                        Summary.of(booking, business, clock),
                        until,
                        until == null ? null : clock.time(until),
                        details,
                        questions(business, booking),
                        troubles,
                        trouble,
                        nearest.stream()
                                .map(offer -> new FreeTimes.Time(offer.at().toString(), clock.when(offer.at())))
                                .toList()));
    }
}
