package frontdesk.dialogue;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning.Answer;

/** What follows from a yes, a no or an “either” while a booking is made; null where that is no answer to what was asked. */
record BookingAnswers(Situation situation, Speaker speaker, BookingTalk talk) {
    @Nullable
    Step to(State state, Question asked, Answer answer) {
        return switch (answer) {
            case YES -> yes(state, asked);
            case NO -> no(state, asked);
            case EITHER -> either(state, asked);
        };
    }

    private @Nullable Step yes(State state, Question asked) {
        return switch (asked) {
            case READ_BACK, AS_IT_IS -> confirm(state);
            case PHONE_IS_CALLERS ->
                talk.next(state.with(state.draft().withPhone(state.caller().number())));
            case CHOICE -> speaker.ask(state, Question.CHOICE);
            case WANT_TO_BOOK, ANYTHING_ELSE -> talk.next(state);
            case WAIT_FOR_IT -> talk.next(state.with(State.Goal.WAIT));
            case TAKE_IT -> talk.waiting().take(state);
            default -> null;
        };
    }

    private @Nullable Step no(State state, Question asked) {
        return switch (asked) {
            case READ_BACK -> speaker.ask(state, Question.WHAT_TO_CHANGE);
            case WHAT_TO_CHANGE -> speaker.ask(state, Question.AS_IT_IS);
            case AS_IT_IS -> talk.drop(state);
            case CHOICE -> talk.next(state.with(state.draft().withOffersRefused()));
            case PHONE_IS_CALLERS -> speaker.ask(state, Question.PHONE);
            case PHONE -> talk.next(state.with(state.draft().withPhone(null)));
            case OTHER_WHEN ->
                WaitingTalk.possible(state) ? speaker.ask(state, Question.WAIT_FOR_IT) : talk.drop(state);
            case DAY, TIME, WHEN, WAIT_FOR_IT -> talk.drop(state);
            case TAKE_IT -> talk.waiting().pass(state);
            default -> null;
        };
    }

    private @Nullable Step either(State state, Question asked) {
        return switch (asked) {
            case DAY, WHEN, OTHER_WHEN, TIME ->
                talk.next(state.with(state.draft().withAnyTime()));
            case READ_BACK -> confirm(state);
            case SERVICE -> talk.next(state.with(anyService(state.draft())));
            case VARIANT -> talk.next(state.with(anyKind(state.draft())));
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
        return draft.withDetails(draft.details().of(first));
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
                        Terms.of(situation, draft).email().orElse(null),
                        draft.details().given()));
    }
}
