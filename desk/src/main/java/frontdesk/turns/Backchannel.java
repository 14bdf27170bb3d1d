package frontdesk.turns;

import frontdesk.reception.Reply.Then;
import frontdesk.turns.Floor.Agent;
import frontdesk.understanding.Expected;

/** The murmurs with which a listener says "go on": they are no answer, and no reason to stop speaking. */
final class Backchannel {
    private final SmallWords words;

    Backchannel(SmallWords words) {
        this.words = words;
    }

    /** Whether these words, said while the agent is at this, are no reason for it to stop. */
    boolean isOver(Agent agent, String text, Expected expected, long at) {
        return switch (agent) {
            case Agent.Speaking speaking -> isOver(speaking, text, expected, at);
            case Agent.Paused(Agent.Speaking was) -> isOver(was, text, expected, at);
            case Agent.Parting parting -> words.isFarewell(text);
            case Agent.Waiting waiting -> false;
            case Agent.Thinking thinking -> false;
            case Agent.Gone gone -> true;
        };
    }

    private boolean isOver(Agent.Speaking speaking, String text, Expected expected, long at) {
        if (!(speaking.reply().then() instanceof Then.Listen)) {
            return words.isFarewell(text);
        }
        boolean nearlySaid = speaking.complete() && speaking.until() - at <= Patience.NEARLY_SAID;
        boolean answers = expected == Expected.YES_OR_NO && (words.assents(text) || nearlySaid);
        return words.isMurmur(text) && !answers;
    }
}
