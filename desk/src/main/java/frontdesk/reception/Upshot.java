package frontdesk.reception;

import frontdesk.dialogue.State;
import frontdesk.journal.CallEnded.Disposition;

/** What comes of a conversation: how it ended before what was done in it, and what was done before what was only wanted. */
final class Upshot {
    private boolean handedOver;
    private boolean failed;

    /** The caller goes to a person. */
    void handsOver() {
        handedOver = true;
    }

    /** That person was not to be had. */
    void notReached() {
        handedOver = false;
    }

    /** Something of ours did not work. */
    void fails() {
        failed = true;
    }

    Disposition of(State state) {
        if (handedOver) {
            return Disposition.HANDED_OVER;
        }
        if (state.done().contains(State.Done.BOOKED)) {
            return Disposition.BOOKED;
        }
        if (state.done().contains(State.Done.MOVED)) {
            return Disposition.MOVED;
        }
        if (state.done().contains(State.Done.CANCELLED)) {
            return Disposition.CANCELLED;
        }
        if (state.done().contains(State.Done.WAITING)) {
            return Disposition.WAITING;
        }
        if (state.done().contains(State.Done.MESSAGE_TAKEN)) {
            return Disposition.MESSAGE_TAKEN;
        }
        if (failed) {
            return Disposition.FAILED;
        }
        if (state.goal() == State.Goal.BOOK || state.done().contains(State.Done.LET_GO)) {
            return Disposition.NOT_BOOKED;
        }
        return state.done().isEmpty() ? Disposition.ABANDONED : Disposition.ANSWERED;
    }
}
