package frontdesk.dialogue;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Terms.Kind;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.When;

/**
 * What a service wants to know before the visit. Words are kept as they were said; an e-mail address or a date of birth is read back in groups
 * before it counts, and whoever has none, or would rather not say, leaves it out.
 *
 * <pre>
 *   asked ─▶ told ─▶ read back ─yes▶ kept
 *     ▲                  │no            third time, "skip it", "I don't have one" ─▶ left out
 *     └──────────────────┘
 * </pre>
 */
final class IntakeTalk {
    private final Situation situation;
    private final Wording wording;

    IntakeTalk(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
    }

    /** How this is asked for. */
    static Question question(Kind kind) {
        return switch (kind) {
            case WORDS -> Question.INTAKE;
            case EMAIL -> Question.EMAIL;
            case DATE_OF_BIRTH -> Question.BIRTHDAY;
        };
    }

    static boolean isAsked(State state) {
        return state.asked(Question.INTAKE) || isCapture(state);
    }

    /** What is asked for is read back letter by letter. */
    static boolean isCapture(State state) {
        return state.asked(Question.EMAIL) || state.asked(Question.BIRTHDAY) || state.asked(Question.CAPTURED);
    }

    /** What these words answer; null where they are about something else, or say nothing. */
    @Nullable
    State heard(State state, Meaning meaning) {
        if (meaning.topic() != null || meaning.correction()) {
            return null;
        }
        var asked = Terms.of(situation, state.draft()).asked();
        if (asked.isEmpty()) {
            return null;
        }
        String id = asked.get().id();
        if (asked.get().kind() == Kind.WORDS) {
            return with(state, details(state).with(id, meaning.words())).understood();
        }
        String told = told(asked.get().kind(), meaning);
        return told != null ? with(state, details(state).unsure(id, told)) : answered(state, meaning);
    }

    /** A day that has passed is nobody's wish for a visit, in whatever language it was said. */
    private @Nullable String told(Kind kind, Meaning meaning) {
        if (kind == Kind.EMAIL) {
            return meaning.particulars().email();
        }
        LocalDate birthday = meaning.particulars().birthday();
        When when = meaning.when();
        boolean past = when != null
                && when.isOneDay()
                && when.from() != null
                && when.from().isBefore(situation.today());
        return birthday != null ? birthday.toString() : past && when != null ? String.valueOf(when.from()) : null;
    }

    private @Nullable State answered(State state, Meaning meaning) {
        if (wording.leavesOut(meaning.words())) {
            return leftOut(state);
        }
        if (!state.asked(Question.CAPTURED)) {
            return meaning.answer() == Answer.NO ? leftOut(state) : null;
        }
        if (meaning.answer() == null) {
            return null;
        }
        return meaning.answer() == Answer.NO
                ? again(state)
                : with(state, details(state).settled()).understood();
    }

    /** Asked again in other words, and left out where that does not help either. */
    private State again(State state) {
        State missed = state.with(state.memory().missed());
        if (Repair.isAtItsEnd(missed)) {
            return leftOut(state);
        }
        Question question = Terms.of(situation, state.draft())
                .asked()
                .map(asked -> question(asked.kind()))
                .orElse(Question.INTAKE);
        State open = with(missed, details(state).withoutUnsure());
        return open.with(open.memory().asking(question, 1, open.memory().said()));
    }

    /** It must not stop the booking. */
    State leftOut(State state) {
        return Terms.of(situation, state.draft())
                .asked()
                .map(asked -> with(state, details(state).with(asked.id(), ""))
                        .understood()
                        .saying(wording.leftOut()))
                .orElse(state);
    }

    private static Draft.Details details(State state) {
        return state.draft().details();
    }

    private static State with(State state, Draft.Details details) {
        return state.with(state.draft().withDetails(details));
    }
}
