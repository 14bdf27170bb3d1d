package frontdesk.call;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.turns.Input;
import frontdesk.turns.Mark;

/**
 * What the agent is saying, on its way to the caller. Every start is a numbered take; to stop is to make its number stale, so that not one more
 * frame of it reaches the line after that. Shared by whoever decides what is said and the one who makes its sound; nothing in it waits for an
 * outsider but {@link #comes}, which waits for words.
 */
final class Delivery {
    private final Line line;
    private final CallClock clock;
    private final Recording recording;
    private final Transcript transcript;
    private final Stopwatch stopwatch;
    private final Consumer<Input> tell;

    private @Nullable AgentTurn turn;
    private int take;

    Delivery(
            Line line,
            CallClock clock,
            Recording recording,
            Transcript transcript,
            Stopwatch stopwatch,
            Consumer<Input> tell) {
        this.line = line;
        this.clock = clock;
        this.recording = recording;
        this.transcript = transcript;
        this.stopwatch = stopwatch;
        this.tell = tell;
    }

    synchronized void begin(int newTake, List<String> phrases, boolean whole, boolean filler) {
        long after = turn == null ? 0 : turn.playedUntil();
        close(false);
        turn = new AgentTurn(phrases, whole, filler, after);
        take(newTake);
    }

    /** @param whole nothing more will be added */
    synchronized void add(int ofTake, List<String> phrases, boolean whole) {
        AgentTurn now = turn;
        if (now != null) {
            now.add(phrases, whole);
            notifyAll();
        }
        boolean nothingMoreToHand = now == null || take == ofTake && now.isHanded();
        if (whole && nothingMoreToHand) {
            line.mark(new Mark(ofTake, now == null ? 0 : now.phrases() - 1, true).name());
        }
    }

    /** Goes on as another take; whoever waits for more of an earlier one waits no longer. */
    synchronized void take(int next) {
        take = next;
        notifyAll();
    }

    /** @param clearing throws away what the line has and nobody has heard; false where it may be heard to its end */
    synchronized void stop(boolean clearing) {
        if (take == 0) {
            return;
        }
        take(0);
        if (turn != null) {
            turn.stopped(clock.now());
        }
        if (clearing) {
            line.clear();
            recording.cleared();
        }
    }

    /** It goes into the transcript: what was heard of it, or all. */
    synchronized void close(boolean interrupted) {
        AgentTurn over = turn;
        turn = null;
        if (over == null || over.began() < 0) {
            return;
        }
        String text = interrupted ? over.heardText() : over.text();
        if (!text.isBlank()) {
            transcript.agent(text, interrupted, over.began(), over.latency());
        }
    }

    /** The line says that this has been heard. */
    synchronized void heard(Mark mark) {
        if (mark.take() == take && turn != null) {
            turn.heard(mark.phrase(), clock.now());
        }
    }

    /** What is to be spoken in this take, or null where nobody wants it any more. */
    synchronized @Nullable AgentTurn of(int thisTake) {
        return take == thisTake ? turn : null;
    }

    synchronized boolean isCurrent(int thisTake) {
        return take == thisTake;
    }

    /** Waits for a phrase that may still be thought of; false where there is none, or nobody wants it any more. */
    synchronized boolean comes(AgentTurn now, int phrase, int thisTake) {
        try {
            while (take == thisTake && phrase >= now.phrases() && !now.isWhole()) {
                wait();
            }
        } catch (InterruptedException broken) {
            return false;
        }
        return take == thisTake && phrase < now.phrases();
    }

    /** Heard in an earlier take; of the last one its end is said again, since the line is to say that all was heard. */
    synchronized boolean isOver(AgentTurn now, int phrase) {
        return phrase < now.phrases() - 1 && now.isDone(phrase);
    }

    synchronized String phrase(AgentTurn now, int phrase) {
        return now.phrase(phrase);
    }

    /** How much of the phrase's sound is left out, in milliseconds, because it was heard in an earlier take. */
    synchronized double takeUp(AgentTurn now, int phrase) {
        return now.takeUp(phrase);
    }

    /** False where nobody wants it any more. */
    synchronized boolean play(Frame frame, AgentTurn now, int phrase, int thisTake) {
        if (take != thisTake) {
            return false;
        }
        if (now.began() < 0 && !now.isFiller()) {
            now.latency(stopwatch.sounding());
        }
        recording.played(frame);
        line.play(frame);
        // the clock is read after that: whatever passes in between, nobody has heard it earlier
        now.handed(phrase, frame, clock.now());
        return true;
    }

    /** All of the phrase has been handed to the line; false where nobody wants it any more. */
    synchronized boolean complete(AgentTurn now, int phrase, int thisTake) {
        if (take != thisTake) {
            return false;
        }
        now.complete(phrase);
        boolean last = now.isWhole() && phrase == now.phrases() - 1 && !now.isFiller();
        line.mark(new Mark(thisTake, phrase, last).name());
        return true;
    }

    /** @param handed phrases that have been handed to the line to their end */
    void tellSounding(AgentTurn now, int thisTake, int handed) {
        long until;
        synchronized (this) {
            until = now.playedUntil();
        }
        tell.accept(new Input.Sounding(clock.now(), thisTake, until, handed));
    }
}
