package frontdesk.call;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Audience;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;

import static frontdesk.call.Players.says;

/** Somebody who greets and then tells sentence by sentence. */
class Streaming implements Conversation {
    @Override
    public Reply greet() {
        return says("Hello.");
    }

    @Override
    public Reply hear(Words words) {
        return says("There is soup.", "There is fish.", "What would you like?");
    }

    @Override
    public Reply hear(Words words, Audience audience) {
        audience.says("There is soup.", 0);
        audience.says("There is fish.", 0);
        return hear(words);
    }

    @Override
    public Reply silence(Silence silence) {
        return says("Hello?");
    }

    @Override
    public Reply keys(String digits) {
        return says("Keys?");
    }

    @Override
    public Reply notReached() {
        return says("Nobody.");
    }

    @Override
    public Reply stepIn(StepIn wish) {
        return says("Step in?");
    }

    @Override
    public Disposition over() {
        return Disposition.ANSWERED;
    }
}
