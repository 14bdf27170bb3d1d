package frontdesk.understanding;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Value;
import frontdesk.grammar.WrittenLanguage;
import frontdesk.kernel.Language;
import frontdesk.understanding.Surroundings.Named;
import frontdesk.understanding.Surroundings.Span;
import frontdesk.understanding.Understanding.Utterance;

/** Two businesses to speak to, on Wednesday 18 November 2026 at ten in the morning. */
final class Scenes {
    static final LocalDateTime NOW = LocalDateTime.parse("2026-11-18T10:00");
    private static final Understanding UNDERSTANDING = new Understanding();

    private Scenes() {}

    /** Dinner from six to eleven, on Sundays lunch from twelve to three. */
    static Surroundings trattoria(Expected expected, LocalDateTime... offered) {
        Map<DayOfWeek, List<Span>> openings = Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(
                        day -> day,
                        day -> List.of(
                                day == DayOfWeek.SUNDAY ? new Span(12 * 60, 15 * 60) : new Span(18 * 60, 23 * 60))));
        return Surroundings.of(NOW, expected, "US")
                .withServices(List.of(new Named("table", List.of("table", "dinner"))))
                .withOffered(List.of(offered))
                .withOpenings(openings)
                .withQuestions(List.of(
                        new Named("parking", List.of("is there parking", "where can i park")),
                        new Named("dogs", List.of("are dogs allowed", "can i bring my dog"))));
    }

    /** Eight to six on weekdays, with two dentists. */
    static Surroundings clinic(Expected expected, LocalDateTime... offered) {
        Map<DayOfWeek, List<Span>> openings = Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .collect(Collectors.toMap(day -> day, day -> List.of(new Span(8 * 60, 18 * 60))));
        return Surroundings.of(NOW, expected, "US")
                .withServices(List.of(
                        new Named("checkup", List.of("check up", "examination")),
                        new Named("cleaning", List.of("cleaning", "teeth cleaning", "hygiene")),
                        new Named("emergency", List.of("toothache", "emergency appointment", "pain"))))
                .withStaff(List.of(
                        new Named("lee", List.of("Dr. Lee", "Lee")),
                        new Named("moreno", List.of("Dr. Moreno", "Moreno"))))
                .withOffered(List.of(offered))
                .withOpenings(openings);
    }

    static Meaning heard(String text, Surroundings around) {
        return UNDERSTANDING.understand(Utterance.of(text), around);
    }

    /** Said to the restaurant in another language. */
    static Meaning heardIn(String language, String text, Expected expected) {
        return UNDERSTANDING.understand(Utterance.of(text, new Language(language)), trattoria(expected));
    }

    /** Said in another language where nothing is known of opening hours. */
    static String whenIn(String language, String text) {
        Surroundings trattoria = trattoria(Expected.WHEN);
        var anywhere = Surroundings.of(NOW, Expected.WHEN, trattoria.region());
        return line(UNDERSTANDING
                .understand(Utterance.of(text, new Language(language)), anywhere)
                .when());
    }

    /** The digits of a telephone number as they were said, whether or not such a number exists. */
    static String digitsIn(String language, String text) {
        var written = WrittenLanguage.of(language);
        return written.phones(written.tokens(written.written(text)), true).stream()
                .map(item -> ((Value.Phone) item.value()).digits())
                .collect(Collectors.joining(" "));
    }

    static Meaning toTrattoria(String text, Expected expected, LocalDateTime... offered) {
        return heard(text, trattoria(expected, offered));
    }

    static Meaning toClinic(String text, Expected expected, LocalDateTime... offered) {
        return heard(text, clinic(expected, offered));
    }

    /** A wish as a line: {@code 2026-11-20 19:00}, with {@code ..} between ends, {@code ~} for about and {@code !} for soonest. */
    static String line(@Nullable When when) {
        if (when == null) {
            return "";
        }
        String day = when.from() == null && when.to() == null ? "" : range(when.from(), when.to());
        String time = when.hasTime() ? range(when.earliest(), when.latest()) : "";
        return (day + " " + (when.about() ? "~" : "") + time + (when.soonest() ? "!" : "")).trim();
    }

    private static String range(@Nullable Object from, @Nullable Object to) {
        return from != null && from.equals(to)
                ? from.toString()
                : (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
