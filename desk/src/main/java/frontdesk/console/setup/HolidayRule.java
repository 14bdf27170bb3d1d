package frontdesk.console.setup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Calendar.Holidays;
import frontdesk.console.Option;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.page.Clockface;
import frontdesk.timetable.PublicHolidays;

/**
 * What holds on public holidays, as an owner types it.
 *
 * @param rule {@code usual}, {@code closed} or {@code hours}
 * @param place whose holidays these are, by its codes with a slash between: {@code de/by}
 * @param hours on these days, where they are others than usual
 * @param country by its ISO 3166 code
 */
record HolidayRule(String rule, String place, String hours, String country) {
    private static final int MOST = 4;

    static HolidayRule of(Business business) {
        Holidays now = business.calendar().holidays();
        if (now == null) {
            return new HolidayRule("usual", business.region().toLowerCase(Locale.ROOT), "", business.region());
        }
        boolean closed = now.spans().isEmpty();
        return new HolidayRule(
                closed ? "closed" : "hours",
                String.join("/", now.places()),
                closed ? "" : TypedHours.written(now.spans()),
                business.region());
    }

    HolidayRule typed(Sent sent) {
        String wanted = sent.word("holidays");
        String there = sent.word("place");
        return new HolidayRule(
                Stream.of("closed", "hours").anyMatch(wanted::equals) ? wanted : "usual",
                places().stream().anyMatch(one -> one.value().equals(there)) ? there : place,
                sent.word("holiday-hours"),
                country);
    }

    Optional<Trouble> trouble() {
        if (rule.equals("hours") && (hours.isEmpty() || TypedHours.read(hours) == null)) {
            return Optional.of(
                    new Trouble("holiday-hours", "Say from when to when you are open on holidays: 10:00-14:00."));
        }
        return rule.equals("usual") || places().stream().anyMatch(Option::chosen)
                ? Optional.empty()
                : Optional.of(
                        new Trouble("holidays", "Nobody here knows the holidays of that place. Choose another one."));
    }

    @Nullable
    Holidays holidays() {
        return switch (rule) {
            case "closed" -> new Holidays(codes(), List.of());
            case "hours" -> new Holidays(codes(), Objects.requireNonNull(TypedHours.read(hours)));
            default -> null;
        };
    }

    private List<String> codes() {
        return List.of(place.split("/"));
    }

    /** The country and its parts; where the rule is of another country, that one too. */
    public List<Option> places() {
        String other = codes().getFirst().toUpperCase(Locale.ROOT);
        return Stream.of(country, other)
                .distinct()
                .flatMap(code -> PublicHolidays.regions(code).stream())
                .map(region -> new Option(
                        String.join("/", region.places()),
                        region.name(),
                        region.places().equals(codes())))
                .toList();
    }

    public List<Option> rules() {
        return List.of(
                new Option("closed", "Closed", rule.equals("closed")),
                new Option("usual", "Open as on other days", rule.equals("usual")),
                new Option("hours", "Open at other hours", rule.equals("hours")));
    }

    /** The next of them, in words. */
    List<String> next(Clockface clock) {
        LocalDate today = clock.today();
        return PublicHolidays.next(codes(), today).stream()
                .limit(MOST)
                .map(one -> clock.shortDay(one.day()) + ", " + one.name())
                .toList();
    }
}
