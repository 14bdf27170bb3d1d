package frontdesk.console.setup;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import frontdesk.business.Calendar.Closure;
import frontdesk.console.Option;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/**
 * Days on which it is closed again and again: those that there are, to be taken out, and room for one more.
 *
 * @param kind of the one more: {@code yearly}, {@code monthly}, or empty where there is none
 */
record ComingBack(List<Line> lines, String kind, String day, String month, String which, String weekday, String note) {

    /** One that there is, in words. */
    record Line(String id, Closure closure, boolean kept) {
        public String words() {
            String when =
                    switch (closure) {
                        case Closure.Yearly yearly ->
                            "Every year on %d %s"
                                    .formatted(
                                            yearly.day().getDayOfMonth(),
                                            named(yearly.day().getMonth()));
                        case Closure.Monthly monthly ->
                            "The %s %s of every month".formatted(which(monthly.which()), named(monthly.weekday()));
                    };
            String why = Objects.requireNonNullElse(closure.note(), "");
            return why.isEmpty() ? when : when + ": " + why;
        }
    }

    static ComingBack of(List<Closure> closures) {
        List<Line> lines = IntStream.range(0, closures.size())
                .mapToObj(i -> new Line("closure-" + i, closures.get(i), true))
                .toList();
        return new ComingBack(lines, "", "", "JANUARY", "1", "MONDAY", "");
    }

    ComingBack typed(Sent sent) {
        return new ComingBack(
                lines.stream()
                        .map(line -> new Line(line.id(), line.closure(), !sent.ticked("drop-" + line.id())))
                        .toList(),
                sent.word("closure"),
                sent.word("closure-day"),
                sent.word("closure-month"),
                sent.word("closure-which"),
                sent.word("closure-weekday"),
                sent.word("closure-note"));
    }

    Optional<Trouble> trouble() {
        return kind.isEmpty() || more().isPresent()
                ? Optional.empty()
                : Optional.of(new Trouble("closure", "Choose a day that there is, such as 24 December."));
    }

    List<Closure> closures() {
        List<Closure> all = new ArrayList<>();
        lines.stream().filter(Line::kept).map(Line::closure).forEach(all::add);
        more().ifPresent(all::add);
        return List.copyOf(all);
    }

    private Optional<Closure> more() {
        try {
            return switch (kind) {
                case "yearly" ->
                    Optional.of(new Closure.Yearly(MonthDay.of(Month.valueOf(month), Integer.parseInt(day)), note));
                case "monthly" ->
                    Optional.of(new Closure.Monthly(Integer.parseInt(which), DayOfWeek.valueOf(weekday), note));
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public List<Option> kinds() {
        return List.of(
                new Option("", "None", kind.isEmpty()),
                new Option("yearly", "On a day of the year", kind.equals("yearly")),
                new Option("monthly", "On a weekday of the month", kind.equals("monthly")));
    }

    public List<Option> months() {
        return Stream.of(Month.values())
                .map(one -> new Option(one.name(), named(one), one.name().equals(month)))
                .toList();
    }

    public List<Option> whiches() {
        return Stream.of(1, 2, 3, 4, 5, -1)
                .map(one ->
                        new Option(one.toString(), which(one), one.toString().equals(which)))
                .toList();
    }

    public List<Option> weekdays() {
        return Stream.of(DayOfWeek.values())
                .map(one -> new Option(one.name(), named(one), one.name().equals(weekday)))
                .toList();
    }

    private static String which(int place) {
        return place == -1
                ? "last"
                : List.of("first", "second", "third", "fourth", "fifth").get(place - 1);
    }

    private static String named(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String named(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
