package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.turns.Underway;
import frontdesk.wording.Tongue;

/** A conversation whose caller is told with the greeting that the call is recorded, just before being asked anything. */
final class Announced extends ConversationAround {
    Announced(Conversation conversation) {
        super(conversation);
    }

    @Override
    public Reply greet() {
        Reply greeting = super.greet();
        List<String> phrases = new ArrayList<>(greeting.phrases());
        phrases.add(phrases.size() > 1 ? 1 : 0, Tongue.of(greeting.language()).say("recording.announced"));
        return Underway.phrases(greeting, phrases);
    }
}
