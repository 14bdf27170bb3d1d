package frontdesk.storefront;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

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
import frontdesk.booking.HoldOutcome;
import frontdesk.business.Business;
import frontdesk.page.Framable;
import frontdesk.page.OurPage;
import frontdesk.timetable.Offer;

/** Keeps the time that a customer chose while they write down who they are, and lets it go when they leave. */
@Path("/book/{business}")
@OurPage
@Framable
@Public
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HoldPage {
    /** Long enough for who types slowly or looks a number up. */
    static final Duration WHILE_TYPING = Duration.ofMinutes(10);

    private final Guest guest;
    private final Diary diary;
    private final ChoosePage choose;

    HoldPage(Guest guest, Diary diary, ChoosePage choose) {
        this.guest = guest;
        this.diary = diary;
        this.choose = choose;
    }

    /** Asked for where somebody enters the address of a page that said no. */
    @GET
    @Path("hold")
    public Response comeBack(@PathParam("business") String slug) {
        return Response.seeOther(URI.create("/book/" + guest.business(slug).slug() + end()))
                .build();
    }

    @POST
    @Path("hold")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hold(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = guest.business(slug);
        if (Choice.services(business).isEmpty()) {
            throw guest.missing("not-here.business");
        }
        Choice choice = Choice.of(business, sent);
        LocalDateTime at = choice.at();
        if (at == null) {
            return again(422, business, choice, guest.words(business).say("choose-time"), List.of());
        }
        var outcome = diary.hold(business.id(), choice.wish(at), WHILE_TYPING, guest.origin(sent.getFirst("key")));
        return switch (outcome) {
            case HoldOutcome.Held(Booking hold, var until) ->
                Response.seeOther(URI.create(guest.link(hold, "details") + end()))
                        .build();
            case HoldOutcome.Taken taken ->
                again(409, business, choice, guest.words(business).refusal(taken), taken.nearest());
            case HoldOutcome.Closed closed ->
                again(409, business, choice, guest.words(business).refusal(closed), closed.nearest());
            case HoldOutcome.NotOffered refused ->
                again(409, business, choice, guest.words(business).refusal(refused), refused.nearest());
        };
    }

    /** Also asked for by a page that is being left. What is booked already stays booked. */
    @POST
    @Path("release/{word}")
    public Response release(@PathParam("business") String slug, @PathParam("word") String word) {
        Business business = guest.business(slug);
        Booking booking = guest.booking(business, word);
        if (booking.status() == Booking.Status.HELD) {
            diary.release(business.id(), booking.id());
        }
        return Response.seeOther(URI.create("/book/" + slug + end())).build();
    }

    private String end() {
        return guest.embedding().query();
    }

    private Response again(int status, Business business, Choice choice, String trouble, List<Offer> nearest) {
        var clock = guest.clockface(business, choice.options().chosen().location());
        var instead = nearest.stream()
                .map(offer -> new FreeTimes.Time(offer.at().toString(), clock.when(offer.at())))
                .toList();
        return Response.status(status)
                .entity(choose.page(business, choice, trouble, instead))
                .build();
    }
}
