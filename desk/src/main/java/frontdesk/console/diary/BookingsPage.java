package frontdesk.console.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingQuery;
import frontdesk.booking.BookingQuery.After;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.console.diary.BookingsView.Day;
import frontdesk.console.diary.BookingsView.Filter;
import frontdesk.console.diary.BookingsView.Range;
import frontdesk.kernel.BookingId;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.rest.Cursor;

/** The bookings of some days, page by page. */
@Path("/console/{business}/bookings")
@OurPage
@SignedIn
@RunOnVirtualThread
class BookingsPage {
    private static final int A_PAGE = 100;

    private final Visit visit;
    private final Diary diary;

    BookingsPage(Visit visit, Diary diary) {
        this.visit = visit;
        this.diary = diary;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance bookings(
            @PathParam("business") String slug,
            @BeanParam BookingSearch search,
            @QueryParam("made") @Nullable String made) {
        Business business = visit.rights().partOf(slug);
        Clockface clock = visit.clockface(business);
        BookingQuery query = search.query(business, clock, visit.rights().openPlaces());
        After after = search.after();
        List<Booking> found = diary.agenda().page(business.id(), query, after, A_PAGE + 1);
        boolean more = found.size() > A_PAGE;
        List<Booking> shown = more ? found.subList(0, A_PAGE) : found;
        return Templates.bookings(
                visit.shell(business, Shell.Section.BOOKINGS),
                new BookingsView(
                        days(shown, business, clock),
                        ranges(search, clock),
                        new Filter(
                                search.first(clock).toString(),
                                search.last(clock).toString(),
                                search.words(),
                                search.resource(business)
                                        .map(r -> r.id().toString())
                                        .orElse("")),
                        business.resources(),
                        search.address(clock),
                        more || after != null ? diary.agenda().count(business.id(), query) : found.size(),
                        more ? Cursor.after(shown.getLast()).toString() : null,
                        after != null,
                        made(business, clock, made)));
    }

    private static List<Day> days(List<Booking> found, Business business, Clockface clock) {
        var byDay = new LinkedHashMap<LocalDate, ArrayList<BookingView>>();
        for (Booking booking : found) {
            byDay.computeIfAbsent(clock.day(booking.slot().start()), d -> new ArrayList<>())
                    .add(BookingView.of(booking, business, clock));
        }
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        clock.longDay(day.getKey()),
                        day.getValue().size(),
                        List.copyOf(day.getValue())))
                .toList();
    }

    private static List<Range> ranges(BookingSearch search, Clockface clock) {
        LocalDate today = clock.today();
        return List.of(
                range("Today", today, today, search, clock),
                range("Tomorrow", today.plusDays(1), today.plusDays(1), search, clock),
                range("7 days", today, today.plusDays(6), search, clock),
                range("30 days", today, today.plusDays(29), search, clock),
                range("Last 30 days", today.minusDays(30), today.minusDays(1), search, clock));
    }

    private static Range range(String name, LocalDate from, LocalDate to, BookingSearch search, Clockface clock) {
        boolean chosen = search.first(clock).equals(from) && search.last(clock).equals(to);
        return new Range(name, from.toString(), to.toString(), chosen);
    }

    private @Nullable BookingView made(Business business, Clockface clock, @Nullable String id) {
        try {
            return id == null
                    ? null
                    : diary.agenda()
                            .find(business.id(), new BookingId(UUID.fromString(id)))
                            .filter(visit.rights()::shows)
                            .map(b -> BookingView.of(b, business, clock))
                            .orElse(null);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
