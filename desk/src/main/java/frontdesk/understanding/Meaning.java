package frontdesk.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;

/**
 * What one utterance means: everything that was said in it, each part absent where it was not said.
 *
 * @param intents what the caller wants done, most certain first
 * @param answer yes or no, where one was given; "no, Friday" is a no and a correction
 * @param partySize how many people
 * @param when the day and time wished for
 * @param impossible a day or time that was said but does not exist ("february thirtieth", "twenty five o'clock"), in the caller's words;
 *     it never becomes another day
 * @param service the id of a service, from {@link Surroundings#services()}
 * @param staff the id of a person, from {@link Surroundings#staff()}
 * @param choice which of the things just offered; also set where a day or time that was said is that of exactly one of them
 * @param change how the last proposal should differ: earlier, later, another day; "not Monday" is another day
 * @param name a person's name as it should be written
 * @param phone a telephone number
 * @param particulars what else is told of a person: e-mail, date of birth, postcode
 * @param topic what is asked about
 * @param language the language in which the caller would rather go on
 * @param correction the caller takes back something said or understood before; what was taken back is left out
 * @param words the words themselves, as they were taken
 */
@RecordBuilder
public record Meaning(
        List<Intent> intents,
        @Nullable Answer answer,
        @Nullable Integer partySize,
        @Nullable When when,
        @Nullable String impossible,
        @Nullable String service,
        @Nullable String staff,
        @Nullable Choice choice,
        @Nullable Change change,
        @Nullable String name,
        @Nullable PhoneNumber phone,
        Particulars particulars,
        @Nullable Topic topic,
        @Nullable Language language,
        boolean correction,
        String words)
        implements MeaningBuilder.With {

    public static Meaning nothing(String words) {
        return MeaningBuilder.builder()
                .intents(List.of())
                .particulars(Particulars.NONE)
                .words(words)
                .build();
    }

    /** A name that stands alone is no wish for a day, a party or a service. */
    Meaning onlyNaming(String told) {
        return withoutDayOrParty()
                .service(null)
                .staff(null)
                .choice(null)
                .name(told)
                .build();
    }

    /** What is told of a person is no wish for a day or a party. */
    Meaning onlyTelling(Particulars told) {
        return withoutDayOrParty().phone(null).particulars(told).build();
    }

    private MeaningBuilder withoutDayOrParty() {
        return MeaningBuilder.builder(this).partySize(null).when(null).impossible(null);
    }

    /** The same, and the caller would rather go on in another language. */
    Meaning in(Language other) {
        var wanted = new ArrayList<>(intents);
        if (!wanted.contains(Intent.LANGUAGE)) {
            wanted.add(Intent.LANGUAGE);
        }
        return with(m -> m.intents(List.copyOf(wanted)).language(other));
    }

    public boolean wants(Intent intent) {
        return intents.contains(intent);
    }

    /** It says something else than was asked for, or what was asked for. */
    boolean answers(Expected expected) {
        return !isEmpty()
                && (!intents.isEmpty() || answer != null || topic != null || change != null || tells(expected));
    }

    /** It says what was asked for, and asks for nothing. */
    boolean isOnly(Expected expected) {
        return expected != Expected.ANYTHING && intents.isEmpty() && topic == null && tells(expected);
    }

    private boolean tells(Expected expected) {
        return switch (expected) {
            case ANYTHING, FREE_TEXT -> true;
            case YES_OR_NO -> answer != null;
            case SERVICE -> service != null;
            case STAFF -> staff != null;
            case PARTY_SIZE -> partySize != null;
            case DATE -> when != null && when.hasDay();
            case TIME -> when != null && when.hasTime();
            case WHEN -> when != null;
            case CHOICE -> choice != null || when != null;
            case NAME -> name != null;
            case PHONE -> phone != null;
            case DATE_OF_BIRTH -> particulars.birthday() != null;
            case EMAIL -> particulars.email() != null;
            case POSTCODE -> particulars.postcode() != null;
        };
    }

    /** Nothing in it can be acted on. */
    public boolean isEmpty() {
        return intents.isEmpty()
                && answer == null
                && partySize == null
                && when == null
                && impossible == null
                && service == null
                && staff == null
                && choice == null
                && change == null
                && name == null
                && phone == null
                && particulars.equals(Particulars.NONE)
                && topic == null
                && language == null;
    }

    /** What a caller may want. */
    public enum Intent {
        BOOK,
        MOVE,
        CANCEL,
        /** "When is my appointment?" */
        LOOK_UP,
        ASK,
        PERSON,
        CALL_BACK,
        LEAVE_MESSAGE,
        /** "Put me on the waiting list", "let me know if something opens up". */
        WAITING_LIST,
        EMERGENCY,
        /** "This is the second time that you lost my booking", "I want to complain". */
        COMPLAINT,
        WRONG_NUMBER,
        /** Somebody who sells something, or a machine that does. */
        SPAM,
        GREETING,
        GOODBYE,
        THANKS,
        REPEAT,
        /** "Could you speak more slowly?" */
        SLOWER,
        /** Another language, which is in {@link Meaning#language()} where it was named. */
        LANGUAGE,
        WAIT,
        START_OVER
    }

    /**
     * What a person tells of themselves beside name and telephone number.
     *
     * @param email as it should be written
     * @param postcode as it should be written: {@code SW1A 1AA}, {@code 94105}
     */
    public record Particulars(
            @Nullable String email,
            @Nullable LocalDate birthday,
            @Nullable String postcode) {
        public static final Particulars NONE = new Particulars(null, null, null);
    }

    public enum Answer {
        YES,
        NO,
        /** "Maybe", "I don't mind", "either". */
        EITHER
    }

    /** Which of the offers, by place: {@code 0} the first, {@code -1} the last; "the later one" is the place of the later one. */
    public record Choice(int place) {
        public static final Choice FIRST = new Choice(0);
        public static final Choice LAST = new Choice(-1);
    }

    public enum Change {
        EARLIER,
        LATER,
        OTHER_DAY,
        OTHER_PERSON,
        /** "What else is there?" */
        OTHER
    }

    /** What a question is about; {@code answerId} names one of the business's own answers when the topic is {@link Kind#OTHER}. */
    public record Topic(Kind kind, @Nullable String answerId) {
        public enum Kind {
            HOURS,
            ADDRESS,
            PRICE,
            SERVICES,
            DURATION,
            AVAILABILITY,
            /** What is asked of callers: notice, deposits, late arrival. */
            POLICY,
            OTHER
        }
    }
}
