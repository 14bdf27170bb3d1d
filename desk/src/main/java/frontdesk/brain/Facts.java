package frontdesk.brain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Span;
import frontdesk.grammar.Folding;
import frontdesk.kernel.Language;
import frontdesk.understanding.When;

/**
 * All that may be said in one conversation: what the business is, what tools have answered, what has been done, and, apart from these, what
 * the caller has said. For one thread at a time.
 */
public final class Facts {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST_WISH = 31;

    private final Business business;
    private final LocalDate today;
    private Reader reader;
    private final Set<LocalDateTime> free = new HashSet<>();
    private final Set<LocalDateTime> standing = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<LocalDate> wishedDays = new HashSet<>();
    private final Set<LocalTime> wishedTimes = new HashSet<>();
    private final Set<LocalTime> toldTimes = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<Long> prices = new HashSet<>();
    private final StringBuilder digits = new StringBuilder();
    private final EnumSet<Deed> done = EnumSet.noneOf(Deed.class);

    /** What can have been done in a conversation. */
    public enum Deed {
        BOOKED,
        MOVED,
        CANCELLED,
        NOTED,
        WAITING,
        HANDED_OVER,
        /** Something that was wished for could not be had. */
        REFUSED
    }

    public Facts(Business business, LocalDate today) {
        this.business = business;
        this.today = today;
        this.reader = Reader.of(business.language());
        days.add(today);
        KnownOfBusiness.tell(this, business);
    }

    /** From now on all is said in this language; what the business says of itself in it may be said. */
    public void speaking(Language language) {
        Reader other = Reader.of(language);
        if (other != reader) {
            reader = other;
            KnownOfBusiness.tell(this, business);
            business.translations().stream()
                    .filter(own -> own.language().isKindOf(language))
                    .forEach(own -> KnownOfBusiness.tell(this, own));
        }
    }

    Business business() {
        return business;
    }

    LocalDate today() {
        return today;
    }

    /** Who reads the language in which all this is said. */
    Reader reader() {
        return reader;
    }

    /** Words that may be said: names, and the numbers and prices in them. */
    public void told(@Nullable String text) {
        if (text != null) {
            said(text);
            Mentions mentions = reader.mentions(text, today);
            mentions.prices().forEach(price -> prices.add(price.minor()));
            mentions.times().forEach(time -> toldTimes.addAll(time.candidates()));
            Sentences.of(text).forEach(sentence -> written.add(Folding.fold(sentence)));
        }
    }

    /** What the caller said: it may be said back, and supports nothing else. */
    public void caller(String text, @Nullable When when) {
        said(text);
        if (when != null) {
            wished(when);
        }
    }

    private void said(String text) {
        words.addAll(List.of(BETWEEN_WORDS.split(Folding.fold(text))));
        numbers.addAll(reader.mentions(text, today).numbers());
        digits.append(' ').append(reader.digits(text));
    }

    private void wished(When when) {
        if (when.from() != null && when.to() != null) {
            LocalDate last = when.to().isAfter(when.from().plusDays(LONGEST_WISH))
                    ? when.from().plusDays(LONGEST_WISH)
                    : when.to();
            when.from().datesUntil(last.plusDays(1)).forEach(wishedDays::add);
        }
        if (when.earliest() != null) {
            wishedTimes.add(when.earliest());
        }
        if (when.latest() != null) {
            wishedTimes.add(when.latest());
        }
        when.others().forEach(this::wished);
    }

    /** A start that can be had. */
    public void free(LocalDateTime start) {
        free.add(start);
        days.add(start.toLocalDate());
    }

    /** Somebody else has it now. */
    public void noLongerFree(LocalDateTime start) {
        free.remove(start);
    }

    public boolean isFree(LocalDateTime start) {
        return free.contains(start);
    }

    /** A booking of the caller's that stands. */
    public void standing(LocalDateTime start) {
        standing.add(start);
        days.add(start.toLocalDate());
    }

    /** A day that a tool has looked at. */
    public void day(LocalDate day) {
        days.add(day);
    }

    public void done(Deed deed) {
        done.add(deed);
    }

    /** What may be said of the caller's bookings no longer holds. */
    public void noLongerStanding(LocalDateTime start) {
        standing.remove(start);
    }

    void price(long minor) {
        prices.add(minor);
    }

    void number(int number) {
        numbers.add(number);
    }

    boolean isDone(Deed deed) {
        return done.contains(deed);
    }

    Set<LocalDateTime> free() {
        return free;
    }

    Set<LocalDateTime> standing() {
        return standing;
    }

    boolean knowsDay(Mentions.Day day) {
        // nobody calls today by its weekday
        return days.stream().anyMatch(known -> day.fits(known) && !(day.weekly() && known.equals(today)))
                || wishedDays.stream().anyMatch(day::fits);
    }

    boolean wished(Mentions.Time time, Mentions.@Nullable Day day) {
        boolean thatDay =
                day == null || wishedDays.isEmpty() || wishedDays.stream().anyMatch(day::fits);
        return thatDay && wishedTimes.stream().anyMatch(time::fits);
    }

    /** It stands word for word in what the business or a tool says. */
    boolean knowsSentence(String sentence) {
        return written.contains(Folding.fold(sentence));
    }

    /** The caller has asked for this hour. */
    boolean wishedHour(int hour) {
        return wishedTimes.stream().anyMatch(time -> time.getHour() % 12 == hour % 12);
    }

    boolean told(Mentions.Time time) {
        return toldTimes.stream().anyMatch(time::fits);
    }

    boolean knowsPrice(long minor) {
        return prices.contains(minor);
    }

    boolean knowsNumber(int number) {
        return numbers.contains(number);
    }

    boolean knowsDigits(String run) {
        return digits.toString().replaceAll("\\s", "").contains(run) || digits.indexOf(run) >= 0;
    }

    boolean knowsWord(String word) {
        String plain = Folding.fold(word);
        return words.contains(plain) || plain.endsWith("'s") && words.contains(plain.substring(0, plain.length() - 2));
    }

    /** The hours of a date by the week and, where they are its own, by the calendar; null where only a search could tell. */
    @Nullable
    List<Span> hours(LocalDate date) {
        var calendar = business.calendar();
        for (var own : calendar.days()) {
            if (own.cover(date)) {
                return own.spans();
            }
        }
        boolean closures = calendar.closures().stream().anyMatch(closure -> switch (closure) {
            case frontdesk.business.Calendar.Closure.Yearly yearly ->
                yearly.day().equals(MonthDay.from(date));
            case frontdesk.business.Calendar.Closure.Monthly monthly -> monthly.weekday() == date.getDayOfWeek();
        });
        return closures || calendar.holidays() != null ? null : hours(date.getDayOfWeek());
    }

    List<Span> hours(DayOfWeek weekday) {
        return business.hours().getOrDefault(weekday, List.of());
    }
}
