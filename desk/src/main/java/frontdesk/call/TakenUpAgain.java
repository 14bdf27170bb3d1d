package frontdesk.call;

import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;

/** A conversation with a caller who is back from a person who did not come: it begins where they are told so. */
final class TakenUpAgain extends ConversationAround {
    private final Conversation conversation;

    TakenUpAgain(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    Conversation conversation() {
        return conversation;
    }

    @Override
    public Reply greet() {
        return notReached();
    }
}
