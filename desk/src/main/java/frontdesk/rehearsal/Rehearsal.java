package frontdesk.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Talk.Brain;

/**
 * The door to rehearsals: simulated callers play their scenarios against the receptionist, one after the other in virtual time, each at a fresh
 * copy of the business. The same scenarios with the same seed give the same calls.
 */
public final class Rehearsal {
    /** A week without a holiday in any of the countries of the templates. */
    private static final LocalDate A_MONDAY = LocalDate.of(2027, 9, 13);

    private final Stage stage;
    private final @Nullable Business own;
    private final Terms terms;

    /** @param own the business that is rehearsed, or null for the templates that the scenarios name */
    public Rehearsal(Stage stage, @Nullable Business own, Terms terms) {
        this.stage = stage;
        this.own = own;
        this.terms = terms;
    }

    /**
     * How it is played.
     *
     * @param errors of a hundred words that the recogniser gets wrong
     * @param seed of all that is left to chance
     * @param brain who answers, whatever the business has chosen
     * @param studio where it is played in sound; null for text
     */
    public record Terms(
            int errors, long seed, Brain brain, @Nullable Studio studio) {
        /** In text, at the built-in brain. */
        public Terms(int errors, long seed) {
            this(errors, seed, Brain.BUILT_IN, null);
        }
    }

    /** @param watching told of every call as it ends */
    public List<Verdict> play(List<Scenario> scenarios, Consumer<Verdict> watching) {
        var scene = new Scene(stage, own, terms.brain());
        return scenarios.stream()
                .map(scenario -> {
                    Verdict verdict = play(scene, scenario);
                    watching.accept(verdict);
                    return verdict;
                })
                .toList();
    }

    private Verdict play(Scene scene, Scenario scenario) {
        Business business = scene.business(scenario);
        LocalDateTime now = moment(scenario);
        stage.clock().set(now.atZone(business.zone()).toInstant());
        scene.set(business, scenario, new Almanac(business, now));
        var play = new Play(stage, scenario, business, now, terms);
        return terms.studio() == null ? play.inText() : play.inSound(terms.studio());
    }

    /** Five past ten on the scenario's weekday, or on one that the seed chooses. */
    private LocalDateTime moment(Scenario scenario) {
        String named = scenario.now();
        int day = named == null
                ? Math.floorMod(scenario.name().hashCode() + terms.seed(), 5)
                : DayOfWeek.valueOf(named.toUpperCase(Locale.ROOT)).ordinal();
        return A_MONDAY.plusDays(day).atTime(LocalTime.of(10, 5));
    }
}
