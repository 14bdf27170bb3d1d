package frontdesk.call;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.reception.Reply;

/**
 * The station that speaks: phrases in, sound on the line out, phrase after phrase as it is made. Every start is a numbered take;
 * to stop is to make its number stale, so that not one more frame of it reaches the line after that.
 */
final class Speaker {
    private static final System.Logger LOG = System.getLogger(Speaker.class.getName());
    private static final int ROOM = 16;
    private static final int FRAMES_BETWEEN_NEWS = 25;

    private final Line line;
    private final List<Voice> voices;
    private final Language language;
    private final CallClock clock;
    private final Recording recording;
    private final Transcript transcript;
    private final Stopwatch stopwatch;
    private final Consumer<Input> tell;
    private final Station<Integer> station;

    /** Guards what follows, and that nothing is played after it was stopped. */
    private final Object floor = new Object();

    private @Nullable AgentTurn turn;
    private int take;
    private int voice;

    Speaker(
            Line line,
            List<Voice> voices,
            Language language,
            CallClock clock,
            Recording recording,
            Transcript transcript,
            Stopwatch stopwatch,
            Consumer<Input> tell) {
        this.line = line;
        this.voices = List.copyOf(voices);
        this.language = language;
        this.clock = clock;
        this.recording = recording;
        this.transcript = transcript;
        this.stopwatch = stopwatch;
        this.tell = tell;
        this.station = new Station<>("speak", ROOM, this::speak);
    }

    /** @param whole false where more of it is to come */
    void say(int newTake, Reply reply, boolean whole) {
        stopwatch.saying();
        if (whole) {
            tellSaying(reply);
        }
        begin(newTake, reply.phrases(), whole, false);
    }

    /**
     * Goes on with what is being said, or was until now.
     *
     * @param whole the whole reply, where this is the end of it
     */
    void more(int ofTake, List<String> phrases, @Nullable Reply whole) {
        if (whole != null) {
            tellSaying(whole);
        }
        synchronized (floor) {
            AgentTurn now = turn;
            if (now != null) {
                now.add(phrases, whole != null);
                floor.notifyAll();
            }
            boolean nothingMoreToHand = now == null || take == ofTake && now.isHanded();
            if (whole != null && nothingMoreToHand) {
                line.mark(new Mark(ofTake, now == null ? 0 : now.phrases() - 1, true).name());
            }
        }
    }

    private void tellSaying(Reply reply) {
        transcript.tell(new CallWatcher.News.Saying(String.join(" ", reply.phrases()), reply.expecting()));
    }

    /** Says something while the reply is still being thought of. */
    void fill(int newTake, String phrase) {
        begin(newTake, List.of(phrase), true, true);
    }

    private void begin(int newTake, List<String> phrases, boolean whole, boolean filler) {
        synchronized (floor) {
            long after = turn == null ? 0 : turn.playedUntil();
            close(false);
            turn = new AgentTurn(phrases, whole, filler, after);
            take(newTake);
        }
        station.give(newTake);
    }

    /** Stops at once; what the caller has not heard is kept. */
    void pause() {
        synchronized (floor) {
            stop(true);
        }
        transcript.tell(new CallWatcher.News.Interrupted());
    }

    void resume(int newTake) {
        synchronized (floor) {
            take(newTake);
        }
        station.give(newTake);
    }

    /** The voice makes no sound: the next one goes on from where it got to. */
    void changeVoice(int newTake) {
        synchronized (floor) {
            stop(false);
            take(newTake);
            voice++;
        }
        station.interrupt();
        station.give(newTake);
    }

    /** The line says that this has been heard. */
    void heard(Mark mark) {
        synchronized (floor) {
            if (mark.take() == take && turn != null) {
                turn.heard(mark.phrase());
            }
        }
    }

    /** Stops at once; what the caller has heard goes into the transcript, the rest is forgotten. */
    void hush() {
        synchronized (floor) {
            stop(true);
            close(true);
        }
    }

    void allHeard() {
        synchronized (floor) {
            close(false);
            take(0);
        }
    }

    /** Whoever waits for more of an earlier take waits no longer. */
    private void take(int next) {
        take = next;
        floor.notifyAll();
    }

    /** The line is gone. */
    void end() {
        synchronized (floor) {
            stop(false);
            close(true);
        }
        station.stop();
    }

    private void stop(boolean clearing) {
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

    private void close(boolean interrupted) {
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

    private void speak(int thisTake) {
        AgentTurn now;
        synchronized (floor) {
            now = turn;
        }
        if (now == null) {
            return;
        }
        for (int phrase = 0; comes(now, phrase, thisTake); phrase++) {
            if (!isOver(now, phrase) && !speak(now, phrase, thisTake)) {
                return;
            }
        }
    }

    /** Waits for a phrase that may still be thought of; false where there is none, or nobody wants it any more. */
    private boolean comes(AgentTurn now, int phrase, int thisTake) {
        synchronized (floor) {
            try {
                while (take == thisTake && phrase >= now.phrases() && !now.isWhole()) {
                    floor.wait();
                }
            } catch (InterruptedException broken) {
                return false;
            }
            return take == thisTake && phrase < now.phrases();
        }
    }

    /** Heard in an earlier take; of the last one its end is said again, since the line is to say that all was heard. */
    private boolean isOver(AgentTurn now, int phrase) {
        synchronized (floor) {
            return phrase < now.phrases() - 1 && now.isDone(phrase);
        }
    }

    /** Speaks one phrase with the first voice that can; false where nothing more of this take is to be spoken. */
    private boolean speak(AgentTurn now, int phrase, int thisTake) {
        boolean triedAgain = false;
        while (true) {
            Voice speaking = voice();
            if (speaking == null) {
                tell.accept(new Input.VoiceBroke(clock.now(), thisTake));
                return false;
            }
            try (Voice.Speech speech = speaking.speak(phrase(now, phrase), language)) {
                return hand(speech, now, phrase, thisTake);
            } catch (RuntimeException trouble) {
                if (!isCurrent(thisTake)) {
                    return false;
                }
                LOG.log(Level.WARNING, "voice broke: " + speaking.name(), trouble);
                if (!triedAgain && trouble instanceof OutsideTrouble outside && outside.worthRetrying()) {
                    triedAgain = true;
                } else {
                    nextVoice(thisTake);
                }
            }
        }
    }

    private boolean hand(Voice.Speech speech, AgentTurn now, int phrase, int thisTake) {
        double toSkip;
        synchronized (floor) {
            toSkip = now.takeUp(phrase);
        }
        int handed = 0;
        for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
            if (toSkip > 0) {
                toSkip -= frame.length().toMillis();
                continue;
            }
            if (!play(frame, now, phrase, thisTake)) {
                return false;
            }
            if (handed++ % FRAMES_BETWEEN_NEWS == 0) {
                tellSounding(now, thisTake, phrase);
            }
        }
        synchronized (floor) {
            if (take != thisTake) {
                return false;
            }
            now.complete(phrase);
            boolean last = now.isWhole() && phrase == now.phrases() - 1 && !now.isFiller();
            line.mark(new Mark(thisTake, phrase, last).name());
        }
        tellSounding(now, thisTake, phrase + 1);
        return true;
    }

    private boolean play(Frame frame, AgentTurn now, int phrase, int thisTake) {
        synchronized (floor) {
            if (take != thisTake) {
                return false;
            }
            if (now.began() < 0 && !now.isFiller()) {
                now.latency(stopwatch.sounding());
            }
            now.handed(phrase, frame, clock.now());
            recording.played(frame);
            line.play(frame);
            return true;
        }
    }

    private void tellSounding(AgentTurn now, int thisTake, int handed) {
        long until;
        synchronized (floor) {
            until = now.playedUntil();
        }
        tell.accept(new Input.Sounding(clock.now(), thisTake, until, handed));
    }

    private String phrase(AgentTurn now, int phrase) {
        synchronized (floor) {
            return now.phrase(phrase);
        }
    }

    private @Nullable Voice voice() {
        synchronized (floor) {
            return voice < voices.size() ? voices.get(voice) : null;
        }
    }

    private void nextVoice(int thisTake) {
        synchronized (floor) {
            if (take == thisTake) {
                voice++;
            }
        }
    }

    private boolean isCurrent(int thisTake) {
        synchronized (floor) {
            return take == thisTake;
        }
    }
}
