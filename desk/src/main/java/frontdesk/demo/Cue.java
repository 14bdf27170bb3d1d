package frontdesk.demo;

import java.util.Set;
import java.util.regex.Pattern;

import frontdesk.understanding.Expected;

/**
 * When a caller says a line.
 *
 * @param asked what the agent has just asked for; empty fits any question
 * @param words found in what the agent has just said, in any case
 * @param uses how often the line is good for
 * @param over the caller says it while the agent is still speaking (barge-in)
 */
record Cue(Set<Expected> asked, Pattern words, int uses, boolean over) {
    private static final Pattern ANYTHING = Pattern.compile("");

    static Cue once() {
        return new Cue(Set.of(), ANYTHING, 1, false);
    }

    static Cue asked(Expected... asked) {
        return new Cue(Set.of(asked), ANYTHING, 4, false);
    }

    static Cue hearing(String words) {
        return new Cue(Set.of(), Pattern.compile(words, Pattern.CASE_INSENSITIVE), 4, false);
    }

    static Cue always() {
        return new Cue(Set.of(), ANYTHING, 4, false);
    }

    Cue upTo(int times) {
        return new Cue(asked, words, times, over);
    }

    Cue speakingOver() {
        return new Cue(asked, words, uses, true);
    }

    boolean fits(String agentSaid, Expected agentAsked) {
        return (asked.isEmpty() || asked.contains(agentAsked))
                && words.matcher(agentSaid).find();
    }
}
