package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;
import frontdesk.knowledge.Knowledge;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Surroundings.Named;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;
import frontdesk.understanding.When;
import frontdesk.wording.Tongue;

/**
 * What is known before the caller speaks, and the second reading of words that do not answer the question: "actually make it eight", said
 * when the name was asked for, is about the time that was agreed.
 */
final class Listening {
    private static final Set<Question> NUMBERS =
            EnumSet.of(Question.PHONE, Question.PHONE_IS_CALLERS, Question.NUMBER_OF_BOOKING);
    private static final int A_NUMBER = 4;
    /** Whatever is said there is taken down and asks for nothing. */
    private static final Set<Expected> TAKEN_DOWN = EnumSet.of(
            Expected.FREE_TEXT,
            Expected.NAME,
            Expected.PHONE,
            Expected.EMAIL,
            Expected.POSTCODE,
            Expected.DATE_OF_BIRTH);

    private static final Set<Expected> WHEN = EnumSet.of(Expected.DATE, Expected.TIME, Expected.WHEN);

    private final Situation situation;
    private final Wording wording;
    private final Around around;

    Listening(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
        this.around = new Around(situation, wording);
    }

    Surroundings surroundings(State state, Expected expected) {
        return around.surroundings(state, expected);
    }

    Meaning understand(Understanding understanding, Utterance words, State state) {
        Expected expected = expected(state);
        Meaning first = named(understanding.understand(words, surroundings(state, expected)), expected);
        first = sensible(first, state);
        Meaning danger = danger(understanding, words, state, first);
        if (danger != null) {
            return danger;
        }
        if ((first.isEmpty() || isOnlyGuessed(first)) && expected != Expected.FREE_TEXT) {
            Meaning elsewhere = inAnotherLanguage(understanding, words, state);
            first = elsewhere == null ? first : elsewhere;
        }
        Meaning ours = ofOurs(state, first);
        if (ours != null) {
            return ours;
        }
        Meaning written = writtenDown(words, first, expected);
        if (written != null) {
            return written;
        }
        if (first.wants(Intent.MOVE) && first.when() == null) {
            return sensible(understanding.understand(words, surroundings(state, Expected.TIME)), state);
        }
        LocalDateTime agreed = agreed(state);
        if (agreed == null || !saysNothingNew(first) || expected == Expected.FREE_TEXT) {
            return first;
        }
        Meaning time = sensible(understanding.understand(words, surroundings(state, Expected.TIME)), state);
        boolean after = state.draft().at() == null;
        if ((time.correction() || after) && time.when() != null && isOpen(start(agreed, state, time.when()))) {
            return after ? time.withCorrection(true) : time;
        }
        Meaning party = sensible(understanding.understand(words, surroundings(state, Expected.PARTY_SIZE)), state);
        return party.correction() && party.partySize() != null ? party : first;
    }

    /** The start that is being spoken of: that of the booking being made, else of the one just made. */
    private static @Nullable LocalDateTime agreed(State state) {
        Entry made = state.inMind();
        return state.goal() == State.Goal.NONE && made != null
                ? made.at()
                : state.draft().at();
    }

    private static @Nullable LocalDateTime start(LocalDateTime agreed, State state, When said) {
        return state.draft().at() == null && said.isOneTime() && said.earliest() != null
                ? agreed.toLocalDate().atTime(said.earliest())
                : Wishes.exact(Wishes.merge(state.draft(), said));
    }

    /** What sounds like a caller's name may be one of ours: "with doctor Patel", "it's long hair". */
    private @Nullable Meaning ofOurs(State state, Meaning first) {
        String name = first.name();
        if (name == null || first.staff() != null || first.service() != null) {
            return null;
        }
        Surroundings around = surroundings(state, Expected.ANYTHING);
        String staff = called(name, around.staff());
        String service = staff == null ? called(name, around.services()) : null;
        return staff == null && service == null
                ? null
                : first.with(m -> m.name(null).staff(staff).service(service));
    }

    private static @Nullable String called(String name, List<Named> ours) {
        String heard = name.toLowerCase(Locale.ROOT);
        return ours.stream()
                .filter(named -> named.names().stream()
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .anyMatch(one -> one.equals(heard) || one.endsWith(" " + heard)))
                .map(Named::id)
                .findFirst()
                .orElse(null);
    }

    /** What these words cannot mean at this point of the conversation is left out. */
    private Meaning sensible(Meaning meaning, State state) {
        return withoutNow(withoutDigits(meaning, state), state);
    }

    /** A row of digits that was no telephone number is no day, time or party either. */
    private Meaning withoutDigits(Meaning meaning, State state) {
        boolean digits = NUMBERS.contains(state.asked())
                && meaning.phone() == null
                && Arrays.stream(wordsOf(meaning)).filter(wording::isDigit).count() >= A_NUMBER;
        return digits
                ? meaning.with(m -> m.when(null).partySize(null).name(null).choice(null))
                : meaning;
    }

    /** "Now" is a time to come only for who was asked for one, or has just begun to speak; else it says nothing, or was a "no". */
    private Meaning withoutNow(Meaning meaning, State state) {
        When when = meaning.when();
        boolean now = when != null
                && when.isOneTime()
                && situation.today().equals(when.from())
                && situation.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(when.earliest());
        boolean wished = state.asked() == null
                || state.asked(Question.HOW_CAN_I_HELP)
                || WHEN.contains(state.asked().expected());
        if (!now || wished && !meaning.wants(Intent.MOVE)) {
            return meaning;
        }
        boolean open = meaning.answer() == null || state.asked(Question.ANYTHING_ELSE);
        boolean no = open && wordsOf(meaning)[0].equalsIgnoreCase("now");
        Meaning.Answer answer = no ? Meaning.Answer.NO : meaning.answer();
        return meaning.with(m -> m.when(null).answer(answer));
    }

    private static String[] wordsOf(Meaning meaning) {
        return meaning.words().strip().split("\\s+");
    }

    /** Whoever is in danger falls back into their own language, whatever was asked for in another. */
    private @Nullable Meaning danger(Understanding understanding, Utterance words, State state, Meaning first) {
        if (first.wants(Intent.EMERGENCY) || first.wants(Intent.BOOK) || first.service() != null) {
            return null;
        }
        return others().filter(other -> understanding.tellsOfDanger(words.in(other)))
                .map(other -> understood(understanding, words.in(other), state).withLanguage(other))
                .filter(meaning -> meaning.wants(Intent.EMERGENCY))
                .findFirst()
                .orElse(null);
    }

    private Stream<Language> others() {
        return situation.business().languages().stream().filter(other -> !other.isKindOf(situation.language()));
    }

    /** Little was understood but that it may be another language. */
    private boolean isOnlyGuessed(Meaning meaning) {
        Language guessed = meaning.language();
        return guessed != null && !guessed.isKindOf(situation.language());
    }

    /**
     * What says nothing in the language that is spoken may say something in another: the caller has gone over to that one. The other guesses
     * were made for the language that is spoken, and tell nothing of another.
     */
    private @Nullable Meaning inAnotherLanguage(Understanding understanding, Utterance words, State state) {
        Expected expected = expected(state);
        return others().map(other -> new Listening(situation.in(other), wording(other)))
                .map(there -> there.request(understanding, words.text(), there.surroundings(state, expected)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What these words alone want, ask or wish for in this language; null where that is nothing. */
    private @Nullable Meaning request(Understanding understanding, String text, Surroundings surroundings) {
        Utterance words = Utterance.of(text, situation.language());
        if (!understanding.mayRequest(words, surroundings)) {
            return null;
        }
        Meaning meaning = understanding.understand(words, surroundings).withLanguage(situation.language());
        boolean says = !meaning.intents().isEmpty() || meaning.when() != null || meaning.topic() != null;
        return says ? meaning : null;
    }

    /** A question to which the business's own files have an answer, and nothing else has. */
    private @Nullable Meaning writtenDown(Utterance words, Meaning meaning, Expected expected) {
        boolean asksForMore = meaning.isEmpty() || Asking.isOfNothingOurs(meaning);
        if (!asksForMore
                || TAKEN_DOWN.contains(expected)
                || situation.business().files().isEmpty()) {
            return null;
        }
        return Knowledge.of(situation.business())
                .answer(words.text(), situation.language())
                .map(answer -> Meanings.asking(meaning, answer.id()))
                .orElse(null);
    }

    private Meaning understood(Understanding understanding, Utterance words, State state) {
        var there = new Listening(situation.in(words.language()), wording(words.language()));
        return understanding.understand(words, there.surroundings(state, expected(state)));
    }

    private Wording wording(Language other) {
        return new Wording(situation.in(other), Tongue.of(other));
    }

    /** A name that was asked for is one, also where a part of it sounds like a question that callers ask: Kevin Price, Rose Park. */
    private static Meaning named(Meaning meaning, Expected expected) {
        String name = meaning.name();
        if (expected != Expected.NAME || name == null || meaning.topic() == null) {
            return meaning;
        }
        Meaning answer = Meanings.withoutTopic(meaning);
        Matcher whole = Pattern.compile(
                        Pattern.quote(name) + " (\\p{L}{3,})(?: \\p{L}+)?\\W*$",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(meaning.words());
        if (name.contains(" ") || !whole.find()) {
            return name.contains(" ")
                            && name.length() >= meaning.words().strip().length()
                    ? answer
                    : meaning;
        }
        String family = whole.group(1);
        return answer.withName(name + " " + family.substring(0, 1).toUpperCase(Locale.ROOT) + family.substring(1));
    }

    /** No more than a no. */
    private static boolean saysNothingNew(Meaning meaning) {
        boolean no = meaning.answer() == null || meaning.answer() == Meaning.Answer.NO;
        return no
                && meaning.intents().isEmpty()
                && meaning.partySize() == null
                && meaning.when() == null
                && meaning.service() == null
                && meaning.change() == null
                && meaning.phone() == null
                && meaning.topic() == null
                && meaning.impossible() == null;
    }

    private boolean isOpen(@Nullable LocalDateTime at) {
        return at != null
                && situation.business().hours().getOrDefault(at.getDayOfWeek(), List.of()).stream()
                        .anyMatch(span -> span.fromMinute() <= minute(at) && minute(at) < span.toMinute());
    }

    private static int minute(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() / 60;
    }

    static Expected expected(State state) {
        return state.asked() == null ? Expected.ANYTHING : state.asked().expected();
    }
}
