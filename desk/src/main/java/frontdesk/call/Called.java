package frontdesk.call;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;

/** A conversation that we have begun: it opens with why we call, and goes on like any other. */
final class Called extends ConversationAround {
    private final Occasion occasion;
    private volatile boolean machine;

    Called(Conversation conversation, Occasion occasion) {
        super(conversation);
        this.occasion = occasion;
    }

    /** It was a machine that answered. */
    void isMachine() {
        machine = true;
    }

    /** The receptionist believes that it has greeted; what is heard is why we call. Where it cannot talk, that is heard. */
    @Override
    public Reply greet() {
        Reply greeting = super.greet();
        if (!(greeting.then() instanceof Reply.Then.Listen)) {
            return greeting;
        }
        return new Reply(
                occasion.opening(),
                greeting.language(),
                greeting.expecting(),
                greeting.understood(),
                greeting.toolMicros(),
                greeting.thoughtMicros(),
                greeting.then());
    }

    @Override
    public Disposition over() {
        Disposition cameOfIt = super.over();
        return machine ? Disposition.NOT_REACHED : cameOfIt;
    }
}
