package frontdesk.turns;

import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.turns.Action.Question;

/**
 * A caller who does not talk to us: on hold while people are asked, then with one of them. Only what ends that is of interest.
 *
 * <pre>
 *   on hold ──put through by us──▶ with a person ──somebody hangs up──▶ over
 *      │ ╰────put through, and out of our hands───────────────────────▶ over
 *      ╰──nobody has taken them──▶ back
 * </pre>
 */
final class Absence {
    private final AgentSide agent;
    private boolean withPerson;

    Absence(AgentSide agent) {
        this.agent = agent;
    }

    /** False where this brings the caller back to us. */
    boolean lasts(Input input) {
        if (input instanceof Input.PutThrough put && put.byUs()) {
            withPerson = true;
        } else if (input instanceof Input.PutThrough) {
            agent.leave(By.AGENT, CallEnded.PUT_THROUGH, Disposition.HANDED_OVER);
        } else if (input instanceof Input.PersonLeft) {
            agent.leave(By.AGENT, CallEnded.TALKED, Disposition.HANDED_OVER);
        } else if (input instanceof Input.HungUp(long at, By by, String reason)) {
            leaves(at, by, reason);
        } else if (input instanceof Input.Hinted) {
            agent.hintIsLate();
        }
        return !(input instanceof Input.NotReached);
    }

    /** Who hangs up while it rings was not handed over to anybody, and the receptionist is told so. */
    private void leaves(long at, By by, String reason) {
        if (!withPerson) {
            agent.ask(at, new Question.NotReached());
        }
        agent.leave(by, reason, withPerson ? Disposition.HANDED_OVER : null);
    }
}
