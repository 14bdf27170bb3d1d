package frontdesk.call;

import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;

/** A conversation with a caller who is back from a person who did not come: it begins where they are told so. */
final class TakenUpAgain extends ConversationAround {
    TakenUpAgain(Conversation conversation) {
        super(conversation);
    }

    @Override
    public Reply greet() {
        return notReached();
    }
}
