package frontdesk.call;

import frontdesk.call.Floor.Agent;
import frontdesk.call.Floor.Utterance;

/**
 * When the caller's speech stops the agent: words after a moment, sound without words of the caller's own after twice that, a murmur of assent
 * hardly ever. Where such sound was for nothing more than once, the line is noisy or echoes, and only words interrupt.
 */
final class BargeIn {
    private static final int PAUSES_FOR_NOTHING = 2;

    private final Patience patience;
    private final SmallWords words;

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
        if (Echo.mayBe(utterance.soFar(), speaking.reply().phrases())) {
            return speaking.pauses() < PAUSES_FOR_NOTHING && utterance.length() >= 2 * patience.bargeIn();
        }
        return utterance.length() >= (words.isMurmur(utterance.soFar()) ? 4 : 1) * patience.bargeIn();
    }
}
