package frontdesk.business;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import frontdesk.kernel.Language;

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

    /** The same brain, which presents itself like another. */
    Talk presented(Talk like) {
        return new Talk(brain, like.persona, like.shifts);
    }

    /**
     * How a model is to behave at this moment on the business's clock.
     *
     * @param open whether the business is
     */
    public String personaAt(LocalDateTime now, boolean open) {
        return shifts.stream()
                .filter(shift -> shift.isOn(now, open) && !shift.persona().isEmpty())
                .map(Shift::persona)
                .reduce(persona, (all, more) -> all.isEmpty() ? more : all + "\n" + more);
    }

    /** The first words at this moment in the business's own language, where these are not the usual ones. */
    public Optional<String> greetingAt(LocalDateTime now, boolean open) {
        return first(now, open, Shift::greeting);
    }

    /** The same in another language that it speaks. */
    public Optional<String> greetingAt(LocalDateTime now, boolean open, Language other) {
        return first(now, open, shift -> shift.greeting(other));
    }

    private Optional<String> first(LocalDateTime now, boolean open, Function<Shift, String> words) {
        return shifts.stream()
                .filter(shift -> shift.isOn(now, open))
                .map(words)
                .filter(greeting -> !greeting.isEmpty())
                .findFirst();
    }

    /** First words in another language than the business's own. */
    public record Said(Language language, String greeting) {
        public Said {
            greeting = greeting == null ? "" : greeting.strip();
        }
    }

    /**
     * Hours with a manner of their own.
     *
     * @param from when they begin
     * @param to when they are over; before {@code from} where they go past midnight, the same for the whole day
     * @param persona in the owner's words: {@code Nobody is at the desk. Be brief, and take messages.}
     * @param days on which they begin; none: every day
     * @param closed only while the business is closed
     * @param greeting the first words at that time, in the business's own language; empty for the usual ones
     * @param translations the same in other languages that it speaks
     */
    public record Shift(
            LocalTime from,
            LocalTime to,
            String persona,
            List<DayOfWeek> days,
            boolean closed,
            String greeting,
            List<Said> translations) {
        public Shift {
            if (from == null || to == null) {
                throw new IllegalArgumentException("A shift has a beginning (from) and an end (to).");
            }
            persona = persona == null ? "" : persona.strip();
            days = days == null ? List.of() : days.stream().distinct().sorted().toList();
            greeting = greeting == null ? "" : greeting.strip();
            translations = translations == null ? List.of() : List.copyOf(translations);
        }

        /** With first words in the business's own language alone. */
        public Shift(
                LocalTime from, LocalTime to, String persona, List<DayOfWeek> days, boolean closed, String greeting) {
            this(from, to, persona, days, closed, greeting, List.of());
        }

        /** Every day, with the usual first words. */
        public Shift(LocalTime from, LocalTime to, String persona) {
            this(from, to, persona, List.of(), false, "");
        }

        /** The first words in another language; empty for the usual ones. */
        public String greeting(Language other) {
            return translations.stream()
                    .filter(said -> said.language().isKindOf(other))
                    .map(Said::greeting)
                    .findFirst()
                    .orElse("");
        }

        boolean isOn(LocalDateTime now, boolean open) {
            LocalTime time = now.toLocalTime();
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(to);
            boolean since = from.isBefore(to) ? begun && !over : begun;
            boolean sinceYesterday = !from.isBefore(to) && !over;
            return !(closed && open)
                    && ((since && begins(now.getDayOfWeek()))
                            || (sinceYesterday && begins(now.getDayOfWeek().minus(1))));
        }

        private boolean begins(DayOfWeek day) {
            return days.isEmpty() || days.contains(day);
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
