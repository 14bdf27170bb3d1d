package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Audience;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;
import frontdesk.turns.Underway;
import frontdesk.wording.Tongue;

/** A conversation whose caller is told with the greeting that the call is recorded, just before being asked anything. */
record Announced(Conversation conversation) implements Conversation {
    @Override
    public Reply greet() {
        Reply greeting = conversation.greet();
        List<String> phrases = new ArrayList<>(greeting.phrases());
        phrases.add(phrases.size() > 1 ? 1 : 0, Tongue.of(greeting.language()).say("recording.announced"));
        return Underway.phrases(greeting, phrases);
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
        return conversation.over();
    }
}
