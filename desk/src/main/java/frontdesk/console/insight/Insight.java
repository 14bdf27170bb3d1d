package frontdesk.console.insight;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;

import frontdesk.console.calls.CallRow;
import frontdesk.console.insight.InsightView.Cell;
import frontdesk.console.insight.InsightView.Day;
import frontdesk.console.insight.InsightView.Hour;
import frontdesk.console.insight.InsightView.Share;
import frontdesk.console.insight.InsightView.Week;
import frontdesk.journal.CallCounts;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallFigures;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.page.Clockface;

/** Draws what the calls of some days were like: a chart by day, what came of them, what carried them, and when in the week they came. */
record Insight(CallFigures figures, CallFigures before, InsightRange.Days range, Clockface clock) {
    /** A bar has ten units for itself, of which it takes eight. */
    static final int BAR = 10;

    private static final int SHADES = 4;

    InsightView.Days days() {
        List<InsightRange.Days> spans = range.bars();
        List<CallCounts> counts = spans.stream().map(this::counts).toList();
        int most = counts.stream().mapToInt(CallCounts::all).max().orElse(0);
        List<Day> bars = new ArrayList<>();
        for (int n = 0; n < spans.size(); n++) {
            CallCounts of = counts.get(n);
            if (of.all() > 0) {
                int booked = of.ended(Disposition.BOOKED);
                String told = "%s: %s, %d booked".formatted(spans.get(n).words(clock), calls(of.all()), booked);
                bars.add(new Day(n * BAR + 1, share(of.all(), most), share(booked, most), told));
            }
        }
        return new InsightView.Days(
                bars,
                spans.size() * BAR,
                most,
                clock.dayAndMonth(range.first()),
                clock.dayAndMonth(range.last()),
                range.areWeeks() ? "week" : "day");
    }

    private CallCounts counts(InsightRange.Days span) {
        return CallCounts.of(
                figures.days().subMap(span.first(), span.last().plusDays(1)).values());
    }

    List<Share> outcomes() {
        return Arrays.stream(Disposition.values())
                .filter(disposition -> figures.ended(disposition) + before.ended(disposition) > 0)
                .sorted(Comparator.<Disposition>comparingInt(figures::ended).reversed())
                .map(disposition -> share(
                        CallRow.outcome(disposition),
                        CallRow.tone(disposition),
                        new Part(figures.ended(disposition), figures.ended()),
                        new Part(before.ended(disposition), before.ended())))
                .toList();
    }

    List<Share> channels() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel(figures, channel) + channel(before, channel) > 0)
                .sorted(Comparator.<Channel>comparingInt(channel -> channel(figures, channel))
                        .reversed())
                .map(channel -> share(
                        CallRow.channel(channel),
                        "calm",
                        new Part(channel(figures, channel), figures.all()),
                        new Part(channel(before, channel), before.all())))
                .toList();
    }

    private static int channel(CallFigures figures, Channel channel) {
        return figures.channels().getOrDefault(channel, 0);
    }

    /** So many of so many. */
    record Part(int many, int of) {
        int percent() {
            return of == 0 ? 0 : (int) Math.round(100.0 * many / of);
        }

        int width() {
            return of == 0 ? 0 : share(many, of);
        }
    }

    static Share share(String name, String tone, Part now, Part before) {
        return new Share(
                name, tone, now.many(), now.percent(), now.width(), before.many(), before.percent(), before.width());
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
