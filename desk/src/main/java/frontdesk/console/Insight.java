package frontdesk.console;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import frontdesk.console.InsightView.Cell;
import frontdesk.console.InsightView.Day;
import frontdesk.console.InsightView.Hour;
import frontdesk.console.InsightView.Share;
import frontdesk.console.InsightView.Week;
import frontdesk.journal.CallCounts;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.page.Clockface;

/** Draws what the calls of some days were like: a chart by day, what came of them, what carried them, and when in the week they came. */
record Insight(CallFigures figures, InsightRange.Days range, Clockface clock) {
    /** A day is ten units wide, of which the bar takes eight. */
    static final int DAY = 10;

    private static final int SHADES = 4;

    InsightView.Days days() {
        int most =
                figures.days().values().stream().mapToInt(CallCounts::all).max().orElse(0);
        List<LocalDate> dates = range.dates();
        List<Day> bars = new ArrayList<>();
        for (int n = 0; n < dates.size(); n++) {
            CallCounts of = figures.days().get(dates.get(n));
            if (of != null) {
                int booked = of.ended(Disposition.BOOKED);
                String told = "%s: %s, %d booked".formatted(clock.dayAndMonth(dates.get(n)), calls(of.all()), booked);
                bars.add(new Day(n * DAY + 1, share(of.all(), most), share(booked, most), told));
            }
        }
        return new InsightView.Days(
                bars, dates.size() * DAY, most, clock.dayAndMonth(range.first()), clock.dayAndMonth(range.last()));
    }

    List<Share> outcomes() {
        return Arrays.stream(Disposition.values())
                .filter(disposition -> figures.ended(disposition) > 0)
                .sorted(Comparator.<Disposition>comparingInt(figures::ended).reversed())
                .map(disposition -> share(
                        CallRow.outcome(disposition),
                        CallRow.tone(disposition),
                        figures.ended(disposition),
                        figures.ended()))
                .toList();
    }

    List<Share> channels() {
        return figures.channels().entrySet().stream()
                .sorted(Map.Entry.<Channel, Integer>comparingByValue().reversed())
                .map(way -> share(CallRow.channel(way.getKey()), "calm", way.getValue(), figures.all()))
                .toList();
    }

    static Share share(String name, String tone, int calls, int of) {
        return new Share(name, tone, calls, (int) Math.round(100.0 * calls / of), share(calls, of));
    }

    /** Of a hundred; one at least, so that there is something to be seen of it. */
    static int share(long part, long of) {
        return part == 0 ? 0 : Math.max(1, (int) (100 * part / of));
    }

    Week week() {
        var hours = new TreeMap<Integer, int[]>();
        figures.hours()
                .forEach(at ->
                        hours.computeIfAbsent(at.hour(), _ -> new int[7])[
                                at.weekday().getValue() - 1] = at.calls());
        int most =
                figures.hours().stream().mapToInt(CallFigures.Hour::calls).max().orElse(0);
        List<Hour> lines = hours.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(hours.firstKey(), hours.lastKey())
                        .mapToObj(hour -> line(hour, hours.getOrDefault(hour, new int[7]), most))
                        .toList();
        return new Week(
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        .toList(),
                lines,
                busiest());
    }

    private Hour line(int hour, int[] calls, int most) {
        return new Hour(
                clock.hour(hour),
                Arrays.stream(calls)
                        .mapToObj(many -> new Cell(many, (many * SHADES + most - 1) / most))
                        .toList());
    }

    private String busiest() {
        return figures.hours().stream()
                .max(Comparator.comparingInt(CallFigures.Hour::calls))
                .map(at -> "Most of them come on %ss at %s."
                        .formatted(at.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH), clock.hour(at.hour())))
                .orElse("");
    }

    static String calls(int many) {
        return many == 1 ? "1 call" : many + " calls";
    }
}
