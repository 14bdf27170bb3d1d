package frontdesk.understanding;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Meaning.Choice;

/**
 * What was said so far in one utterance, item by item: what comes later fills in, and where the caller takes something back
 * ("four, no, five"), what comes later replaces.
 */
final class Said {
    /** In a longer sentence a bare number is about something else. */
    private static final int AT_MOST_WORDS = 4;

    private static final Pattern DENIED_BEFORE =
            Pattern.compile("(?:^|\\s)(?:not|but|except|can't do|cannot do|can't make|couldn't do)$");
    private static final Pattern DENIED_AFTER =
            Pattern.compile("(?:doesn't|does not|won't|isn't|is no|is not|is out)\\b");

    private final Tokens tokens;
    private final Surroundings around;
    private final Set<String> takingBack;
    private final boolean moving;
    private final List<Moment> others = new ArrayList<>();
    private @Nullable Moment moment;
    /** What it was before a bare number was taken for a time. */
    private @Nullable Moment beforeBare;

    private boolean lastWasBare;
    private @Nullable Integer people;
    private @Nullable String service;
    private @Nullable String staff;
    private @Nullable String name;
    private @Nullable PhoneNumber phone;
    private @Nullable String impossible;
    private boolean correction;
    private boolean deniedDay;
    private boolean deniedTime;
    private boolean lastWasPeople;
    private int heardTo;

    Said(Tokens tokens, Surroundings around, Set<String> takingBack, boolean moving) {
        this.tokens = tokens;
        this.around = around;
        this.takingBack = takingBack;
        this.moving = moving;
    }

    void hear(Item item) {
        if (isDenied(item)) {
            correction |= item.to() < tokens.size();
            deniedDay |= saysDay(item.value());
            deniedTime |= !saysDay(item.value());
            heardTo = item.to();
            return;
        }
        boolean takesBack = takesBack(item.from());
        boolean counts =
                switch (item.value()) {
                    case Value.OfDays days -> moment(Moment.of(days.days()), item, takesBack);
                    case Value.OfClock clock -> moment(Moment.of(Hours.at(clock.clock())), item, takesBack);
                    case Value.OfHours hours -> moment(Moment.of(hours.hours()), item, takesBack);
                    case Value.Part part -> moment(Moment.of(Hours.of(part)), item, takesBack);
                    case Value.OfMoment of -> moment(of.moment(), item, takesBack);
                    case Value.People of -> people(of.number(), takesBack);
                    case Value.Companions of -> people(of.number(), takesBack);
                    case Value.Count count -> bare(count.number(), item, takesBack);
                    case Value.Nth nth -> bare(nth.place(), item, takesBack);
                    case Value.Service of -> {
                        service = of.id();
                        yield true;
                    }
                    case Value.Staff of -> {
                        staff = of.id();
                        yield true;
                    }
                    case Value.PersonName of -> {
                        name = isFamilyName(item) ? name + " " + of.name() : of.name();
                        yield true;
                    }
                    case Value.Phone of -> {
                        phone = PhoneNumber.parse(of.digits(), around.region()).orElse(phone);
                        yield phone != null;
                    }
                    case Value.Nothing nothing -> false;
                    case Value.Year year -> false;
                    case Value.Weekday weekday -> false;
                    case Value.MonthName month -> false;
                    case Value.Minutes minutes -> false;
                    case Value.Unit unit -> false;
                    case Value.Length length -> false;
                    case Value.Feast feast -> false;
                };
        if (counts) {
            correction |= takesBack;
            heardTo = item.to();
            lastWasBare = item.value() instanceof Value.Count;
            lastWasPeople =
                    item.value() instanceof Value.People || (lastWasPeople && item.value() instanceof Value.Count);
        }
    }

    private boolean takesBack(int before) {
        for (int at = heardTo; at < before; at++) {
            boolean mean = tokens.word(at).equals("mean") && tokens.word(at - 1).equals("i");
            boolean makeIt = at + 2 == before
                    && tokens.words(at, before).matches("make (it|that)")
                    && !tokens.word(at - 1).matches("to|.*n't|cannot");
            if (takingBack.contains(tokens.word(at)) || mean || makeIt) {
                return true;
            }
        }
        return false;
    }

    /** "First name Sarah, last name Connor." */
    private boolean isFamilyName(Item item) {
        return name != null && tokens.word(item.from()).matches("last|family|surname");
    }

    /** "Not friday": said only to be excluded. */
    private boolean isDenied(Item item) {
        boolean wish = !(item.value() instanceof Value.Nothing);
        String before = tokens.words(item.from() - 2, item.from());
        String after = tokens.words(item.to(), item.to() + 2);
        return wish
                && (DENIED_BEFORE.matcher(before).find()
                        || DENIED_AFTER.matcher(after).lookingAt());
    }

    private static boolean saysDay(Value value) {
        return value instanceof Value.OfDays
                || (value instanceof Value.OfMoment of && of.moment().days() != null);
    }

    /** A day was only said to be excluded. */
    boolean deniedDay() {
        return deniedDay && moment == null;
    }

    /** A time was only said to be excluded. */
    boolean deniedTime() {
        return deniedTime && moment == null;
    }

    private boolean moment(Moment heard, Item item, boolean takesBack) {
        Moment so = moment;
        if (so == null) {
            moment = heard;
        } else if (takesBack || moving) {
            moment = new Moment(
                    heard.days() == null ? so.days() : heard.days(),
                    heard.hours() == null ? so.hours() : heard.hours(),
                    heard.soonest());
        } else {
            Moment both = so.and(heard);
            if (both == null || heard.equals(so)) {
                others.add(heard);
            } else {
                moment = both;
            }
        }
        if (new Settled(around).settle(heard) == null) {
            impossible = tokens.words(item.from(), item.to());
        }
        return true;
    }

    private boolean people(int number, boolean takesBack) {
        if (takesBack && lastWasBare && !lastWasPeople) {
            moment = beforeBare;
        }
        people = number;
        return true;
    }

    /** A number without a noun is read by what it corrects, else by what was asked for. */
    private boolean bare(long number, Item item, boolean takesBack) {
        boolean corrects = takesBack && heardTo > 0;
        Moment so = moment;
        if ((corrects && lastWasPeople) || (!corrects && around.expected() == Expected.PARTY_SIZE)) {
            return people((int) number, takesBack);
        }
        boolean alone = tokens.size() <= AT_MOST_WORDS || (number > 1 && around.expected() == Expected.TIME);
        if (!corrects && !alone) {
            return false;
        }
        boolean time = corrects
                ? so != null && so.hours() != null
                : Set.of(Expected.TIME, Expected.WHEN, Expected.CHOICE).contains(around.expected());
        boolean day = corrects ? so != null : around.expected() == Expected.DATE;
        beforeBare = so;
        Clock clock = number >= 100 ? Clock.at(number / 100, number % 100) : Clock.at(number, 0);
        if (time && clock != null && number > 0) {
            return moment(Moment.of(Hours.at(clock)), item, takesBack);
        }
        if (day && number >= 1 && number <= 99) {
            return moment(Moment.of(Days.dayOfMonth((int) number)), item, takesBack);
        }
        return false;
    }

    @Nullable
    When when() {
        Moment so = moment;
        return so == null || impossible != null ? null : new Settled(around).settle(so, others);
    }

    /** The one offer whose day and time, as far as they were said, are these; null where none or several are. */
    @Nullable
    Choice offered(When when) {
        Choice found = null;
        List<LocalDateTime> offered = around.offered();
        for (int place = 0; place < offered.size(); place++) {
            if (fits(when, offered.get(place))) {
                if (found != null) {
                    return null;
                }
                found = new Choice(place);
            }
        }
        return found;
    }

    private static boolean fits(When when, LocalDateTime offer) {
        LocalDate day = offer.toLocalDate();
        boolean onDay =
                when.from() == null || (!day.isBefore(when.from()) && when.to() != null && !day.isAfter(when.to()));
        boolean atTime = !when.hasTime() || (offer.toLocalTime().equals(when.earliest()) && when.isOneTime());
        return onDay && atTime && (when.from() != null || when.hasTime());
    }

    boolean hasTime() {
        return moment != null && moment.hours() != null;
    }

    @Nullable
    Integer people() {
        return people;
    }

    @Nullable
    String service() {
        return service;
    }

    @Nullable
    String staff() {
        return staff;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    PhoneNumber phone() {
        return phone;
    }

    @Nullable
    String impossible() {
        return impossible;
    }

    boolean correction() {
        return correction;
    }
}
