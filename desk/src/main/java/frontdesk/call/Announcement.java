package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.speech.Voice;
import frontdesk.turns.Mark;

/** Says a few sentences on a line to which nobody listens in return: a message on a machine, a word of goodbye. */
record Announcement(List<Voice> voices, Language language) {
    private static final System.Logger LOG = System.getLogger(Announcement.class.getName());
    private static final String END = new Mark(999_999, 0, true).name();
    private static final Duration STEP = Duration.ofMillis(100);

    /** Longer than what was said, the line needs to play it: this much, and it counts as heard. */
    private static final Duration LATE = Duration.ofSeconds(3);

    /** Waits until all of it was heard. False where the other side hung up before that, or no voice could say it. */
    boolean say(Line line, List<String> phrases) {
        long samples = 0;
        for (String phrase : phrases) {
            long spoken = speak(line, phrase);
            if (spoken == 0) {
                return false;
            }
            samples += spoken;
        }
        line.mark(END);
        return awaitHeard(line, Duration.ofMillis(samples * 1_000 / Frame.RATE).plus(LATE));
    }

    /** How many samples were spoken, by the first voice that could. */
    private long speak(Line line, String phrase) {
        for (Voice voice : voices) {
            long samples = 0;
            try (Voice.Speech speech = voice.speak(phrase, language)) {
                for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                    line.play(frame);
                    samples += frame.samples().length;
                }
                return samples;
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "voice broke: " + voice.name(), trouble);
                if (samples > 0) {
                    return samples;
                }
            }
        }
        return 0;
    }

    /** Time passes by the sound that comes, as it does in every call, and by itself where none comes. */
    private static boolean awaitHeard(Line line, Duration atMost) {
        var clock = new CallClock(System::nanoTime);
        while (clock.now() < atMost.toMillis()) {
            switch (line.next(STEP)) {
                case Line.Event.Played(String mark)
                when mark.equals(END) -> {
                    return true;
                }
                case Line.Event.HungUp _ -> {
                    return false;
                }
                case Line.Event.Sound(Frame frame) -> clock.heard(frame);
                case Line.Event.Nothing _ -> clock.lost();
                case Line.Event.Played _, Line.Event.Digit _ -> {}
            }
        }
        return true;
    }
}
