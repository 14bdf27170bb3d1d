package frontdesk.errand;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.ErrandAnswer.Code;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;
import frontdesk.understanding.When;

/** Reads days and times as users say them and as agents write them: exact ones exactly, others in the language of the call, or else in English. */
final class TimeWords {
    private static final Pattern EXACT = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ,]+(\\d{1,2})[:.h](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
    /** {@code 2026-11-27 2 pm}. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{4}-\\d{1,2}-\\d{1,2})[T ,]+(\\S.*)");

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");
    private static final int LONGEST = 200;
    /** When providers see people: it tells three in the afternoon from three at night. */
    private static final Map<DayOfWeek, List<Surroundings.Span>> OPENINGS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day, _ -> List.of(new Surroundings.Span(8 * 60, 20 * 60))));

    private final Understanding understanding;
    private final Language language;
    private final ZoneId zone;
    private final String region;
    private final LocalDateTime now;

    TimeWords(Understanding understanding, Language language, ZoneId zone, String region, LocalDateTime now) {
        this.understanding = understanding;
        this.language = language;
        this.zone = zone;
        this.region = region;
        this.now = now;
    }

    /** All readings of a wish; without any, its words say no time, or one that does not exist. */
    Wish wish(String words) {
        if (words.length() > LONGEST) {
            return new Wish(List.of(), false);
        }
        Matcher exact = EXACT.matcher(words.strip());
        if (exact.matches()) {
            return exact(words, exact);
        }
        Meaning meaning = time(words, Expected.WHEN);
        boolean impossible = meaning.impossible() != null;
        When when = meaning.when();
        List<Window> readings = when == null || impossible
                ? List.of()
                : Stream.concat(Stream.of(when), when.others().stream())
                        .filter(one -> one.hasDay() || one.hasTime())
                        .map(Window::of)
                        .distinct()
                        .toList();
        return new Wish(readings, impossible);
    }

    private Wish exact(String words, Matcher exact) {
        try {
            LocalDateTime at = exactOrNull(words);
            When when = at == null ? When.on(date(exact)) : When.at(at.toLocalDate(), at.toLocalTime());
            return new Wish(List.of(Window.of(when)), false);
        } catch (ErrandRefusal noSuchTime) {
            return new Wish(List.of(), true);
        }
    }

    /** What a wish was read as; {@code impossible} where it named a day or time that does not exist. */
    record Wish(List<Window> readings, boolean impossible) {}

    private LocalDateTime whole(String text) {
        LocalDateTime exact = exactOrNull(text);
        if (exact != null) {
            return exact;
        }
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        if (dayFirst.matches()) {
            return day(dayFirst.group(1)).atTime(time(dayFirst.group(2)));
        }
        When when = when(text, Expected.WHEN, Code.BAD_SLOTS);
        if (!when.isOneDay() || when.from() == null) {
            throw new ErrandRefusal(Code.MISSING_DATE);
        }
        if (!when.isOneTime() || when.earliest() == null) {
            throw new ErrandRefusal(Code.MISSING_TIME);
        }
        return when.from().atTime(when.earliest());
    }

    /** A day and a time that may come apart, or together in one of them. */
    LocalDateTime slot(@Nullable String date, @Nullable String time) {
        if (date != null && time != null) {
            return day(date).atTime(time(time));
        }
        String whole = date == null ? time : date;
        if (whole == null) {
            throw new ErrandRefusal(Code.MISSING_DATE);
        }
        Matcher exact = EXACT.matcher(whole.strip());
        if (exact.matches() && exact.group(4) == null) {
            throw new ErrandRefusal(Code.MISSING_TIME);
        }
        return whole(whole);
    }

    private LocalDate day(String text) {
        Matcher exact = EXACT.matcher(text.strip());
        if (exact.matches()) {
            return date(exact);
        }
        When when = when(text, Expected.DATE, Code.BAD_DATE);
        if (!when.isOneDay() || when.from() == null) {
            throw new ErrandRefusal(Code.BAD_DATE);
        }
        return when.from();
    }

    private LocalTime time(String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (clock.matches()) {
            return time(clock.group(1), clock.group(2));
        }
        When when = when(text, Expected.TIME, Code.BAD_TIME);
        if (!when.isOneTime() || when.earliest() == null) {
            throw new ErrandRefusal(Code.BAD_TIME);
        }
        return when.earliest();
    }

    private @Nullable LocalDateTime exactOrNull(String text) {
        Matcher exact = EXACT.matcher(text.strip());
        if (!exact.matches() || exact.group(4) == null) {
            return null;
        }
        LocalDateTime wall = date(exact).atTime(time(exact.group(4), exact.group(5)));
        String offset = exact.group(6);
        return offset == null
                ? wall
                : OffsetDateTime.of(wall, java.time.ZoneOffset.of(offset))
                        .atZoneSameInstant(zone)
                        .toLocalDateTime();
    }

    private static LocalDate date(Matcher exact) {
        try {
            return LocalDate.of(
                    Integer.parseInt(exact.group(1)),
                    Integer.parseInt(exact.group(2)),
                    Integer.parseInt(exact.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw new ErrandRefusal(Code.BAD_DATE);
        }
    }

    private static LocalTime time(String hour, String minute) {
        try {
            return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
        } catch (DateTimeException noSuchTime) {
            throw new ErrandRefusal(Code.BAD_TIME);
        }
    }

    private When when(String text, Expected expected, Code otherwise) {
        if (text.length() > LONGEST) {
            throw new ErrandRefusal(Code.TOO_LONG);
        }
        When when = time(text, expected).when();
        if (when == null) {
            throw new ErrandRefusal(otherwise);
        }
        return when;
    }

    /** Which of the options an answer takes: its place, {@link Question#NONE_OF_THEM}, or null where the words have to be read by whoever asked. */
    @Nullable
    Integer choice(String answer, List<Option> options) {
        String plain = answer.strip().replaceAll("^[#(]|[).!]$", "");
        if (plain.matches("\\d{1,2}")) {
            int place = Integer.parseInt(plain) - 1;
            return place == -1 ? Integer.valueOf(Question.NONE_OF_THEM) : place < options.size() ? place : null;
        }
        List<LocalDateTime> offered =
                options.stream().map(Option::at).flatMap(Stream::ofNullable).toList();
        boolean times = !options.isEmpty() && offered.size() == options.size();
        Expected expected = options.size() < 2 ? Expected.YES_OR_NO : Expected.CHOICE;
        Meaning own = meaning(plain, expected, times ? offered : List.of(), language);
        Meaning meaning = own.isEmpty() ? meaning(plain, expected, times ? offered : List.of(), Language.ENGLISH) : own;
        if (meaning.choice() != null) {
            int place = meaning.choice().place();
            int fromFirst = place < 0 ? options.size() + place : place;
            return fromFirst >= 0 && fromFirst < options.size() ? Integer.valueOf(fromFirst) : null;
        }
        if (meaning.answer() == Meaning.Answer.NO && meaning.when() == null) {
            return Question.NONE_OF_THEM;
        }
        return meaning.answer() == Meaning.Answer.YES && options.size() == 1 ? Integer.valueOf(0) : null;
    }

    /** Of what the words say in the language of the call and in English, what says more; a day that exists in neither becomes no other. */
    private Meaning time(String text, Expected expected) {
        Meaning own = meaning(text, expected, List.of(), language);
        Meaning english = meaning(text, expected, List.of(), Language.ENGLISH);
        boolean vague = english.impossible() != null && says(own) < 2;
        return own.impossible() == null && (vague || says(english) > says(own)) ? english : own;
    }

    private static int says(Meaning meaning) {
        When when = meaning.when();
        return when == null ? 0 : (when.hasDay() ? 1 : 0) + (when.hasTime() ? 1 : 0);
    }

    private Meaning meaning(String text, Expected expected, List<LocalDateTime> offered, Language spoken) {
        var surroundings =
                Surroundings.of(now, expected, region).withOffered(offered).withOpenings(OPENINGS);
        return understanding.understand(new Utterance(text, List.of(), spoken), surroundings);
    }
}
