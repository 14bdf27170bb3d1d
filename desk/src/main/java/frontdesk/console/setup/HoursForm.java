package frontdesk.console.setup;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.Calendar;
import frontdesk.business.Span;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/**
 * The opening hours of a week as an owner types them.
 *
 * @param holidays {@code usual}, {@code closed} or, where they are kept as they were, {@code own}
 */
record HoursForm(List<Day> days, String holidays, List<String> ownHolidays, List<Trouble> troubles)
        implements StepForm<HoursForm> {
    private static final int STRETCHES = 2;

    /** A weekday with room for two stretches at least. */
    record Day(String word, String name, List<Stretch> stretches) {}

    /** From when to when; both empty where there is none. */
    record Stretch(String id, String from, String to) {
        boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    static HoursForm of(Business business) {
        List<Day> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Span> spans = business.hours().getOrDefault(day, List.of());
            List<Stretch> stretches = new ArrayList<>();
            for (int i = 0; i < Math.max(STRETCHES, spans.size()); i++) {
                String[] ends = i < spans.size() ? spans.get(i).toString().split("-", 2) : new String[] {"", ""};
                stretches.add(new Stretch(day.name() + "-" + i, ends[0], ends[1]));
            }
            days.add(new Day(day.name(), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH), List.copyOf(stretches)));
        }
        return new HoursForm(List.copyOf(days), holidays(business), own(business), List.of());
    }

    private static String holidays(Business business) {
        var holidays = business.calendar().holidays();
        return holidays == null ? "usual" : holidays.spans().isEmpty() ? "closed" : "own";
    }

    private static List<String> own(Business business) {
        var holidays = business.calendar().holidays();
        return holidays == null
                ? List.of()
                : holidays.spans().stream().map(Span::toString).toList();
    }

    @Override
    public HoursForm typed(Sent sent) {
        List<Day> typed = days.stream()
                .map(day -> new Day(
                        day.word(),
                        day.name(),
                        day.stretches().stream()
                                .map(s -> new Stretch(s.id(), sent.word(s.id() + "-from"), sent.word(s.id() + "-to")))
                                .toList()))
                .toList();
        String chosen = sent.word("holidays");
        boolean known = Stream.of("usual", "closed", "own").anyMatch(chosen::equals);
        return new HoursForm(typed, known ? chosen : holidays, ownHolidays, List.of()).judged();
    }

    @Override
    public HoursForm with(List<String> faults) {
        return new HoursForm(days, holidays, ownHolidays, Trouble.all("MONDAY-0-from", faults));
    }

    private HoursForm judged() {
        List<Trouble> found = new ArrayList<>();
        for (Day day : days) {
            for (Stretch stretch : day.stretches()) {
                if (!stretch.isEmpty() && span(stretch).isEmpty()) {
                    found.add(new Trouble(
                            stretch.id() + (stretch.from().isEmpty() ? "-from" : "-to"),
                            "%s: say from when and to when, such as 09:00 to 17:00.".formatted(day.name())));
                }
            }
        }
        if (days.stream().allMatch(day -> day.stretches().stream().allMatch(Stretch::isEmpty))) {
            found.add(new Trouble("MONDAY-0-from", "Open on one day at least, or nothing can be booked."));
        }
        return new HoursForm(days, holidays, ownHolidays, List.copyOf(found));
    }

    private static List<Span> span(Stretch stretch) {
        try {
            return stretch.isEmpty() ? List.of() : List.of(Span.of(stretch.from() + "-" + stretch.to()));
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    @Override
    public Business into(Business business) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(
                DayOfWeek.valueOf(day.word()),
                day.stretches().stream().flatMap(s -> span(s).stream()).toList()));
        Calendar before = business.calendar();
        Calendar.Holidays then =
                switch (holidays) {
                    case "usual" -> null;
                    case "closed" -> new Calendar.Holidays(places(business), List.of());
                    default -> before.holidays();
                };
        return business.with(b ->
                b.hours(week).calendar(new Calendar(before.days(), before.closures(), then, before.closedUntil())));
    }

    private static List<String> places(Business business) {
        var holidays = business.calendar().holidays();
        return holidays == null ? List.of(business.region().toLowerCase(Locale.ROOT)) : holidays.places();
    }
}
