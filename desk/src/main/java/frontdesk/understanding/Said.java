package frontdesk.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Clock;
import frontdesk.grammar.Days;
import frontdesk.grammar.Hours;
import frontdesk.grammar.Item;
import frontdesk.grammar.Moment;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;
import frontdesk.kernel.PhoneNumber;

/**
 * What was said so far in one utterance, item by item: what comes later fills in, and where the caller takes something back
 * ("four, no, five"), what comes later replaces.
 */
final class Said {
    /** In a longer sentence a bare number is about something else. */
    private static final int AT_MOST_WORDS = 4;

    private static final Set<Expected> TIMES = EnumSet.of(Expected.TIME, Expected.WHEN, Expected.CHOICE);

    private final Tokens tokens;
    private final Surroundings around;
    private final Cues cues;
    /** Where a booking is moved, the later of two times is the one that is wished for. */
    private final boolean moving;

    private @Nullable Moment moment;
    private final List<Moment> others = new ArrayList<>();
    private @Nullable String impossible;
    private @Nullable Integer people;
    private @Nullable String service;
    private @Nullable String staff;
    private @Nullable String name;
    private @Nullable PhoneNumber phone;
    private @Nullable String email;
    private @Nullable String postcode;
    private boolean correction;
    private boolean deniedDay;
    private boolean deniedTime;

    private int heardTo;
    private boolean lastWasPeople;
    private boolean lastWasBare;
    /** What the wish was before a bare number was taken for a time. */
    private @Nullable Moment beforeBare;

    Said(Tokens tokens, Surroundings around, Cues cues, boolean moving) {
        this.tokens = tokens;
        this.around = around;
        this.cues = cues;
        this.moving = moving;
    }

    void hear(Item item) {
        if (cues.denies(tokens, item)) {
            deny(item);
            return;
        }
        boolean takesBack = cues.takesBack(tokens, heardTo, item.from());
        if (takeDown(item, takesBack)) {
            correction |= takesBack;
            heardTo = item.to();
            lastWasBare = item.value() instanceof Value.Count;
            lastWasPeople = item.value() instanceof Value.People || (lastWasPeople && lastWasBare);
        }
    }

    private void deny(Item item) {
        boolean day = item.value() instanceof Value.OfDays
                || (item.value() instanceof Value.OfMoment of && of.moment().days() != null);
        deniedDay |= day;
        deniedTime |= !day;
        correction |= item.to() < tokens.size();
        heardTo = item.to();
    }

    /** Whether it says anything that can be kept. */
    private boolean takeDown(Item item, boolean takesBack) {
        return switch (item.value()) {
            case Value.OfDays of -> moment(Moment.of(of.days()), item, takesBack);
            case Value.OfClock of -> moment(Moment.of(Hours.at(of.clock())), item, takesBack);
            case Value.OfHours of -> moment(Moment.of(of.hours()), item, takesBack);
            case Value.Part part -> moment(Moment.of(Hours.of(part)), item, takesBack);
            case Value.OfMoment of -> moment(of.moment(), item, takesBack);
            case Value.People of -> people(of.number(), takesBack);
            case Value.Companions of -> people(of.number(), takesBack);
            case Value.Count of -> bare(of.number(), item, takesBack);
            case Value.Nth of -> bare(of.place(), item, takesBack);
            case Value.Service of -> service(of.id());
            case Value.Staff of -> staff(of.id());
            case Value.PersonName of -> name(of.name(), item);
            case Value.Phone of -> phone(of.digits());
            case Value.Email of -> email(of.address());
            case Value.Postcode of -> postcode(of.code());
            case Value.Nothing n -> false;
            case Value.Year n -> false;
            case Value.Weekday n -> false;
            case Value.MonthName n -> false;
            case Value.Minutes n -> false;
            case Value.Unit n -> false;
            case Value.Length n -> false;
            case Value.Feast n -> false;
        };
    }

    private boolean moment(Moment heard, Item item, boolean takesBack) {
        if (moment != null && heard.days() != null && moment.days() != null && isOver(heard) != isOver(moment)) {
            // "I called yesterday about tomorrow": what is over is no wish beside one that is not
            moment = isOver(heard) ? moment : heard;
            return true;
        }
        Moment so = moment;
        Moment both = so == null
                ? heard
                : takesBack || moving ? replaced(so, heard) : heard.equals(so) ? null : so.and(heard);
        if (both == null) {
            others.add(heard);
        } else {
            moment = both;
        }
        boolean exists = new Settled(around).exists(heard);
        if (!exists) {
            impossible = tokens.words(item.from(), item.to());
        } else if (takesBack) {
            impossible = null;
        }
        return true;
    }

    private boolean isOver(Moment heard) {
        return heard.days() instanceof Days.Stretch stretch
                && stretch.last() != null
                && stretch.last().isBefore(around.now().toLocalDate());
    }

    private static Moment replaced(Moment so, Moment heard) {
        return new Moment(
                heard.days() == null ? so.days() : heard.days(),
                heard.hours() == null ? so.hours() : heard.hours(),
                heard.soonest());
    }

    private boolean people(int number, boolean takesBack) {
        if (takesBack && lastWasBare && !lastWasPeople) {
            // "Four, no, five people": the four was no time after all.
            moment = beforeBare;
        }
        people = number;
        return true;
    }

    /** A number without a noun is read by what it corrects, else by what was asked for. */
    private boolean bare(long number, Item item, boolean takesBack) {
        boolean corrects = takesBack && heardTo > 0;
        if (corrects ? lastWasPeople : around.expected() == Expected.PARTY_SIZE) {
            return people((int) number, takesBack);
        }
        boolean alone = tokens.size() <= AT_MOST_WORDS || moving || (number > 1 && around.expected() == Expected.TIME);
        Moment so = moment;
        Moment read = corrects || alone ? bareMoment(number, corrects ? so : null, corrects) : null;
        beforeBare = so;
        return read != null && moment(read, item, takesBack);
    }

    private @Nullable Moment bareMoment(long number, @Nullable Moment corrected, boolean corrects) {
        boolean time =
                corrects ? corrected != null && corrected.hours() != null : moving || TIMES.contains(around.expected());
        boolean day = corrects ? corrected != null : around.expected() == Expected.DATE;
        Clock clock = number >= 100 ? Clock.at(number / 100, number % 100) : Clock.at(number, 0);
        if (time && clock != null && number > 0) {
            return Moment.of(Hours.at(clock));
        }
        return day && number >= 1 && number <= 99 ? Moment.of(Days.dayOfMonth((int) number)) : null;
    }

    private boolean service(String id) {
        service = id;
        return true;
    }

    private boolean staff(String id) {
        staff = id;
        return true;
    }

    private boolean name(String heard, Item item) {
        name = name != null && cues.isFamilyName(tokens, item) ? name + " " + heard : heard;
        return true;
    }

    private boolean phone(String digits) {
        phone = PhoneNumber.parse(digits, around.region()).orElse(phone);
        return phone != null;
    }

    private boolean email(String address) {
        email = address;
        return true;
    }

    private boolean postcode(String code) {
        postcode = code;
        return true;
    }

    @Nullable
    When when() {
        Moment so = moment;
        return so == null || impossible != null ? null : new Settled(around).settle(so, others);
    }

    boolean hasTime() {
        return moment != null && moment.hours() != null;
    }

    /** A day was only said to be excluded. */
    boolean deniedDay() {
        return deniedDay && moment == null;
    }

    /** A time was only said to be excluded. */
    boolean deniedTime() {
        return deniedTime && moment == null;
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

    Meaning.Particulars particulars(@Nullable LocalDate birthday) {
        return email == null && birthday == null && postcode == null
                ? Meaning.Particulars.NONE
                : new Meaning.Particulars(email, birthday, postcode);
    }

    @Nullable
    String impossible() {
        return impossible;
    }

    boolean correction() {
        return correction;
    }
}
