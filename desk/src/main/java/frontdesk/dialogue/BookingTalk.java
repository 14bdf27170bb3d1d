package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;

/** Making a booking: what is still to be asked, when a time is held, and the read-back before it is booked. */
final class BookingTalk {
    private final Situation situation;
    private final Speaker speaker;
    private final Wording wording;
    private final Wishes wishes;
    private final Seeking seeking;
    private final WaitingTalk waiting;

    BookingTalk(Situation situation, Speaker speaker, Seeking seeking) {
        this.situation = situation;
        this.speaker = speaker;
        this.wording = speaker.wording();
        this.wishes = new Wishes(situation);
        this.seeking = seeking;
        this.waiting = new WaitingTalk(speaker, seeking, this);
    }

    /** What was said goes into the draft; null where it could not be used. */
    @Nullable
    Step heard(State state, Meaning meaning) {
        Draft before = state.draft();
        if (state.asked(Question.INTAKE) && meaning.topic() == null && !meaning.correction()) {
            return intake(state, meaning);
        }
        Draft after = wishes.absorb(state, meaning);
        if (after.equals(before)) {
            return answered(state, meaning);
        }
        State next = state.with(after).understood();
        String echo = missing(next) == null ? null : wording.echo(before, after);
        return next(echo == null ? next : next.saying(echo));
    }

    /** What is asked beforehand is kept in the caller's own words. */
    private Step intake(State state, Meaning meaning) {
        Draft draft = state.draft();
        String question =
                Terms.of(situation, draft).openQuestion().orElseThrow().id();
        return next(state.with(draft.withDetails(draft.details().with(question, meaning.words())))
                .understood());
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
        return switch (answer) {
            case YES -> yes(state.understood(), asked);
            case NO -> no(state.understood(), asked);
            case EITHER -> either(state.understood(), asked);
        };
    }

    private static boolean isReadBack(@Nullable Question asked) {
        return asked == Question.READ_BACK || asked == Question.AS_IT_IS || asked == Question.WHAT_TO_CHANGE;
    }

    private @Nullable Step yes(State state, Question asked) {
        return switch (asked) {
            case READ_BACK, AS_IT_IS -> confirm(state);
            case PHONE_IS_CALLERS ->
                next(state.with(state.draft().withPhone(state.caller().number())));
            case CHOICE -> speaker.ask(state, Question.CHOICE);
            case WANT_TO_BOOK, ANYTHING_ELSE -> next(state);
            case WAIT_FOR_IT -> next(state.with(State.Goal.WAIT));
            case TAKE_IT -> waiting.take(state);
            default -> null;
        };
    }

    private @Nullable Step no(State state, Question asked) {
        return switch (asked) {
            case READ_BACK -> speaker.ask(state, Question.WHAT_TO_CHANGE);
            case WHAT_TO_CHANGE -> speaker.ask(state, Question.AS_IT_IS);
            case AS_IT_IS -> drop(state);
            case CHOICE -> next(state.with(state.draft().withOffersRefused()));
            case PHONE_IS_CALLERS -> speaker.ask(state, Question.PHONE);
            case PHONE -> next(state.with(state.draft().withPhone(null)));
            case OTHER_WHEN -> WaitingTalk.possible(state) ? speaker.ask(state, Question.WAIT_FOR_IT) : drop(state);
            case DAY, TIME, WHEN, WAIT_FOR_IT -> drop(state);
            case TAKE_IT -> waiting.pass(state);
            default -> null;
        };
    }

    private @Nullable Step either(State state, Question asked) {
        return switch (asked) {
            case DAY, WHEN, OTHER_WHEN, TIME -> next(state.with(state.draft().withAnyTime()));
            case READ_BACK -> confirm(state);
            case SERVICE -> next(state.with(anyService(state.draft())));
            case VARIANT -> next(state.with(anyKind(state.draft())));
            default -> null;
        };
    }

    /** Who leaves the choice to us gets what the business puts first. */
    private Draft anyService(Draft draft) {
        return draft.withService(situation.business().services().getFirst().id().toString(), draft.staff());
    }

    private Draft anyKind(Draft draft) {
        String first = Terms.of(situation, draft)
                .service()
                .orElseThrow()
                .shape()
                .variants()
                .getFirst()
                .id();
        return draft.withDetails(new Draft.Details(first, draft.details().answers()));
    }

    private Step confirm(State state) {
        Draft draft = state.draft();
        var held = Objects.requireNonNull(draft.held());
        return speaker.act(
                state,
                new Act.Confirm(
                        held.hold(),
                        Objects.requireNonNull(draft.name()),
                        draft.phone(),
                        draft.details().answers()));
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
        Question missing = missing(state);
        if (missing != null) {
            return speaker.ask(state, missing);
        }
        if (state.goal() == State.Goal.WAIT) {
            return waiting.ask(state, lastQuestions(state));
        }
        LocalDateTime at = draft.at();
        if (at == null) {
            return seeking.search(state);
        }
        Wanted wanted = wanted(draft, at);
        if (!draft.holds(wanted)) {
            return speaker.act(state.with(draft.withHeld(null)), new Act.Hold(wanted, draft.hold()));
        }
        return speaker.ask(state, lastQuestions(state));
    }

    private Step tooLarge(State state) {
        int largest = situation.business().rules().largestParty();
        return speaker.person(state.saying(wording.partyTooLarge(largest)), false);
    }

    /** What has to be known before a time can be looked for or held, or null where nothing is missing. */
    private @Nullable Question missing(State state) {
        Draft draft = state.draft();
        if (draft.service() == null && situation.business().services().size() > 1) {
            return Question.SERVICE;
        }
        if (Terms.of(situation, draft).kindIsOpen()) {
            return Question.VARIANT;
        }
        if (draft.partySize() == null && situation.seatsParties()) {
            return Question.PARTY_SIZE;
        }
        if (state.goal() == State.Goal.WAIT) {
            return draft.when() == null || !draft.when().hasDay() ? Question.DAY : null;
        }
        if (draft.at() != null || draft.anyTime()) {
            return null;
        }
        if (!draft.offers().isEmpty()) {
            return Question.CHOICE;
        }
        return draft.stuck() ? Question.OTHER_WHEN : missingWhen(draft);
    }

    private @Nullable Question missingWhen(Draft draft) {
        var when = draft.when();
        if (when == null) {
            return situation.seatsParties() ? Question.DAY : Question.WHEN;
        }
        if (!when.hasDay()) {
            return Question.DAY;
        }
        if (when.soonest() || !situation.seatsParties()) {
            return null;
        }
        if (!when.hasTime()) {
            return when.isOneDay() ? Question.TIME : Question.DAY;
        }
        return isWide(when.earliest(), when.latest()) && when.isOneDay() ? Question.TIME : null;
    }

    /** "In the evening" says too little to offer a guest three times out of it. */
    private static boolean isWide(@Nullable LocalTime earliest, @Nullable LocalTime latest) {
        return earliest != null && latest != null && latest.toSecondOfDay() - earliest.toSecondOfDay() > 2 * 3600;
    }

    private Question lastQuestions(State state) {
        Draft draft = state.draft();
        if (draft.name() == null) {
            return Question.NAME;
        }
        if (!draft.phoneSettled()) {
            boolean refused = state.asked(Question.PHONE) || state.caller().number() == null;
            return refused ? Question.PHONE : Question.PHONE_IS_CALLERS;
        }
        boolean asksMore = state.goal() != State.Goal.WAIT
                && Terms.of(situation, draft).openQuestion().isPresent();
        return asksMore ? Question.INTAKE : Question.READ_BACK;
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
        boolean readBackNext = lastQuestions(now) == Question.READ_BACK;
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
        LocalDateTime wished = draft.at() == null ? situation.now() : draft.at();
        var nearest = Seeking.sameDayFirst(refusal.nearest(), wished.toLocalDate());
        return seeking.offer(state, nearest, wording.notFree(refusal.why(), wished, nearest, draft));
    }

    Step lapsed(State state, List<Slot> nearest) {
        State now = state.with(state.draft().withHeld(null));
        return seeking.offer(now, nearest, wording.lapsed(nearest, now.draft()));
    }

    Step confirmed(State state, String booking) {
        Draft draft = state.draft();
        var held = Objects.requireNonNull(draft.held());
        Wanted wanted = held.wanted();
        var made = new Entry(
                booking,
                wanted.service(),
                held.slot().staff(),
                wanted.partySize(),
                wanted.at(),
                held.slot().end(),
                Objects.requireNonNull(draft.name()));
        State after = state.with(state.caller().named(draft.name(), draft.phone()))
                .with(State.Done.BOOKED)
                .thinkingOf(made)
                .saying(wording.booked(draft))
                .idle();
        return speaker.ask(after, Question.ANYTHING_ELSE);
    }

    /** A name or number that could not be understood must not stop a booking; null where there is no way round. */
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
        return null;
    }
}
