package frontdesk.rest;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Date;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.errand.Errand;
import frontdesk.errand.Errand.Appointment;
import frontdesk.errand.Errands;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Calendars of errands at secret addresses (RFC 5545): that of one errand, which its user is texted, empty until it is booked; and that of all that is booked
 * for a user.
 */
@Path("/errands")
@Blocking
public class ErrandCalendar {
    /** Nobody tells how long it takes. */
    private static final Duration AN_APPOINTMENT = Duration.ofHours(1);

    private final Businesses businesses;
    private final Errands errands;

    ErrandCalendar(Businesses businesses, Errands errands) {
        this.businesses = businesses;
        this.errands = errands;
    }

    @GET
    @Path("/{slug}/{id}/{word}.ics")
    @Produces("text/calendar")
    @Operation(hidden = true)
    public Response calendar(
            @PathParam("slug") String slug, @PathParam("id") String id, @PathParam("word") String word) {
        Business business = businesses.findBySlug(slug).orElseThrow(ErrandCalendar::nothing);
        Errand errand = errands.find(business.id(), Ids.errand(id))
                .filter(one -> MessageDigest.isEqual(one.calendarWord().getBytes(UTF_8), word.getBytes(UTF_8)))
                .orElseThrow(ErrandCalendar::nothing);
        return answer(text(business, errand.service(), List.of(errand)));
    }

    /** All that is booked for one user, to subscribe to. */
    @GET
    @Path("/{slug}/{word}.ics")
    @Produces("text/calendar")
    @Operation(hidden = true)
    public Response feed(@PathParam("slug") String slug, @PathParam("word") String word) {
        Business business = businesses.findBySlug(slug).orElseThrow(ErrandCalendar::nothing);
        List<Errand> booked = errands.calendar(business.id(), word).orElseThrow(ErrandCalendar::nothing);
        return answer(text(business, business.name(), booked));
    }

    private static Response answer(String calendar) {
        return Response.ok(calendar, "text/calendar;charset=utf-8")
                .header("Cache-Control", "private, max-age=0")
                .build();
    }

    private static String text(Business business, String name, List<Errand> errands) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Frontdesk//Errands//EN");
        calendar.setName(name);
        for (Errand errand : errands) {
            if (errand.status() instanceof Errand.Status.Booked(Appointment appointment)) {
                calendar.addEvent(event(business, errand, appointment));
            }
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Business business, Errand errand, Appointment appointment) {
        var start = appointment.at().atZone(business.zone()).toInstant();
        var event = new VEvent();
        event.setUid(errand.id() + "@frontdesk");
        event.setDateTimeStamp(Date.from(errand.madeAt()));
        event.setSequence(errand.bookedTimes() - 1);
        event.setDateStart(Date.from(start));
        event.setDateEnd(Date.from(start.plus(AN_APPOINTMENT)));
        event.setSummary("%s – %s".formatted(errand.service(), appointment.provider()));
        event.setDescription(appointment.confirmation());
        event.setLocation(appointment.address());
        event.setStatus(Status.confirmed());
        return event;
    }

    private static RuntimeException nothing() {
        return Problem.refusal(
                404,
                "not-found",
                "There is no such calendar",
                "Open its address again from the text about the booking.");
    }
}
