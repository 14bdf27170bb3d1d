package frontdesk.console.diary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome.Held;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.console.Came;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.console.diary.CalendarView.Column;
import frontdesk.console.diary.CalendarView.Hour;
import frontdesk.kernel.TimeSlot;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** The diary as a picture: a day with a column for each who can be booked, or a week. */
@Path("/console/{business}/calendar")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class CalendarPage {
    private static final Came CAME = new Came(
            "/calendar", Map.of("off", "They are off the waiting list.", "gone", "They did not wait any more."));

    private final Visit visit;
    private final Diary diary;
    private final WaitingPart waiting;

    CalendarPage(Visit visit, Diary diary, WaitingPart waiting) {
        this.visit = visit;
        this.diary = diary;
        this.waiting = waiting;
    }

    @GET
    public TemplateInstance calendar(
            @PathParam("business") String slug,
            @QueryParam("view") @Nullable String view,
            @QueryParam("day") @Nullable String day,
            @QueryParam("resource") @Nullable String resource,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().partOf(slug);
        Optional<Resource> chosen = business.resources().stream()
                .filter(r -> r.id().toString().equals(resource))
                .findFirst();
        Clockface clock = visit.clockface(business);
        var days = new CalendarDays(business, clock);
        boolean week = "week".equals(view);
        LocalDate today = days.of(clock.now());
        LocalDate wanted = Clockface.parseDay(day, today);
        LocalDate first = week ? wanted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : wanted;
        LocalDate last = week ? first.plusDays(6) : first;
        CalendarColumns columns = columns(business, days, first, last);
        List<Column> drawn = week
                ? first.datesUntil(last.plusDays(1))
                        .map(date -> columns.ofDay(date, chosen.orElse(null)))
                        .toList()
                : shown(business, chosen).stream()
                        .map(one -> columns.of(one, first))
                        .toList();
        return Templates.calendar(
                visit.shell(business, Shell.Section.CALENDAR),
                new CalendarView(
                        week,
                        week ? clock.week(first, last) : clock.longDay(first),
                        wanted.toString(),
                        wanted.minusDays(week ? 7 : 1).toString(),
                        wanted.plusDays(week ? 7 : 1).toString(),
                        today.toString(),
                        !today.isBefore(first) && !today.isAfter(last),
                        business.resources(),
                        chosen.map(r -> r.id().toString()).orElse(""),
                        hours(columns.axis(), clock),
                        drawn),
                visit.user().maySee(business.id()) ? waiting.view(business, clock, first, last) : null,
                CAME.said(came));
    }

    private CalendarColumns columns(Business business, CalendarDays days, LocalDate first, LocalDate last) {
        TimeSlot whole = days.whole(first, last);
        List<Booking> bookings = diary.agenda().bookings(business.id(), first, last.plusDays(1), null).stream()
                .filter(b -> whole.contains(b.slot().start()))
                .filter(b -> b.status() != Booking.Status.CANCELLED)
                .filter(visit.rights()::shows)
                .toList();
        List<Held> holds = diary.agenda().holds(business.id(), whole).stream()
                .filter(held -> visit.rights().shows(held.hold()))
                .toList();
        var all = new ArrayList<TimeSlot>();
        bookings.forEach(b -> all.add(b.slot()));
        holds.forEach(h -> all.add(h.hold().slot()));
        boolean may = visit.user().mayBook(business.id());
        return new CalendarColumns(days, CalendarAxis.around(days, first, last, all), bookings, holds, may);
    }

    private static List<Resource> shown(Business business, Optional<Resource> chosen) {
        return chosen.map(List::of).orElse(business.resources());
    }

    private static List<Hour> hours(CalendarAxis axis, Clockface clock) {
        return IntStream.range(axis.firstHour(), axis.lastHour())
                .mapToObj(hour -> new Hour(hour, clock.hour(hour % 24)))
                .toList();
    }
}
