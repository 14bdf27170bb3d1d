package frontdesk.call;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Audience;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;
import frontdesk.turns.Underway;
import frontdesk.understanding.Remark;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/**
 * A conversation that we have begun: it opens with why we call, and goes on like any other. A program that asks in their place who calls and why is told
 * so, and they are waited for; where a machine follows it, that is left our message.
 */
final class Called extends ConversationAround {
    /** How many utterances after such a program's may be a machine's. */
    private static final int SOON_AFTER = 2;

    private final Occasion occasion;
    private final Understanding understanding = new Understanding();
    private @Nullable Reply opening;
    private int machineFor;
    private volatile boolean screened;
    private volatile boolean machine;

    Called(Conversation conversation, Occasion occasion) {
        super(conversation);
        this.occasion = occasion;
    }

    /** The carrier takes it for a machine that has answered; false where it only asks who calls. */
    boolean isMachine() {
        machine = !screened;
        return machine;
    }

    /** The receptionist believes that it has greeted; what is heard is why we call. Where it cannot talk, that is heard. */
    @Override
    public Reply greet() {
        Reply greeting = super.greet();
        if (!(greeting.then() instanceof Reply.Then.Listen)) {
            return greeting;
        }
        opening = Underway.phrases(greeting, occasion.opening());
        return opening;
    }

    @Override
    public Reply hear(Words words) {
        Reply toProgram = program(words);
        return toProgram != null ? toProgram : super.hear(words);
    }

    @Override
    public Reply hear(Words words, Audience audience) {
        Reply toProgram = program(words);
        return toProgram != null ? toProgram : super.hear(words, audience);
    }

    /** What is said to what speaks in their place, or null where it may be themselves. */
    private @Nullable Reply program(Words words) {
        Reply why = opening;
        if (why == null) {
            return null;
        }
        Set<Remark> said = understanding.remarks(Utterance.of(words.text(), why.language()));
        if (said.contains(Remark.SCREENED)) {
            screened = true;
            machineFor = SOON_AFTER;
            return why;
        }
        if (machineFor-- > 0 && said.contains(Remark.MACHINE)) {
            machine = true;
            return goodbye(why, occasion.message());
        }
        return null;
    }

    private static Reply goodbye(Reply opening, List<String> message) {
        return new Reply(
                message,
                opening.language(),
                opening.expecting(),
                "",
                0,
                0,
                new Reply.Then.HangUp(Disposition.NOT_REACHED));
    }

    @Override
    public Disposition over() {
        Disposition cameOfIt = super.over();
        return machine ? Disposition.NOT_REACHED : cameOfIt;
    }
}
