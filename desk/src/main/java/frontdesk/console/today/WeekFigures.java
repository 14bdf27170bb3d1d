package frontdesk.console.today;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.console.today.TodayView.WeekFigure;
import frontdesk.journal.CallCounts;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.Journal;
import frontdesk.page.Clockface;

/** This week beside the last: calls up to the same moment, visits as they stand for the whole of it. */
@Singleton
class WeekFigures {
    private final Journal journal;
    private final Diary diary;

    WeekFigures(Journal journal, Diary diary) {
        this.journal = journal;
        this.diary = diary;
    }

    List<WeekFigure> of(Business business, Clockface clock) {
        LocalDate monday = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant since = clock.startOf(monday);
        CallCounts now = journal.tallies().counts(business.id(), since, clock.now());
        CallCounts before = journal.tallies()
                .counts(business.id(), clock.startOf(monday.minusWeeks(1)), weekBefore(clock.now(), clock.zone()));
        Map<Boolean, List<Booking>> old =
                diary.agenda().bookings(business.id(), monday.minusWeeks(1), monday.plusDays(6), null).stream()
                        .filter(booking -> booking.status().stands())
                        .collect(Collectors.partitioningBy(
                                booking -> booking.slot().start().isBefore(since)));
        List<Booking> visits = old.getOrDefault(false, List.of());
        List<Booking> visitsBefore = old.getOrDefault(true, List.of());
        var figures = new ArrayList<WeekFigure>();
        figures.add(new WeekFigure("Calls", now.all(), before.all(), true));
        figures.add(new WeekFigure(
                "Booked by phone", now.ended(Disposition.BOOKED), before.ended(Disposition.BOOKED), true));
        figures.add(new WeekFigure(
                "Passed to a person", now.ended(Disposition.HANDED_OVER), before.ended(Disposition.HANDED_OVER), true));
        figures.add(new WeekFigure("Bookings from Monday to Sunday", visits.size(), visitsBefore.size(), false));
        if (business.kind() == Business.Kind.TABLES) {
            figures.add(new WeekFigure("Guests from Monday to Sunday", guests(visits), guests(visitsBefore), false));
        }
        return List.copyOf(figures);
    }

    /** By the clock on the wall: a week with a change of the clocks is an hour longer or shorter. */
    private static Instant weekBefore(Instant now, ZoneId zone) {
        return now.atZone(zone).minusWeeks(1).toInstant();
    }

    private static int guests(List<Booking> visits) {
        return visits.stream().mapToInt(Booking::partySize).sum();
    }
}
