package frontdesk.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

/**
 * The door to one language as we speak and write it: the sentences of its file, and its days, times, numbers, sums and telephone numbers in
 * words, so that no voice has to guess. Who adds a language writes a file {@code wording/xx.properties} and a {@link SpokenTime}.
 * Safe to share between threads.
 */
public final class Tongue {
    private static final Map<String, Tongue> KNOWN = new ConcurrentHashMap<>();

    private final Language language;
    private final Phrasebook phrasebook;
    private final Numbers numbers;
    private final Days days;
    private final SpokenTime clock;
    private final Sums sums;

    private Tongue(Language language) {
        Locale locale = language.locale();
        this.language = language;
        this.phrasebook = Phrasebook.of(locale);
        this.numbers = new Numbers(locale);
        this.days = new Days(phrasebook, numbers, locale);
        this.clock = SpokenTime.of(locale, numbers);
        this.sums = new Sums(phrasebook, numbers, locale);
    }

    /** The one that is asked for, and English where nobody has written that one yet. */
    public static Tongue of(Language language) {
        Language spoken = isSpoken(language) ? language : Language.ENGLISH;
        return KNOWN.computeIfAbsent(spoken.tag(), _ -> new Tongue(spoken));
    }

    /** Whether all that is to be said has been written in this language. */
    public static boolean isSpoken(Language language) {
        return SpokenTime.LANGUAGES.contains(language.locale().getLanguage());
    }

    /** All that are spoken, by their codes. */
    public static List<String> languages() {
        return SpokenTime.LANGUAGES;
    }

    public Language language() {
        return language;
    }

    /** Whether its file has this entry. */
    public boolean has(String key) {
        return phrasebook.has(key);
    }

    /** A part of a sentence, as it stands in the file. */
    public String part(String key, Map<String, ?> with) {
        return phrasebook.text(key, with);
    }

    public String part(String key) {
        return part(key, Map.of());
    }

    /** A whole sentence. */
    public String say(String key, Map<String, ?> with) {
        return Phrasebook.sentence(part(key, with));
    }

    public String say(String key) {
        return say(key, Map.of());
    }

    /** Begins with a capital. */
    public static String sentence(String text) {
        return Phrasebook.sentence(text);
    }

    /** A business's own name for something, as it stands within a sentence: in lower case, but in German. */
    public String within(String name) {
        boolean asWritten = has("names.as-written") || name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return asWritten ? name : name.substring(0, 1).toLowerCase(language.locale()) + name.substring(1);
    }

    /** Sentences that belong together, each to be spoken by itself. */
    public List<String> sentences(String key, Map<String, ?> with) {
        return Phrasebook.split(part(key, with));
    }

    public List<String> sentences(String key) {
        return sentences(key, Map.of());
    }

    /** The entries {@code key.1}, {@code key.2} …: as many ways to say one thing. */
    public List<String> ways(String key, Map<String, ?> with) {
        return phrasebook.ways(key).stream()
                .map(way -> Phrasebook.sentence(Phrasebook.filled(way, with)))
                .toList();
    }

    /** With which words callers ask for it: the entry {@code key.asked}, a semicolon between them. */
    public List<String> asked(String key) {
        return phrasebook.asked(key);
    }

    /** One of several ways; neighbours differ. */
    public String way(String key, int turn, Map<String, ?> with) {
        List<String> ways = phrasebook.ways(key);
        return Phrasebook.sentence(Phrasebook.filled(ways.get(Math.floorMod(turn, ways.size())), with));
    }

    /** An entry that is written once for one and once for more: {@code n} is the number, {@code number} its words, {@code numberM} and {@code numberF} these before a noun of that gender. */
    public String counted(String key, int n) {
        String form = n == 1 && has(key + ".one") ? key + ".one" : key;
        return part(form, numbered(n));
    }

    private Map<String, Object> numbered(int n) {
        return Map.of("n", n, "number", number(n), "numberM", numbers.masculine(n), "numberF", numbers.feminine(n));
    }

    public String number(int n) {
        return numbers.words(n);
    }

    /** "twenty-seventh". */
    public String ordinal(int n) {
        return numbers.ordinal(n);
    }

    /** Before a masculine noun, such as days in all languages that have genders. */
    public String numberOf(int n) {
        return numbers.masculine(n);
    }

    /** "seven", "half past seven": as it is called. */
    public String time(LocalTime time) {
        return clock.time(time);
    }

    /** "half past seven in the evening". */
    public String timeOfDay(LocalTime time) {
        return clock.timeOfDay(time);
    }

    /** "from noon to half past two"; the part of the day is added where a night is worked through. */
    public String stretch(LocalTime from, LocalTime to, boolean overnight) {
        return clock.stretch(from, to, overnight);
    }

    public String weekday(DayOfWeek day) {
        return days.weekday(day);
    }

    /** As it stands in a text, by the pattern of this entry: {@code Fri 27 Nov, 7:00 PM}. */
    public String written(TemporalAccessor at, String pattern) {
        return DateTimeFormatter.ofPattern(part(pattern), language.locale()).format(at);
    }

    /** "Friday the twenty-seventh", with the month where it is another one; today and tomorrow by these words. */
    public String day(LocalDate day, LocalDate today) {
        return days.day(day, today);
    }

    /** "on Friday the twenty-seventh", "tomorrow". */
    public String onDay(LocalDate day, LocalDate today) {
        return days.onDay(day, today);
    }

    /** "at half past seven in the evening". */
    public String atTimeOfDay(LocalTime time) {
        return clock.at(clock.timeOfDay(time), time);
    }

    public String atTime(LocalTime time) {
        return clock.at(clock.time(time), time);
    }

    /** "on Friday the twenty-seventh at seven in the evening". */
    public String dayAndTime(LocalDateTime at, LocalDate today) {
        return part("day-and-time", when(at, today));
    }

    /**
     * A moment in all forms that sentences need: {@code day}, {@code onDay}, {@code wholeDay}, {@code near}, {@code onNear}, {@code time},
     * {@code atTime}, {@code timeOfDay}, {@code atTimeOfDay}.
     */
    public Map<String, Object> when(LocalDateTime at, LocalDate today) {
        Map<String, Object> forms = new HashMap<>(date(at.toLocalDate(), today));
        LocalTime time = at.toLocalTime();
        forms.put("time", time(time));
        forms.put("atTime", atTime(time));
        forms.put("timeOfDay", timeOfDay(time));
        forms.put("atTimeOfDay", atTimeOfDay(time));
        return forms;
    }

    /** The same for when something has to be paid: {@code payDay}, {@code payOnDay}, {@code payAtTimeOfDay} and so on. */
    public Map<String, Object> whenToPay(LocalDateTime by, LocalDate today) {
        Map<String, Object> forms = new HashMap<>();
        when(by, today).forEach((form, words) -> forms.put("pay" + sentence(form), words));
        return forms;
    }

    /** A day in all forms that sentences need. */
    public Map<String, Object> date(LocalDate day, LocalDate today) {
        return days.forms(day, today);
    }

    /** "forty-five euros", "twelve dollars fifty". */
    public String money(Money money) {
        return sums.money(money);
    }

    /** As it stands in a text: {@code 45 €}, {@code $12.50}. */
    public String writtenMoney(Money money) {
        return sums.written(money);
    }

    /** Digit by digit, or as the language's callers say it, in the groups in which people of that region write the number. */
    public String phone(PhoneNumber phone, String region) {
        return sums.phone(phone, region);
    }

    /** An e-mail address, its name letter by letter: "a n n a, dot k, at example dot com". */
    public String email(String address) {
        return new Spelling(phrasebook, sums).email(address);
    }

    /** "the fourth of May nineteen eighty". */
    public String dateOfBirth(LocalDate day) {
        return days.ofBirth(day);
    }

    /** "oh one three four". */
    public String digits(String digits) {
        return sums.digits(digits);
    }

    /** "a, b or c". */
    public String either(List<String> things) {
        return numbers.either(things);
    }

    /** "a, b and c". */
    public String both(List<String> things) {
        return numbers.both(things);
    }
}
