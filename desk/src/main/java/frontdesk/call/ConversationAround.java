package frontdesk.call;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Audience;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;

/** A conversation held around another one, which says and does all that is not said otherwise here. */
abstract class ConversationAround implements Conversation {
    private final Conversation conversation;

    ConversationAround(Conversation conversation) {
        this.conversation = conversation;
    }

    /** The one that it is held around. */
    Conversation conversation() {
        return conversation;
    }

    @Override
    public Reply greet() {
        return conversation().greet();
    }

    @Override
    public Reply hear(Words words) {
        return conversation().hear(words);
    }

    @Override
    public Reply hear(Words words, Audience audience) {
        return conversation().hear(words, audience);
    }

    @Override
    public Reply silence(Silence silence) {
        return conversation().silence(silence);
    }

    @Override
    public Reply keys(String digits) {
        return conversation().keys(digits);
    }

    @Override
    public void lastWords(Words words) {
        conversation().lastWords(words);
    }

    @Override
    public Reply notReached() {
        return conversation().notReached();
    }

    @Override
    public Reply stepIn(StepIn wish) {
        return conversation().stepIn(wish);
    }

    @Override
    public void hintUnheard() {
        conversation().hintUnheard();
    }

    @Override
    public Disposition over() {
        return conversation().over();
    }
}
