package frontdesk.understanding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

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
    private final Tokens tokens;
    private final Surroundings around;
    private final Cues cues;
    private final SaidWhen when;
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

    /** @param moving where a booking is moved, the later of two times is the one that is wished for */
    Said(Tokens tokens, Surroundings around, Cues cues, boolean moving) {
        this.tokens = tokens;
        this.around = around;
        this.cues = cues;
        this.when = new SaidWhen(tokens, around, moving);
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
            case Value.OfDays of -> when.hear(Moment.of(of.days()), item, takesBack);
            case Value.OfClock of -> when.hear(Moment.of(Hours.at(of.clock())), item, takesBack);
            case Value.OfHours of -> when.hear(Moment.of(of.hours()), item, takesBack);
            case Value.Part part -> when.hear(Moment.of(Hours.of(part)), item, takesBack);
            case Value.OfMoment of -> when.hear(of.moment(), item, takesBack);
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

    private boolean people(int number, boolean takesBack) {
        if (takesBack && lastWasBare && !lastWasPeople) {
            // "Four, no, five people": the four was no time after all.
            when.forgetBare();
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
        return when.hearBare(number, item, takesBack, corrects);
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
        return when.settled();
    }

    boolean hasTime() {
        return when.hasTime();
    }

    /** A day was only said to be excluded. */
    boolean deniedDay() {
        return deniedDay && !when.isSaid();
    }

    /** A time was only said to be excluded. */
    boolean deniedTime() {
        return deniedTime && !when.isSaid();
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
        return when.impossible();
    }

    boolean correction() {
        return correction;
    }
}
