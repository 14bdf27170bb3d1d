package frontdesk.dialogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.dialogue.State.Finding;
import frontdesk.dialogue.State.Goal;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;
import frontdesk.wording.Tongue;

/**
 * The door to the policy of a conversation: a pure function of the state so far and of what was heard. It decides what to do or say next
 * and does nothing itself; whoever asks carries out the act, and tells the result of a {@link Act.Knock}.
 *
 * <pre>
 *   greet ─▶ Say ─▶ heard ─▶ Knock ─▶ told ─▶ … ─▶ Say ─▶ heard ─▶ … ─▶ HangUp | HandOver
 * </pre>
 */
public final class Dialogue {
    private final Situation situation;
    private final Wording wording;
    private final Speaker speaker;
    private final Seeking seeking;
    private final BookingTalk booking;
    private final MovingTalk moving;
    private final StandingTalk standing;
    private final MessageTalk message;
    private final Repair repair;
    private final Courtesy courtesy;
    private final Listening listening;
    private final Course course;

    public Dialogue(Situation situation) {
        this.situation = situation;
        this.wording = new Wording(situation, Tongue.of(situation.language()));
        this.speaker = new Speaker(situation, wording);
        this.seeking = new Seeking(situation, speaker);
        this.booking = new BookingTalk(situation, speaker, seeking);
        this.moving = new MovingTalk(situation, speaker, seeking);
        this.standing = new StandingTalk(speaker, moving);
        this.message = new MessageTalk(speaker);
        this.repair = new Repair(speaker);
        this.courtesy = new Courtesy(speaker, booking);
        this.listening = new Listening(situation, wording);
        this.course = new Course(situation, speaker, booking, moving, standing, message, repair);
    }

    /** The language that is spoken. */
    public Language language() {
        return situation.language();
    }

    /** The same in another language. */
    public Dialogue in(Language other) {
        return new Dialogue(situation.in(other));
    }

    /** The first words. */
    public Step greet(State state) {
        List<String> greeting = wording.courtesies().greeting(state.caller().name());
        Caller.Offered offered = state.caller().offered();
        if (offered != null) {
            return booking.waiting().offered(state.saying(withoutQuestion(greeting)), offered);
        }
        Caller.Missed missed = state.caller().missed();
        if (missed != null) {
            return booking.waiting().missed(state.saying(withoutQuestion(greeting)), missed);
        }
        return greeting.getLast().endsWith("?")
                ? speaker.open(state, greeting)
                : speaker.ask(state.saying(greeting), Question.HOW_CAN_I_HELP);
    }

    /** "How can I help you?" comes after what has come free. */
    private static List<String> withoutQuestion(List<String> greeting) {
        return greeting.stream()
                .map(phrase -> phrase.endsWith("?") && phrase.contains(". ")
                        ? phrase.substring(0, phrase.lastIndexOf(". ") + 1)
                        : phrase)
                .filter(phrase -> !phrase.endsWith("?"))
                .toList();
    }

    /** The caller said something. */
    public Step heard(State before, Meaning meaning) {
        Memory turn = before.memory().nextTurn();
        State state = before.with(Courtesy.takesLeave(meaning) ? turn.goodbye() : turn);
        Language wished = meaning.language();
        if (wished != null && !wished.isKindOf(situation.language())) {
            return meaning.wants(Intent.EMERGENCY) ? emergency(state, wished) : otherLanguage(state, wished, meaning);
        }
        Step interruption = courtesy.interruption(state, meaning);
        return interruption == null ? course.onward(state, meaning) : interruption;
    }

    /** No courtesy comes before what has to be said now, in the language that was spoken if it is one of ours. */
    private Step emergency(State state, Language spoken) {
        Language own = situation.spoken(spoken).orElse(situation.language());
        return new Dialogue(situation.in(own))
                .courtesy.emergency(state.with(state.caller().speaking(own)));
    }

    /** Goes on in the language that the caller wants or speaks, from where the conversation stands. */
    private Step otherLanguage(State state, Language wished, Meaning meaning) {
        Language own = situation.spoken(wished).orElse(null);
        if (own == null) {
            return course.next(state.saying(
                    wording.courtesies().onlyThese(situation.business().languages())));
        }
        Dialogue other = new Dialogue(situation.in(own));
        State there = state.with(state.caller().speaking(own))
                .saying(other.wording.courtesies().inThisLanguage());
        return other.goesOn(there, Meanings.withoutLanguage(meaning));
    }

    /** Who has only asked for the language is asked again what was asked in the other one. */
    private Step goesOn(State state, Meaning meaning) {
        if (!meaning.isEmpty()) {
            Step interruption = courtesy.interruption(state, meaning);
            return interruption == null ? course.onward(state, meaning) : interruption;
        }
        Question open = state.asked() == null ? Question.HOW_CAN_I_HELP : state.asked();
        return speaker.ask(state.with(state.memory().afresh()), open);
    }

    /** Nobody has spoken for a while. */
    public Step silent(State state) {
        return repair.silence(state);
    }

    /** Somebody spoke, and nothing could be made of it. */
    public Step unintelligible(State state) {
        return course.missed(repair.miss(state.with(state.memory().nextTurn())));
    }

    /** The caller was to be put through, and nobody has come. */
    public Step nobodyCame(State state) {
        return speaker.nobodyCame(state);
    }

    /** Somebody of the business wants to talk to the caller. */
    public Step takenOver(State state) {
        return speaker.person(state, Because.TAKEN_OVER);
    }

    /** Somebody of the business has whispered this, which the caller does not hear; null where nothing follows from it. */
    public @Nullable Step hinted(State before, Meaning whispered) {
        Meaning hint = Whispered.of(whispered);
        boolean dictating = Listening.expected(before) == Expected.FREE_TEXT;
        if (hint.isEmpty() || dictating && !Whispered.isUrgent(hint)) {
            return null;
        }
        if (hint.wants(Intent.PERSON)) {
            return takenOver(before);
        }
        State state = before.with(before.memory().nextTurn());
        Step interruption = courtesy.interruption(state, hint);
        return interruption == null ? course.used(state, hint) : interruption;
    }

    /** The caller has not heard what was asked last, so that no yes and no no can be meant for it. */
    public State unheard(State state) {
        return state.with(state.memory().asking(Question.HOW_CAN_I_HELP, 1, List.of()));
    }

    /** An act has been carried out. */
    public Step told(State state, Result result) {
        boolean moves = state.goal() == Goal.MOVE;
        return switch (result) {
            case Result.Found found -> moves ? moving.found(state, found) : seeking.found(sought(state), found);
            case Result.Held held -> booking.held(state, held);
            case Result.NotFree refusal ->
                moves ? moving.notFree(state, refusal) : booking.notFree(sought(state), refusal);
            case Result.Released _ -> course.next(state);
            case Result.Confirmed confirmed -> booking.confirmed(state, confirmed);
            case Result.Lapsed lapsed -> booking.lapsed(state, lapsed.nearest());
            case Result.Waiting waiting -> booking.waiting().onTheList(state, waiting);
            case Result.Bookings bookings -> standing.listed(state, bookings.entries());
            case Result.Moved moved -> moving.moved(state, moved.slot());
            case Result.Cancelled _ -> standing.cancelled(state);
            case Result.NoSuchBooking _ -> standing.gone(state);
            case Result.Noted _ -> message.noted(state);
            case Result.Trouble _ -> trouble(state);
        };
    }

    /**
     * What was said before the booking to be moved was known is listened to once more, now that "an hour later" counts from it.
     *
     * @param before where the conversation stood when these words were said
     * @param first what they meant then
     * @param step where they have led
     * @return the same step where they say nothing more than they did
     */
    public Step again(Understanding understanding, Utterance words, State before, Meaning first, Step step) {
        Finding found = step.state().found();
        boolean news = before.found().target() == null && found.target() != null;
        if (!news || step.state().goal() != Goal.MOVE) {
            return step;
        }
        State known = before.with(before.memory().nextTurn()).with(Goal.MOVE).with(found);
        Meaning meaning = understand(understanding, words, known);
        return meaning.when() == null || meaning.when().equals(first.when())
                ? step
                : standing.next(known.with(moving.absorbed(known, meaning)).understood());
    }

    /** Another brain has done this with the tools. */
    public State did(State state, Deed deed) {
        return Deeds.after(state, deed);
    }

    /** Another brain has said this, and the caller has heard it. */
    public State spoke(State state, List<String> phrases) {
        return Deeds.spoke(state, phrases, wording);
    }

    /** Says this and goes on from where the conversation stands. */
    public Step goOn(State state, List<String> phrases) {
        return course.next(state.understood().saying(phrases));
    }

    /** Who wanted to wait and need not is booking again. */
    private static State sought(State state) {
        return state.goal() == Goal.WAIT ? state.with(Goal.BOOK) : state;
    }

    /** The diary cannot be reached: no promise is made, and a person or a message takes its place. */
    private Step trouble(State state) {
        State sorry = state.saying(wording.trouble());
        return state.goal() == Goal.MESSAGE ? speaker.farewell(sorry) : speaker.person(sorry.idle(), Because.TROUBLE);
    }

    /** What a listener should know before the caller answers. */
    public Surroundings surroundings(State state) {
        return listening.surroundings(state, Listening.expected(state));
    }

    /** What the keys from one on stand for where a service is asked for, as {@link Meaning#service()} calls it. */
    public List<String> keyed(State state) {
        return wording.keyed(state);
    }

    /** What these words mean at this point of the conversation. */
    public Meaning understand(Understanding understanding, Utterance words, State state) {
        return listening.understand(understanding, words, state);
    }
}
