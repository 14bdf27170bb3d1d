package frontdesk.turns;

import java.util.List;

import frontdesk.turns.Floor.Agent;
import frontdesk.turns.Floor.Utterance;

/**
 * When the caller's speech stops the agent: words after a moment, sound without words of the caller's own after twice that, a murmur of assent
 * hardly ever. Where such sound was for nothing more than once, the line is noisy or echoes, and only words interrupt.
 */
final class BargeIn {
    private static final int PAUSES_FOR_NOTHING = 2;

    private final Patience patience;
    private final SmallWords words;
    private Guess last = new Guess("", List.of(), true, false);

    /** What is made of the caller's words so far, found once for each guess and not for each frame. */
    private record Guess(String soFar, List<String> saying, boolean maybeEcho, boolean murmur) {}

    BargeIn(Patience patience, SmallWords words) {
        this.patience = patience;
        this.words = words;
    }

    boolean interrupts(Utterance utterance, Agent.Speaking speaking) {
        if (speaking.firm()) {
            return false;
        }
        if (!speaking.begun()) {
            return true;
        }
        Guess guess = guess(utterance.soFar(), speaking.reply().phrases());
        if (guess.maybeEcho()) {
            return speaking.pauses() < PAUSES_FOR_NOTHING && utterance.length() >= 2 * patience.bargeIn();
        }
        return utterance.length() >= (guess.murmur() ? 4 : 1) * patience.bargeIn();
    }

    private Guess guess(String soFar, List<String> saying) {
        if (!last.soFar().equals(soFar) || !last.saying().equals(saying)) {
            last = new Guess(soFar, saying, Echo.mayBe(soFar, saying), words.isMurmur(soFar));
        }
        return last;
    }
}
