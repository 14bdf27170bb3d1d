package frontdesk.console.today;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.call.ListeningIn;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.console.calls.CallRow;
import frontdesk.console.calls.ListenSocket;
import frontdesk.console.calls.StepInPage;
import frontdesk.console.calls.TurnView;
import frontdesk.console.diary.BookingView;
import frontdesk.console.setup.FirstMinute;
import frontdesk.console.today.TodayView.Figure;
import frontdesk.console.today.TodayView.LiveCall;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** The first page: calls in progress, what needs a person, and the bookings of the day. */
@Path("/console/{business}")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class TodayPage {
    private static final int MOST = 1000;
    static final int MOST_BOOKINGS = 50;
    private static final Duration LONGEST_CALL = Duration.ofHours(4);

    private final Visit visit;
    private final Diary diary;
    private final Journal journal;
    private final Matters matters;
    private final WeekFigures week;
    private final FirstMinute firstMinute;
    private final ListeningIn listening;

    TodayPage(
            Visit visit,
            Diary diary,
            Journal journal,
            Matters matters,
            WeekFigures week,
            FirstMinute firstMinute,
            ListeningIn listening) {
        this.visit = visit;
        this.diary = diary;
        this.journal = journal;
        this.matters = matters;
        this.week = week;
        this.firstMinute = firstMinute;
        this.listening = listening;
    }

    @GET
    public TemplateInstance today(@PathParam("business") String slug) {
        Business business = visit.rights().business(slug);
        Clockface clock = visit.clockface(business);
        LocalDate today = clock.today();
        List<Booking> bookings = diary.agenda().bookings(business.id(), today, today, null);
        List<CallEntry> calls = journal.calls(
                business.id(), new CallQuery(null, null, clock.startOf(today), clock.startOf(today.plusDays(1)), MOST));
        List<LiveCall> live = live(business, clock);
        List<BookingView> all = byTime(bookings, business, clock);
        return Templates.today(
                visit.shell(business, Shell.Section.TODAY),
                new TodayView(
                        clock.longDay(today),
                        clock.time(clock.now()),
                        figures(business, bookings, calls),
                        week.of(business, clock),
                        live,
                        matters.of(business, clock),
                        soon(all),
                        all.size(),
                        calls.isEmpty() && live.isEmpty(),
                        firstMinute.view(business),
                        written(business.number(), business),
                        written(business.person(), business)));
    }

    private static @Nullable String written(@Nullable PhoneNumber number, Business business) {
        return number == null ? null : number.written(business.region());
    }

    /** A call that began before midnight is still a call in progress; one that nobody ended for hours is not. */
    private List<LiveCall> live(Business business, Clockface clock) {
        var query = new CallQuery(
                true, null, clock.now().minus(LONGEST_CALL), clock.now().plusSeconds(60), 20);
        return journal.calls(business.id(), query).stream()
                .map(entry -> new LiveCall(
                        CallRow.of(entry, business, clock),
                        said(business, entry, clock),
                        StepInPage.isOpenTo(entry.started()),
                        ListenSocket.isFor(visit.user(), business.id())
                                && listening.isOpenTo(business, entry.started())))
                .toList();
    }

    private List<TurnView> said(Business business, CallEntry entry, Clockface clock) {
        CallId call = entry.started().call();
        return TurnView.all(entry, journal.turns(business.id(), call), journal.toolUses(business.id(), call), clock);
    }

    private static List<Figure> figures(Business business, List<Booking> bookings, List<CallEntry> calls) {
        var kept = bookings.stream().filter(b -> b.status().stands()).toList();
        long booked = calls.stream()
                .filter(c -> c.ended() != null && c.ended().disposition() == Disposition.BOOKED)
                .count();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("Calls today", String.valueOf(calls.size())));
        figures.add(new Figure("Booked by phone", String.valueOf(booked)));
        figures.add(new Figure("Bookings today", String.valueOf(kept.size())));
        if (business.kind() == Business.Kind.TABLES) {
            int guests = kept.stream().mapToInt(Booking::partySize).sum();
            figures.add(new Figure("Guests today", String.valueOf(guests)));
        }
        return List.copyOf(figures);
    }

    /** Of a day with more than a page holds, those that are not over yet come first. */
    static List<BookingView> soon(List<BookingView> all) {
        if (all.size() <= MOST_BOOKINGS) {
            return all;
        }
        long over = all.stream()
                .takeWhile(booking -> booking.moment() == BookingView.Moment.PAST)
                .count();
        int from = Math.min((int) over, all.size() - MOST_BOOKINGS);
        return all.subList(from, from + MOST_BOOKINGS);
    }

    /** The bookings in order, with those marked that come next at the same time. */
    static List<BookingView> byTime(List<Booking> bookings, Business business, Clockface clock) {
        var next = bookings.stream()
                .filter(b -> b.status() == Booking.Status.CONFIRMED
                        && b.slot().start().isAfter(clock.now()))
                .map(b -> b.slot().start())
                .min(Comparator.naturalOrder());
        return bookings.stream()
                .map(b -> {
                    var view = BookingView.of(b, business, clock);
                    boolean isNext = next.filter(b.slot().start()::equals).isPresent();
                    return isNext && !view.cancelled() ? view.asNext() : view;
                })
                .toList();
    }
}
