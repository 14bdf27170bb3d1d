package frontdesk.call;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.reception.Reply;
import frontdesk.speech.Voice;
import frontdesk.turns.Input;
import frontdesk.turns.Mark;

/** The station that speaks: phrases in, sound on the line out, phrase after phrase as it is made, with the first voice that can. */
final class Speaker {
    private static final System.Logger LOG = System.getLogger(Speaker.class.getName());
    private static final int ROOM = 16;
    private static final int FRAMES_BETWEEN_NEWS = 25;
    /** So much of a phrase that is there as a whole is handed on at a time: the first words of others come before the rest of ours. */
    private static final int FRAMES_AT_A_TIME = 5;

    private final Delivery delivery;
    private final Voices voices;

    /** What the call is held in now: a reply says so, a sentence that comes before its reply does not. */
    private volatile Language language;

    private final CallClock clock;
    private final Transcript transcript;
    private final Stopwatch stopwatch;
    private final Consumer<Input> tell;
    private final Station<Integer> station;

    Speaker(
            Line line,
            List<Voice> voices,
            Language language,
            CallClock clock,
            Recording recording,
            Transcript transcript,
            Stopwatch stopwatch,
            Consumer<Input> tell) {
        this.delivery = new Delivery(line, clock, recording, transcript, stopwatch, tell);
        this.voices = new Voices(voices);
        this.language = language;
        this.clock = clock;
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
        delivery.add(ofTake, phrases, whole != null);
    }

    private void tellSaying(Reply reply) {
        language = reply.language();
        transcript.tell(new CallWatcher.News.Saying(String.join(" ", reply.phrases()), reply.expecting()));
    }

    /** Says something while the reply is still being thought of. */
    void fill(int newTake, String phrase) {
        begin(newTake, List.of(phrase), true, true);
    }

    private void begin(int newTake, List<String> phrases, boolean whole, boolean filler) {
        delivery.begin(newTake, phrases, whole, filler);
        station.give(newTake);
    }

    /** Stops at once; what the caller has not heard is kept. */
    void pause() {
        delivery.stop(true);
        transcript.tell(new CallWatcher.News.Interrupted());
    }

    void resume(int newTake) {
        delivery.take(newTake);
        station.give(newTake);
    }

    /** The voice makes no sound: the next one goes on from where it got to. */
    void changeVoice(int newTake) {
        delivery.stop(false);
        delivery.take(newTake);
        voices.next();
        station.interrupt();
        station.give(newTake);
    }

    /** The line says that this has been heard. */
    void heard(Mark mark) {
        delivery.heard(mark);
    }

    /** Stops at once; what the caller has heard goes into the transcript, the rest is forgotten. */
    void hush() {
        delivery.stop(true);
        delivery.close(true);
    }

    void allHeard() {
        delivery.close(false);
        delivery.take(0);
    }

    /** The line is gone. */
    void end() {
        delivery.stop(false);
        delivery.close(true);
        station.stop();
    }

    private void speak(int take) {
        AgentTurn now = delivery.of(take);
        if (now == null) {
            return;
        }
        for (int phrase = 0; delivery.comes(now, phrase, take); phrase++) {
            if (!delivery.isOver(now, phrase) && !speak(now, phrase, take)) {
                return;
            }
        }
    }

    /** Speaks one phrase with the first voice that can; false where nothing more of this take is to be spoken. */
    private boolean speak(AgentTurn now, int phrase, int take) {
        boolean triedAgain = false;
        while (true) {
            Voice voice = voices.current();
            if (voice == null) {
                tell.accept(new Input.VoiceBroke(clock.now(), take));
                return false;
            }
            try (Voice.Speech speech = voice.speak(delivery.phrase(now, phrase), language)) {
                return hand(speech, now, phrase, take);
            } catch (RuntimeException trouble) {
                if (!delivery.isCurrent(take)) {
                    return false;
                }
                LOG.log(Level.WARNING, "voice broke: " + voice.name(), trouble);
                if (!triedAgain && trouble instanceof OutsideTrouble outside && outside.worthRetrying()) {
                    triedAgain = true;
                } else {
                    voices.nextAfter(voice);
                }
            }
        }
    }

    private boolean hand(Voice.Speech speech, AgentTurn now, int phrase, int take) {
        double toSkip = delivery.takeUp(now, phrase);
        int handed = 0;
        for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
            if (toSkip > 0) {
                toSkip -= frame.millis();
                continue;
            }
            if (!delivery.play(frame, now, phrase, take)) {
                return false;
            }
            if (handed++ % FRAMES_BETWEEN_NEWS == 0) {
                delivery.tellSounding(now, take, phrase);
            }
            if (handed % FRAMES_AT_A_TIME == 0) {
                Thread.yield();
            }
        }
        if (!delivery.complete(now, phrase, take)) {
            return false;
        }
        delivery.tellSounding(now, take, phrase + 1);
        return true;
    }
}
