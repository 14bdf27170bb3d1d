package frontdesk.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.rehearsal.Scenario.Aim;
import frontdesk.rehearsal.Scenario.Moment;
import frontdesk.rehearsal.Scenario.Want;
import frontdesk.rehearsal.Utterance.HangsUp;
import frontdesk.rehearsal.Utterance.Says;
import frontdesk.rehearsal.Utterance.Silence;

/**
 * Somebody who calls with a purpose: answers what they are asked out of what they want, listens to what is read back, objects where it is
 * wrong, and goes when they have what they came for. They know nothing of the agent but its words.
 */
final class Caller {
    private static final int TRIES = 4;

    private final Scenario scenario;
    private final boolean noisy;
    private final Almanac almanac;
    private final Mouth mouth;
    private final Answers answers;
    private final List<Plan> plans = new ArrayList<>();
    private final Set<Moment> used = new HashSet<>();
    private final List<String> unheard = new ArrayList<>();
    private @Nullable String awaited;
    private Asked open = Asked.NOTHING;
    private int want = -1;
    private int openings;
    private int silent;

    Caller(Scenario scenario, Almanac almanac, boolean tables, Random random) {
        this(scenario, almanac, tables, false, random);
    }

    /** @param noisy whether the agent may mishear, so that a question may have to be put twice */
    Caller(Scenario scenario, Almanac almanac, boolean tables, boolean noisy, Random random) {
        this.scenario = scenario;
        this.noisy = noisy;
        this.almanac = almanac;
        this.mouth = new Mouth(scenario.manner(), tables, almanac.now().toLocalDate(), random);
        this.answers = new Answers(scenario, mouth, new Ear(almanac.now().toLocalDate(), tables));
        scenario.wants().forEach(w -> plans.add(Plan.of(w, scenario, almanac)));
    }

    /** What they want in the end, each with the last version of its plan. */
    List<Plan> plans() {
        return List.copyOf(plans);
    }

    /** What they waited for in vain. */
    List<String> unheard() {
        return List.copyOf(unheard);
    }

    /** What they do next, having heard this. */
    Utterance answer(String agentSaid) {
        listen(agentSaid);
        if (silent > 0) {
            silent--;
            return new Silence();
        }
        Asked asked = heard(agentSaid);
        Optional<Moment> moment = moment(asked, agentSaid);
        if (moment.isPresent()) {
            return act(moment.get(), asked);
        }
        String words =
                switch (asked) {
                    case HELP, MORE, BOOK_SOMETHING -> turnTo(asked);
                    default -> answers.to(asked, agentSaid, now(), plan());
                };
        return words == null ? new HangsUp() : new Says(mouth.uttered(words));
    }

    /** Who is asked nothing new still has the last question to answer. */
    private Asked heard(String agentSaid) {
        Asked asked = Asked.in(agentSaid);
        boolean remark = asked == Asked.NOTHING && !agentSaid.endsWith("?");
        open = remark ? open : asked;
        return open;
    }

    /** The call has ended with these words. */
    void listen(String agentSaid) {
        if (awaited != null && !matches(awaited, agentSaid)) {
            unheard.add(awaited);
        }
        awaited = null;
        if (noisy) {
            unheard.removeIf(pattern -> matches(pattern, agentSaid));
        }
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).find();
    }

    private Optional<Moment> moment(Asked asked, String agentSaid) {
        return scenario.moments().stream()
                .filter(moment -> !used.contains(moment))
                .filter(moment ->
                        moment.hearing() == null ? moment.when() == asked : matches(moment.hearing(), agentSaid))
                .findFirst();
    }

    private Utterance act(Moment moment, Asked asked) {
        used.add(moment);
        awaited = moment.answer();
        if (moment.changes() != null && want >= 0) {
            plans.set(want, plan().changed(moment.changes(), almanac));
        }
        if (moment.silent() > 0) {
            silent = moment.silent() - 1;
            return new Silence();
        }
        if (!moment.says().isEmpty()) {
            return new Says(mouth.uttered(mouth.filled(mouth.one(moment.says().toArray(String[]::new)), plan())));
        }
        return moment.changes() == null
                ? new HangsUp()
                : new Says(mouth.uttered(answers.changeOfMind(moment.changes(), plan(), asked)));
    }

    /** The next thing they want, the same again where they got nowhere, or goodbye. */
    private @Nullable String turnTo(Asked asked) {
        boolean again = asked == Asked.HELP && want >= 0;
        if (!again) {
            want++;
            openings = 0;
        }
        if (want >= scenario.wants().size()) {
            want = scenario.wants().size() - 1;
            return asked == Asked.BOOK_SOMETHING ? mouth.no() : mouth.goodbye();
        }
        openings++;
        if (openings > TRIES) {
            return null;
        }
        awaited = now().aim() == Aim.BOOK || now().aim() == Aim.MOVE ? null : now().answer();
        return answers.opening(now(), plan(), openings);
    }

    private Want now() {
        return scenario.wants().get(Math.max(0, want));
    }

    private Plan plan() {
        return plans.get(Math.max(0, want));
    }
}
