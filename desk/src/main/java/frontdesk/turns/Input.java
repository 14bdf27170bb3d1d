package frontdesk.turns;

import frontdesk.audio.SpeechDetector;
import frontdesk.journal.CallEnded.By;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.speech.Ears;

/** Everything that turn taking is told, with the moment on the call's clock in milliseconds. */
public sealed interface Input {
    long at();

    /** The line is open. */
    record Answered(long at) implements Input {}

    /** Sound came from the caller; {@code at} is its end. */
    record Sound(long at, SpeechDetector.Sign sign) implements Input {}

    /** Time passed, and no sound came. */
    record Lost(long at) implements Input {}

    record Digit(long at, char digit) implements Input {}

    /** The ears have recognised something in the utterance that is still going on. */
    record SoFar(long at, int utterance, String text) implements Input {}

    /** The ears are done with an utterance. */
    record Heard(long at, int utterance, Ears.Heard heard) implements Input {}

    /** The ears broke over an utterance; they have been replaced. */
    record EarsBroke(long at, int utterance) implements Input {}

    /** A sentence of the reply that is being thought of; the reply has it too. */
    record Sentence(long at, String text) implements Input {}

    record Replied(long at, Reply reply) implements Input {}

    /** The receptionist has thought about a hint; the reply has no words where nothing came of it. */
    record Hinted(long at, Reply reply) implements Input {}

    /** The receptionist broke over a question. */
    record BrainBroke(long at) implements Input {}

    /** More of the agent's sound was handed to the line, so many phrases to their end; it will have been heard {@code until} then. */
    record Sounding(long at, int take, long until, int handed) implements Input {}

    /** There is no voice left that speaks. */
    record VoiceBroke(long at, int take) implements Input {}

    /** The line says that everything up to this mark has been heard, or was cleared. */
    record Played(long at, Mark mark) implements Input {}

    /**
     * A person has taken the caller.
     *
     * @param byUs the sound of both passes through us; otherwise they have left us
     */
    record PutThrough(long at, boolean byUs) implements Input {}

    /** The person whom the caller talked to has hung up. */
    record PersonLeft(long at) implements Input {}

    /** The caller was to be passed on, and nobody has taken them. */
    record NotReached(long at) implements Input {}

    /** Somebody of the business steps in. */
    record SteppedIn(long at, StepIn wish) implements Input {}

    record HungUp(long at, By by, String reason) implements Input {}
}
