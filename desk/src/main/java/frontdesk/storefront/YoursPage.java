package frontdesk.storefront;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.MoveOutcome;
import frontdesk.business.Business;
import frontdesk.business.Terms;
import frontdesk.kernel.Money;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.page.Typed;
import frontdesk.payment.Deposits;
import frontdesk.timetable.Wish;

/** A customer's own booking behind its secret link: what was agreed, the way to cancel it and the way to move it. */
@Path("/book/{business}/yours/{word}")
@OurPage
@Public
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class YoursPage {
    private final Guest guest;
    private final Diary diary;
    private final Deposits deposits;

    YoursPage(Guest guest, Diary diary, Deposits deposits) {
        this.deposits = deposits;
        this.guest = guest;
        this.diary = diary;
    }

    @GET
    public TemplateInstance yours(
            @PathParam("business") String slug,
            @PathParam("word") String word,
            @QueryParam("news") @Nullable String news) {
        Business business = guest.business(slug);
        return page(business, guest.booked(business, word), word, news, null);
    }

    @GET
    @Path("booking.ics")
    @Produces("text/calendar;charset=utf-8")
    public Response file(@PathParam("business") String slug, @PathParam("word") String word) {
        Business business = guest.business(slug);
        Booking booking = guest.booked(business, word);
        return Response.ok(VisitFile.of(
                        booking,
                        business,
                        guest.clockface(business, booking.options().location())))
                .header("Content-Disposition", "attachment; filename=\"booking.ics\"")
                .build();
    }

    /** Asked for where somebody enters the address of a page that said no, or changes its language. */
    @GET
    @Path("cancel")
    public Response comeBack(@PathParam("business") String slug, @PathParam("word") String word) {
        return back(guest.booked(guest.business(slug), word), "");
    }

    @POST
    @Path("cancel")
    public Response cancel(
            @PathParam("business") String slug,
            @PathParam("word") String word,
            @FormParam("version") @Nullable String version) {
        Business business = guest.business(slug);
        Booking booking = guest.booked(business, word);
        if (!mayChange(booking, business)) {
            return again(409, page(business, booking, word, null, say(business, "too-late")));
        }
        var origin = guest.origin(null).having(version(version));
        return switch (diary.cancel(business.id(), booking.id(), "Cancelled by the customer", origin)) {
            case CancelOutcome.Cancelled done -> back(booking, "cancelled");
            case CancelOutcome.AlreadyCancelled before -> back(booking, "cancelled");
            case CancelOutcome.Stale(Booking now) ->
                again(409, page(business, now, word, null, say(business, "stale")));
            case CancelOutcome.NoSuchBooking over ->
                again(409, page(business, booking, word, null, say(business, "too-late")));
        };
    }

    @GET
    @Path("move")
    public Response moveForm(
            @PathParam("business") String slug,
            @PathParam("word") String word,
            @QueryParam("day") @Nullable String day) {
        Business business = guest.business(slug);
        Booking booking = guest.booked(business, word);
        return mayChange(booking, business)
                ? Response.ok(times(business, booking, word, day, null)).build()
                : back(booking, "");
    }

    @POST
    @Path("move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @PathParam("business") String slug, @PathParam("word") String word, MultivaluedMap<String, String> sent) {
        Business business = guest.business(slug);
        Booking booking = guest.booked(business, word);
        LocalDateTime at = Typed.time(sent.getFirst("at"));
        if (!mayChange(booking, business)) {
            return again(409, page(business, booking, word, null, say(business, "too-late")));
        }
        if (at == null) {
            return again(422, times(business, booking, word, null, say(business, "choose-time")));
        }
        Wish wish =
                diary.agenda().wish(business.id(), booking.id()).orElseThrow().at(at);
        var origin = guest.origin(null).having(version(sent.getFirst("version")));
        return switch (diary.move(business.id(), booking.id(), wish, origin)) {
            case MoveOutcome.Moved done -> back(booking, "moved");
            case MoveOutcome.Refused(HoldOutcome reason) ->
                again(
                        409,
                        times(
                                business,
                                booking,
                                word,
                                at.toLocalDate().toString(),
                                guest.words(business).refusal(reason)));
            case MoveOutcome.Unanswered(Booking stands) ->
                again(503, page(business, stands, word, null, say(business, "unanswered")));
            case MoveOutcome.Stale(Booking now) -> again(409, page(business, now, word, null, say(business, "stale")));
            case MoveOutcome.NoSuchBooking over ->
                again(409, page(business, booking, word, null, say(business, "too-late")));
        };
    }

    /** What the page showed; null where it does not say. */
    private static @Nullable Integer version(@Nullable String sent) {
        return sent != null && sent.matches("[0-9]{1,9}") ? Integer.valueOf(sent) : null;
    }

    private String say(Business business, String key) {
        return guest.words(business).say(key);
    }

    private Response back(Booking booking, String news) {
        return Response.seeOther(URI.create(guest.link(booking, "yours") + (news.isEmpty() ? "" : "?news=" + news)))
                .build();
    }

    private static Response again(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    /** Before it begins; once it costs something, still; once only staff may do it, no more. */
    private boolean mayChange(Booking booking, Business business) {
        Instant now = guest.clockface(business, null).now();
        var cancellation = terms(booking, business).cancellation();
        return booking.status() == Status.CONFIRMED
                && booking.slot().start().isAfter(now)
                && (!late(booking, business) || (cancellation != null && cancellation.fee() != null));
    }

    private boolean late(Booking booking, Business business) {
        var cancellation = terms(booking, business).cancellation();
        Instant now = guest.clockface(business, null).now();
        return cancellation != null && now.isAfter(booking.slot().start().minus(cancellation.freeUntil()));
    }

    private static Terms terms(Booking booking, Business business) {
        return business.service(booking.service())
                .map(service -> service.terms())
                .orElse(Terms.NONE);
    }

    private TemplateInstance page(
            Business business, Booking booking, String word, @Nullable String news, @Nullable String trouble) {
        Clockface clock = guest.clockface(business, booking.options().location());
        var cancellation = terms(booking, business).cancellation();
        Money fee = late(booking, business) && cancellation != null ? cancellation.fee() : null;
        return Pages.yours(
                guest.front(business),
                new YoursView(
                        word,
                        Summary.of(booking, business, clock),
                        booking.customer().name(),
                        booking.status(),
                        booking.version(),
                        news,
                        trouble,
                        mayChange(booking, business),
                        PayView.of(booking, deposits, clock, business),
                        fee == null ? null : guest.words(business).price(fee, business.region()),
                        !booking.slot().start().isAfter(clock.now())));
    }

    private TemplateInstance times(
            Business business, Booking booking, String word, @Nullable String day, @Nullable String trouble) {
        Clockface clock = guest.clockface(business, booking.options().location());
        Wish wish = diary.agenda().wish(business.id(), booking.id()).orElseThrow();
        var asked =
                Objects.requireNonNullElseGet(Typed.day(day), () -> wish.at().toLocalDate());
        return Pages.move(
                guest.front(business),
                word,
                booking.version(),
                Summary.of(booking, business, clock),
                FreeTimes.of(diary, business, wish, asked, clock, guest.origin(null)),
                trouble);
    }
}
