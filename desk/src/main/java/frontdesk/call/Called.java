package frontdesk.call;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Audience;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;

/** A conversation that we have begun: it opens with why we call, and goes on like any other. */
final class Called implements Conversation {
    private final Conversation conversation;
    private final Occasion occasion;
    private volatile boolean machine;

    Called(Conversation conversation, Occasion occasion) {
        this.conversation = conversation;
        this.occasion = occasion;
    }

    /** It was a machine that answered. */
    void isMachine() {
        machine = true;
    }

    /** The receptionist believes that it has greeted; what is heard is why we call. */
    @Override
    public Reply greet() {
        Reply greeting = conversation.greet();
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
    public Reply hear(Words words) {
        return conversation.hear(words);
    }

    @Override
    public Reply hear(Words words, Audience audience) {
        return conversation.hear(words, audience);
    }

    @Override
    public Reply silence(Silence silence) {
        return conversation.silence(silence);
    }

    @Override
    public Reply keys(String digits) {
        return conversation.keys(digits);
    }

    @Override
    public void lastWords(Words words) {
        conversation.lastWords(words);
    }

    @Override
    public Reply notReached() {
        return conversation.notReached();
    }

    @Override
    public Disposition over() {
        Disposition cameOfIt = conversation.over();
        return machine ? Disposition.NOT_REACHED : cameOfIt;
    }
}
