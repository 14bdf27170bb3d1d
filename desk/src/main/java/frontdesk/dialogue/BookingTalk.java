package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;

/** Making a booking: what is still to be asked, when a time is held, and the read-back before it is booked. */
final class BookingTalk {
    private final Situation situation;
    private final Speaker speaker;
    private final Wording wording;
    private final Wishes wishes;
    private final Seeking seeking;
    private final Missing missing;
    private final IntakeTalk intake;
    private final WaitingTalk waiting;
    private final BookingAnswers answers;

    BookingTalk(Situation situation, Speaker speaker, Seeking seeking) {
        this.situation = situation;
        this.speaker = speaker;
        this.wording = speaker.wording();
        this.wishes = new Wishes(situation);
        this.seeking = seeking;
        this.missing = new Missing(situation);
        this.intake = new IntakeTalk(situation, wording);
        this.waiting = new WaitingTalk(speaker, seeking, this);
        this.answers = new BookingAnswers(situation, speaker, this);
    }

    /** What was said goes into the draft; null where it could not be used. */
    @Nullable
    Step heard(State state, Meaning meaning) {
        Draft before = state.draft();
        State told = IntakeTalk.isAsked(state) ? intake.heard(state, meaning) : null;
        if (told != null) {
            return next(told);
        }
        if (IntakeTalk.isCapture(state) && !meaning.correction()) {
            return null;
        }
        if (wishes.leavesTheDayOpen(state, meaning)) {
            return speaker.ask(state.with(before.withWhen(meaning.when())).understood(), Question.DAY);
        }
        Draft after = wishes.absorb(state, meaning);
        if (after.equals(before)) {
            return answered(state, meaning);
        }
        State next = state.with(after).understood();
        String echo = missing.beforeTheTime(next) == null ? null : wording.echo(before, after);
        return next(echo == null ? next : next.saying(echo));
    }

    /** An answer that changes nothing in the draft. */
    private @Nullable Step answered(State state, Meaning meaning) {
        if (meaning.wants(Meaning.Intent.WAITING_LIST) && state.goal() == State.Goal.WAIT) {
            return next(state.with(state.draft().withoutOffers()).understood());
        }
        if (meaning.change() == Meaning.Change.OTHER_PERSON) {
            return next(state.with(seeking.withAnotherPerson(state)).understood());
        }
        boolean noneOfThem = meaning.change() == Meaning.Change.OTHER && meaning.answer() == Answer.NO;
        if (meaning.change() != null && !(noneOfThem && state.asked(Question.CHOICE))) {
            return seeking.other(state.understood(), meaning.change());
        }
        Question asked = state.asked();
        Answer answer = meaning.answer();
        boolean wrong = asked == Question.WHAT_TO_CHANGE || answer == Answer.NO;
        Question part = isReadBack(asked) && wrong ? wording.part(meaning.words()) : null;
        if (part != null) {
            return speaker.ask(state.understood(), part);
        }
        if (asked == null || answer == null) {
            return null;
        }
        return answers.to(state.understood(), asked, answer);
    }

    private static boolean isReadBack(@Nullable Question asked) {
        return asked == Question.READ_BACK || asked == Question.AS_IT_IS || asked == Question.WHAT_TO_CHANGE;
    }

    /** The caller no longer wants it. */
    Step drop(State state) {
        String hold = state.draft().hold();
        State after = state.with(State.Done.LET_GO).idle().saying(wording.letGo());
        return hold == null ? speaker.ask(after, Question.ANYTHING_ELSE) : speaker.act(after, new Act.Release(hold));
    }

    WaitingTalk waiting() {
        return waiting;
    }

    /** One step on: the next thing to ask, to look for, to hold or to read back. */
    Step next(State state) {
        Draft draft = state.draft();
        Integer party = draft.partySize();
        if (party != null && party > situation.business().rules().largestParty()) {
            return tooLarge(state);
        }
        Question open = missing.beforeTheTime(state);
        if (open != null) {
            return speaker.ask(state, open);
        }
        if (state.goal() == State.Goal.WAIT) {
            return waiting.ask(state, missing.rest(state));
        }
        LocalDateTime at = draft.at();
        if (at == null) {
            return seeking.search(state);
        }
        Wanted wanted = wanted(draft, at);
        if (!draft.holds(wanted)) {
            return speaker.act(state.with(draft.withHeld(null)), new Act.Hold(wanted, draft.hold()));
        }
        return speaker.ask(state, missing.rest(state));
    }

    private Step tooLarge(State state) {
        int largest = situation.business().rules().largestParty();
        return speaker.person(state.saying(wording.partyTooLarge(largest)), Because.BEYOND_US);
    }

    private Wanted wanted(Draft draft, LocalDateTime at) {
        return seeking.wanted(draft, at);
    }

    Step held(State state, Result.Held held) {
        Draft draft = state.draft();
        Wanted wanted = wanted(draft, held.slot().at());
        State now = state.with(draft.withHeld(new Draft.Held(held.hold(), wanted, held.slot())));
        if (isReadBack(state.asked())) {
            now = now.with(now.memory().afresh());
        }
        boolean readBackNext = missing.rest(now) == Question.READ_BACK;
        return next(
                readBackNext
                        ? now
                        : now.saying(wording.isFree(wanted.at(), state.memory().turn())));
    }

    Step notFree(State state, Result.NotFree refusal) {
        Draft draft = state.draft();
        if (refusal.why() == Result.Why.PARTY_TOO_LARGE) {
            return tooLarge(state);
        }
        if (refusal.why() == Result.Why.CUSTOMER_LIMIT) {
            return drop(state.saying(wording.customerLimit()));
        }
        LocalDateTime wished = draft.at() == null ? situation.now() : draft.at();
        var nearest = Seeking.sameDayFirst(refusal.nearest(), wished.toLocalDate());
        return seeking.offer(state, nearest, wording.notFree(refusal.why(), wished, nearest, draft));
    }

    Step lapsed(State state, List<Slot> nearest) {
        State now = state.with(state.draft().withHeld(null));
        return seeking.offer(now, nearest, wording.lapsed(nearest, now.draft()));
    }

    Step confirmed(State state, Result.Confirmed confirmed) {
        Draft draft = state.draft();
        var held = Objects.requireNonNull(draft.held());
        Wanted wanted = held.wanted();
        var made = new Entry(
                confirmed.booking(),
                wanted.service(),
                held.slot().staff(),
                wanted.partySize(),
                wanted.at(),
                held.slot().end(),
                Objects.requireNonNull(draft.name()));
        State after = state.with(state.caller().named(draft.name(), draft.phone()))
                .with(State.Done.BOOKED)
                .thinkingOf(made)
                .saying(wording.booked(draft, confirmed))
                .idle();
        return speaker.ask(after, Question.ANYTHING_ELSE);
    }

    /** What could not be understood must not stop a booking; null where there is no way round. */
    @Nullable
    Step wayRound(State state) {
        if (state.asked(Question.NAME)) {
            Draft named = state.draft().withName(wording.nameless(state.caller()));
            return next(state.with(named).understood().saying(wording.bookedUnderNumber()));
        }
        if (state.asked(Question.PHONE)) {
            return next(
                    state.with(state.draft().withPhone(state.caller().number())).understood());
        }
        if (IntakeTalk.isAsked(state)) {
            return next(intake.leftOut(state));
        }
        return null;
    }
}
