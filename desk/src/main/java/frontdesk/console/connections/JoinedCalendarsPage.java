package frontdesk.console.connections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.calendars.Decision;
import frontdesk.calendars.Flag;
import frontdesk.calendars.Join;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.calendars.Settled;
import frontdesk.console.Came;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.ResourceId;
import frontdesk.page.OurPage;

/** The calendars kept elsewhere: which are joined to whom, how they stand, what is to be decided, and the form that joins another. */
@Path("/console/{business}/calendars")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class JoinedCalendarsPage {
    private static final Came CAME = new Came(
            "/calendars",
            Map.of(
                    "joined", "Joined. It is read within seconds.",
                    "left", "Left. What it blocked is free again.",
                    "hurried", "It is visited within seconds.",
                    "leads", "This calendar has the last word now: bookings are confirmed once they stand there.",
                    "leads-no-more", "The diary here has the last word again.",
                    "settled", "Done."));

    private final Visit visit;
    private final OutsideCalendars calendars;
    private final Diary diary;

    JoinedCalendarsPage(Visit visit, OutsideCalendars calendars, Diary diary) {
        this.visit = visit;
        this.calendars = calendars;
        this.diary = diary;
    }

    @GET
    public TemplateInstance list(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        return list(visit.rights().managedBusiness(slug), CAME.said(came), null);
    }

    private TemplateInstance list(Business business, @Nullable String news, @Nullable String trouble) {
        List<Flag> flags = calendars.flags(business.id());
        var view = JoinedCalendarsView.of(
                business,
                calendars.joins(business.id()),
                flags,
                diary.agenda()
                        .findAll(
                                business.id(),
                                flags.stream().map(Flag::booking).distinct().toList()),
                visit.clockface(business),
                calendars::canLead);
        return Templates.joinedCalendars(visit.shell(business, Shell.Section.CALENDARS), view, news, trouble);
    }

    /** Asks the vendors what there is. */
    @GET
    @Path("new")
    public TemplateInstance form(@PathParam("business") String slug) {
        Business business = visit.rights().managedBusiness(slug);
        return form(business, JoinCalendarView.of(business, calendars.offered(business.id()), null));
    }

    private TemplateInstance form(Business business, JoinCalendarView view) {
        return Templates.joinCalendar(visit.shell(business, Shell.Section.CALENDARS), view);
    }

    @POST
    public Response join(
            @PathParam("business") String slug,
            @FormParam("calendar") @Nullable String calendar,
            @FormParam("whose") @Nullable String whose,
            @FormParam("in") @Nullable String busyIn,
            @FormParam("out") @Nullable String bookingsOut,
            @FormParam("hand") @Nullable String byHand) {
        Business business = visit.rights().managedBusiness(slug);
        var offered = JoinCalendarView.of(business, calendars.offered(business.id()), null);
        Optional<JoinCalendarView.Option> chosen = offered.option(calendar);
        if (chosen.isEmpty()) {
            return refused(business, offered, "Choose a calendar.");
        }
        boolean out = bookingsOut != null && chosen.get().choice().writable();
        if (busyIn == null && !out) {
            return refused(
                    business,
                    offered,
                    bookingsOut == null
                            ? "Say what it is for: blocking times, showing bookings, or both."
                            : "This calendar can only be read: let its events block times.");
        }
        var wish = new Join.Wish(
                owner(business, whose),
                chosen.get().vendor(),
                chosen.get().choice().calendar(),
                chosen.get().choice().title(),
                busyIn != null,
                out,
                "follow".equals(byHand) ? ByHand.FOLLOW : ByHand.FLAG);
        return calendars.join(visit.actor(), business.id(), wish)
                ? CAME.back(business, "joined")
                : refused(business, offered, "This calendar is joined already. Leave it first.");
    }

    private Response refused(Business business, JoinCalendarView offered, String trouble) {
        var view = new JoinCalendarView(offered.options(), offered.unseen(), offered.resources(), trouble);
        return Response.status(422).entity(form(business, view)).build();
    }

    /** Null for the whole business. */
    private @Nullable ResourceId owner(Business business, @Nullable String whose) {
        if (whose == null || whose.isEmpty()) {
            return null;
        }
        return business.resources().stream()
                .map(Resource::id)
                .filter(id -> id.toString().equals(whose))
                .findFirst()
                .orElseThrow(() -> visit.missing("There is nobody of this name here."));
    }

    @POST
    @Path("{join}/leave")
    public Response leave(@PathParam("business") String slug, @PathParam("join") String join) {
        Business business = visit.rights().managedBusiness(slug);
        calendars.leave(visit.actor(), business.id(), id(join));
        return CAME.back(business, "left");
    }

    /** Gives it the last word on what is booked, or takes that away again. */
    @POST
    @Path("{join}/lead")
    public Response lead(
            @PathParam("business") String slug,
            @PathParam("join") String join,
            @FormParam("leads") @Nullable String leads) {
        Business business = visit.rights().managedBusiness(slug);
        boolean yes = "yes".equals(leads);
        calendars.lead(visit.actor(), business.id(), id(join), yes);
        return CAME.back(business, yes ? "leads" : "leads-no-more");
    }

    /** Visits it soon, whatever trouble there was. */
    @POST
    @Path("{join}/hurry")
    public Response hurry(@PathParam("business") String slug, @PathParam("join") String join) {
        Business business = visit.rights().managedBusiness(slug);
        calendars.hurry(business.id(), id(join));
        return CAME.back(business, "hurried");
    }

    @POST
    @Path("matters/{flag}")
    public Response settle(
            @PathParam("business") String slug,
            @PathParam("flag") String flag,
            @FormParam("decision") @Nullable String decision) {
        Business business = visit.rights().managedBusiness(slug);
        Decision decided =
                switch (decision) {
                    case "ours" -> Decision.OURS;
                    case "theirs" -> Decision.THEIRS;
                    case null, default -> Decision.LEAVE;
                };
        return switch (calendars.settle(business.id(), id(flag), decided)) {
            case Settled.Done _ -> CAME.back(business, "settled");
            case Settled.Cannot(String why) ->
                Response.status(422).entity(list(business, null, why)).build();
        };
    }

    private UUID id(String text) {
        return visit.named(text, UUID::fromString, "There is no such calendar here.");
    }
}
