package frontdesk.business;

import java.time.LocalTime;
import java.util.List;

/**
 * Who does the talking for a business, and as whom.
 *
 * @param persona how a model is to behave, in the owner's words: {@code You are Rosa, warm and brief.}
 * @param shifts how it is to behave besides at certain times of the day
 */
public record Talk(Brain brain, String persona, List<Shift> shifts) {
    public static final Talk BUILT_IN = new Talk(Brain.BUILT_IN, "");

    public Talk {
        brain = brain == null ? Brain.BUILT_IN : brain;
        persona = persona == null ? "" : persona.strip();
        shifts = shifts == null ? List.of() : List.copyOf(shifts);
    }

    /** The same all day. */
    public Talk(Brain brain, String persona) {
        this(brain, persona, List.of());
    }

    /** How a model is to behave at this time of the day on the business's clock. */
    public String personaAt(LocalTime time) {
        return shifts.stream()
                .filter(shift -> shift.contains(time))
                .map(Shift::persona)
                .reduce(persona, (all, more) -> all.isEmpty() ? more : all + "\n" + more);
    }

    /**
     * A part of the day with a manner of its own.
     *
     * @param from when it begins
     * @param to when it is over; before {@code from} where it goes past midnight
     * @param persona in the owner's words: {@code Nobody is at the desk. Be brief, and take messages.}
     */
    public record Shift(LocalTime from, LocalTime to, String persona) {
        public Shift {
            if (from == null || to == null) {
                throw new IllegalArgumentException("A shift has a beginning (from) and an end (to).");
            }
            persona = persona == null ? "" : persona.strip();
        }

        boolean contains(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    /** Which brain it is that decides what to say. */
    public enum Brain {
        BUILT_IN,
        /** A language model; where that cannot, the caller is asked again and then passed to a person. */
        MODEL,
        /** A language model, and the built-in brain takes every turn that the model cannot. */
        MODEL_THEN_BUILT_IN
    }
}
