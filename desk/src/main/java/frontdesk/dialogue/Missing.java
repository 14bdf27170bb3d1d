package frontdesk.dialogue;

import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/** What has still to be known of a booking, and in which order it is asked for. */
final class Missing {
    private final Situation situation;

    Missing(Situation situation) {
        this.situation = situation;
    }

    /** What has to be known before a time can be looked for or held, or null where nothing is missing. */
    @Nullable
    Question beforeTheTime(State state) {
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
        return draft.stuck() ? Question.OTHER_WHEN : when(draft);
    }

    private @Nullable Question when(Draft draft) {
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

    /** The rest, once the time is held; the read-back where nothing is missing. */
    Question rest(State state) {
        Draft draft = state.draft();
        if (draft.name() == null) {
            return Question.NAME;
        }
        if (!draft.phoneSettled()) {
            boolean refused = state.asked(Question.PHONE) || state.caller().number() == null;
            return refused ? Question.PHONE : Question.PHONE_IS_CALLERS;
        }
        if (state.goal() == State.Goal.WAIT) {
            return Question.READ_BACK;
        }
        return draft.details().unsure() != null
                ? Question.CAPTURED
                : Terms.of(situation, draft)
                        .openQuestion()
                        .map(open -> IntakeTalk.question(open.kind()))
                        .orElse(Question.READ_BACK);
    }
}
