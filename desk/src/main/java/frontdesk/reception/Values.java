package frontdesk.reception;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Offering;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;
import frontdesk.understanding.When;
import frontdesk.wording.Tongue;

/**
 * Reads values as agents write them: exact ones exactly, and everything else as a caller's words would be. What cannot be used is refused
 * with a sentence that tells the agent what to ask.
 */
final class Values {
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern ISO_TIME =
            Pattern.compile("(?:\\d{4}-\\d{2}-\\d{2}[T ])?(\\d{1,2}):(\\d{2})(?::\\d{2}.*)?");
    private static final Pattern MINUTES = Pattern.compile("(?i)\\s*min(?:ute)?s?\\.?$");
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final int LONGEST_WORDS = 200;

    private final Business business;
    private final LocalDateTime now;
    private final Understanding understanding;
    private final Tongue tongue;

    Values(Business business, LocalDateTime now, Understanding understanding, Language language) {
        this.business = business;
        this.now = now;
        this.understanding = understanding;
        this.tongue = Tongue.of(language);
    }

    /** The language of the call. */
    Tongue tongue() {
        return tongue;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ToolRefusal(Code.MISSING_DATE, "tool.ask.day");
        }
        LocalDate exact = exactDate(text.strip());
        return notPast(exact == null ? spokenDate(text) : exact);
    }

    LocalDate notPast(LocalDate date) {
        if (date.isBefore(today())) {
            throw new ToolRefusal(Code.PAST_DATE, "tool.bad.past-day");
        }
        return date;
    }

    /** The day that is written {@code 2026-11-27}, whatever follows it; null where none is. */
    @Nullable
    LocalDate exactDate(String text) {
        Matcher iso = ISO_DATE.matcher(text);
        if (!iso.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw new ToolRefusal(Code.BAD_DATE, "tool.bad.no-such-day");
        }
    }

    private LocalDate spokenDate(String text) {
        Meaning meaning = meaning(text, Expected.DATE);
        var when = meaning.when();
        if (when != null && when.isOneDay() && when.from() != null) {
            return when.from();
        }
        throw badDate(meaning);
    }

    private static ToolRefusal badDate(Meaning meaning) {
        return new ToolRefusal(Code.BAD_DATE, meaning.impossible() != null ? "tool.bad.no-such-day" : "tool.bad.day");
    }

    /** The day and time, as far as the words say them. */
    When when(String text) {
        Meaning meaning = meaning(text, Expected.WHEN);
        When when = meaning.when();
        if (when == null || !when.hasDay() && !when.hasTime()) {
            throw badDate(meaning);
        }
        return when;
    }

    @Nullable
    LocalTime timeOrNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : time(text);
    }

    LocalTime time(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ToolRefusal(Code.MISSING_TIME, "tool.ask.time");
        }
        Matcher iso = ISO_TIME.matcher(text.strip());
        if (iso.matches()) {
            int hour = Integer.parseInt(iso.group(1));
            int minute = Integer.parseInt(iso.group(2));
            if (hour > 23 || minute > 59) {
                throw new ToolRefusal(Code.BAD_TIME, "tool.bad.no-such-time");
            }
            return LocalTime.of(hour, minute);
        }
        var when = meaning(text, Expected.TIME).when();
        if (when == null || !when.isOneTime() || when.earliest() == null) {
            throw new ToolRefusal(Code.BAD_TIME, "tool.bad.time");
        }
        return when.earliest();
    }

    @Nullable
    Duration duration(@Nullable String minutes) {
        if (minutes == null || minutes.isBlank()) {
            return null;
        }
        Integer n = wholeNumber(MINUTES.matcher(minutes.strip()).replaceFirst(""));
        if (n == null || n < 1 || n > LONGEST.toMinutes()) {
            throw new ToolRefusal(Code.BAD_DURATION, "tool.ask.minutes");
        }
        return Duration.ofMinutes(n);
    }

    int partySize(@Nullable String text) {
        boolean tables = business.kind() == Business.Kind.TABLES;
        if (text == null || text.isBlank()) {
            return tables ? 2 : 1;
        }
        Integer said = wholeNumber(text);
        Integer people = said == null ? meaning(text, Expected.PARTY_SIZE).partySize() : said;
        if (people == null || people < 1) {
            throw new ToolRefusal(Code.BAD_PARTY_SIZE, "tool.ask.people");
        }
        int largest = business.rules().largestParty();
        if (people > largest) {
            throw new ToolRefusal(
                    Code.PARTY_TOO_LARGE, "tool.too-many", Map.of("people", tongue.counted("people", largest)));
        }
        return people;
    }

    private static @Nullable Integer wholeNumber(String text) {
        String plain = text.strip().replaceFirst("\\.0+$", "");
        return plain.matches("-?\\d{1,6}") ? Integer.valueOf(plain) : null;
    }

    /** By its id or one of its names; the first service where none is named. */
    Service service(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return business.services().getFirst();
        }
        String said = text.strip();
        return business.services().stream()
                .filter(s -> s.id().toString().equalsIgnoreCase(said) || named(said, s.name(), s.names()))
                .findFirst()
                .or(() -> business.services().stream()
                        .filter(s -> s.id().toString().equals(meant(said)))
                        .findFirst())
                .orElseThrow(
                        () -> new ToolRefusal(Code.UNKNOWN_SERVICE, "tool.we-offer", Map.of("services", services())));
    }

    private @Nullable String meant(String said) {
        String word = meaning(said, Expected.SERVICE).service();
        return word == null ? null : Offering.of(word).service();
    }

    private String services() {
        return tongue.either(
                business.services().stream().map(s -> tongue.within(s.name())).toList());
    }

    @Nullable
    Resource staff(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String said = text.strip();
        return business.resources().stream()
                .filter(r -> r.id().toString().equalsIgnoreCase(said) || named(said, r.name(), r.names()))
                .findFirst()
                .or(() -> business.resources().stream()
                        .filter(r -> r.id().toString()
                                .equals(meaning(said, Expected.STAFF).staff()))
                        .findFirst())
                .orElseThrow(() -> new ToolRefusal(Code.UNKNOWN_STAFF, "tool.no-such-staff"));
    }

    private static boolean named(String said, String name, List<String> others) {
        return Stream.concat(Stream.of(name), others.stream()).anyMatch(said::equalsIgnoreCase);
    }

    @Nullable
    PhoneNumber phoneOrNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : phone(text);
    }

    PhoneNumber phone(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ToolRefusal(Code.MISSING_PHONE, "tool.ask.phone");
        }
        return PhoneNumber.parse(text, business.region())
                .or(() -> Optional.ofNullable(meaning(text, Expected.PHONE).phone()))
                .orElseThrow(() -> new ToolRefusal(Code.BAD_PHONE, "tool.bad.phone"));
    }

    /** The number that stands in a caller's words among others, or null. */
    @Nullable
    PhoneNumber phoneIn(String words) {
        return meaning(words, Expected.PHONE).phone();
    }

    @Nullable
    String nameIn(String words) {
        return meaning(words, Expected.NAME).name();
    }

    /** Nobody says as much as programs can send. */
    private Meaning meaning(String text, Expected expected) {
        if (text.length() > LONGEST_WORDS) {
            return Meaning.nothing("");
        }
        Surroundings idle = new Dialogue(new Situation(business, now)).surroundings(State.begin(Caller.from(null)));
        Surroundings asked = idle.withExpected(expected);
        return understanding.understand(new Utterance(text, List.of(), tongue.language()), asked);
    }
}
