package frontdesk.call;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.turns.Regrets;

/** The conversation of a call for which no receptionist could be had: the caller is told so, and does not hear silence. */
record Apology(Regrets regrets) implements Conversation {
    @Override
    public Reply greet() {
        return regrets.farewell();
    }

    @Override
    public Reply hear(Words words) {
        return regrets.farewell();
    }

    @Override
    public Reply silence(Silence silence) {
        return regrets.farewell();
    }

    @Override
    public Reply keys(String digits) {
        return regrets.farewell();
    }

    @Override
    public Reply notReached() {
        return regrets.farewell();
    }

    @Override
    public Reply stepIn(StepIn wish) {
        return regrets.farewell();
    }

    @Override
    public Disposition over() {
        return Disposition.FAILED;
    }
}
