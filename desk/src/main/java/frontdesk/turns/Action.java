package frontdesk.turns;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Matter;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;

/** Everything that turn taking can want done; none of it makes it wait. */
public sealed interface Action {
    /** Give the ears an utterance that began so many milliseconds ago. */
    record Begin(int utterance, long ago) implements Action {}

    /** The utterance is over, after so many milliseconds of silence: ask the ears for its words. */
    record End(int utterance, long silence) implements Action {}

    /** The ears do not answer: take fresh ones. */
    record RenewEars() implements Action {}

    /** Nothing of what was heard since then, in milliseconds of the call's clock, is to stay in the recording. */
    record Conceal(long since) implements Action {}

    /** Who listens in is not to hear the caller for so many milliseconds. */
    record Withhold(long lasting) implements Action {}

    /** Ask the receptionist. */
    record Ask(Question question) implements Action {}

    /** Tell the receptionist that what is asked next is no answer to what the last hint has led to. */
    record HintUnheard() implements Action {}

    /** @param whole false where the reply is still being thought of */
    record Say(int take, Reply reply, boolean whole) implements Action {}

    /**
     * Goes on with what is being said.
     *
     * @param phrases what is said then; none where only the end of the reply was missing
     * @param whole the whole reply, where this is the end of it, or null
     */
    record More(int take, List<String> phrases, @Nullable Reply whole) implements Action {}

    /** Say this while a reply is being thought of; the reply follows it whenever it comes. */
    record Fill(int take, String phrase) implements Action {}

    /** Stop at once, and keep what was not heard. */
    record Pause() implements Action {}

    /** Go on where it stopped. */
    record Resume(int take) implements Action {}

    /** This voice makes no sound: go on with the next one. */
    record ChangeVoice(int take) implements Action {}

    /** Stop at once, and forget what was not heard. */
    record Hush() implements Action {}

    /** All that was said has been heard. */
    record AllHeard() implements Action {}

    /** @param askFirst a person is asked before the caller is put through; otherwise the caller is let go of at once */
    record HandOver(PhoneNumber to, Matter matter, boolean askFirst) implements Action {}

    /**
     * The call is over.
     *
     * @param disposition what came of it, or null where the conversation is to be asked
     */
    record Leave(By by, String reason, @Nullable Disposition disposition) implements Action {}

    /** What a receptionist can be asked. */
    sealed interface Question {
        record Greeting() implements Question {}

        /** The caller said something, beginning at that moment of the call's clock. */
        record Said(Words words, long began) implements Question {}

        record Silent(Silence kind) implements Question {}

        record Pressed(String digits) implements Question {}

        /** The caller was to be passed on, and nobody has taken them. */
        record NotReached() implements Question {}

        /** Somebody of the business steps in. */
        record SteppedIn(StepIn wish) implements Question {}
    }
}
