package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.turns.Action.Question;
import frontdesk.turns.Input;
import frontdesk.understanding.Expected;

/**
 * The station that asks the receptionist, one question after another, and passes on what is sure of a reply before it is whole. Whoever asks
 * anew does not wait for the rest of what is being thought of.
 */
final class Converser {
    private static final System.Logger LOG = System.getLogger(Converser.class.getName());
    private static final int ROOM = 16;
    private static final Duration LAST_REPLY = Duration.ofSeconds(20);

    private final Conversation conversation;
    private final CallClock clock;
    private final Transcript transcript;
    private final Stopwatch stopwatch;
    private final Consumer<Input> tell;
    private final Station<Runnable> station;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Disposition disposition = Disposition.FAILED;

    Converser(
            Conversation conversation,
            CallClock clock,
            Transcript transcript,
            Stopwatch stopwatch,
            Consumer<Input> tell) {
        this.conversation = conversation;
        this.clock = clock;
        this.transcript = transcript;
        this.stopwatch = stopwatch;
        this.tell = tell;
        this.station = new Station<>("converse", ROOM, Runnable::run);
    }

    void ask(Question question) {
        if (question instanceof Question.SteppedIn(StepIn.Hint hint)) {
            whisper(hint);
            return;
        }
        int number = asked.incrementAndGet();
        if (!station.give(() -> answer(question, number))) {
            LOG.log(Level.WARNING, "the receptionist does not keep up");
        }
    }

    /** What is being thought of goes on: a hint is no reason to give up an answer. */
    private void whisper(StepIn.Hint hint) {
        if (!station.give(() -> tell.accept(new Input.Hinted(clock.now(), thoughtOver(hint))))) {
            LOG.log(Level.WARNING, "the receptionist does not keep up");
        }
    }

    /** Whoever breaks over a hint says nothing to the caller. */
    private Reply thoughtOver(StepIn.Hint hint) {
        try {
            return conversation.stepIn(hint);
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "the receptionist failed", trouble);
            return new Reply(List.of(), Expected.ANYTHING, "", 0, new Reply.Then.Listen());
        }
    }

    /** What is asked next is no answer to what the last hint has led to. */
    void hintUnheard() {
        station.give(conversation::hintUnheard);
    }

    /** The caller said this and was gone. */
    void lastWords(Words words) {
        station.give(() -> conversation.lastWords(words));
    }

    /** Lets a reply that is under way be finished, closes the conversation, and says what came of it. */
    Disposition over() {
        station.give(() -> disposition = conversation.over());
        station.finish(LAST_REPLY);
        return disposition;
    }

    private void answer(Question question, int number) {
        var earshot = new Earshot(clock, stopwatch, gist -> write(question, gist), tell, () -> asked.get() != number);
        try {
            Reply reply = reply(question, earshot);
            earshot.comes(reply.toolMicros());
            earshot.understood(reply.understood());
            tell.accept(new Input.Replied(clock.now(), reply));
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "the receptionist failed", trouble);
            earshot.understood("");
            tell.accept(new Input.BrainBroke(clock.now()));
        }
    }

    private Reply reply(Question question, Earshot earshot) {
        return switch (question) {
            case Question.Greeting greeting -> conversation.greet();
            case Question.Said(Words words, long began) -> conversation.hear(words, earshot);
            case Question.Silent(Conversation.Silence kind) -> conversation.silence(kind);
            case Question.Pressed(String digits) -> conversation.keys(digits);
            case Question.NotReached _ -> conversation.notReached();
            case Question.SteppedIn(StepIn wish) -> conversation.stepIn(wish);
        };
    }

    private void write(Question question, String understood) {
        switch (question) {
            case Question.Said(Words words, long began) -> transcript.caller(words, understood, began);
            case Question.Pressed(String digits) ->
                transcript.caller(Words.typed("[" + digits + "]"), understood, clock.now());
            case Question.Greeting greeting -> {}
            case Question.Silent silent -> {}
            case Question.NotReached _, Question.SteppedIn _ -> {}
        }
    }
}
