package frontdesk.provider.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;

import frontdesk.audio.Frame;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of lines say and listen for. */
public final class OnTheLine {
    private static final Duration SOON = Duration.ofSeconds(20);

    private OnTheLine() {}

    /** What comes next, sound left out. */
    public static Event next(Line line) {
        Event event = line.next(SOON);
        while (event instanceof Event.Sound) {
            event = line.next(SOON);
        }
        return event;
    }

    public static void awaitTone(Line line) {
        await(line, event -> event instanceof Event.Sound(Frame frame) && loud(frame.samples()) > 0);
    }

    public static void awaitSilence(Line line) {
        await(line, event -> event instanceof Event.Sound(Frame frame) && loud(frame.samples()) == 0);
    }

    public static void awaitMark(Line line, String name) {
        await(line, new Event.Played(name)::equals);
    }

    private static void await(Line line, Predicate<Event> wanted) {
        Event event = line.next(SOON);
        while (!wanted.test(event)) {
            if (event instanceof Event.HungUp || event instanceof Event.Nothing) {
                throw new AssertionError("instead of what is waited for comes " + event);
            }
            event = line.next(SOON);
        }
    }

    /** Hears somebody, says so many frames, and waits until they have been heard. */
    public static void talk(Line line, int frames) {
        awaitTone(line);
        play(line, frames);
        line.mark("end");
        awaitMark(line, "end");
    }

    /** Says more than anybody listens to, until somebody presses 1: then all of it is taken back. */
    public static void sayUntilOneIsPressed(Line line) {
        play(line, 5_000);
        line.mark("never heard");
        assertThat(next(line)).isEqualTo(new Event.Digit('1'));
        line.clear();
        awaitMark(line, "never heard");
    }

    public static void letGo(Line line) {
        line.hangUp();
        line.close();
    }

    /** Tells everything that comes but sound, the end too. */
    public static void tellAll(Line line, Collection<? super Event> told) {
        Event event = next(line);
        while (!(event instanceof Event.HungUp)) {
            told.add(event);
            event = next(line);
        }
        told.add(event);
    }

    public static void play(Line line, int frames) {
        for (int i = 0; i < frames; i++) {
            line.play(new Frame(tone(1)));
        }
    }

    /** So much that whoever takes the line late still hears some of it. */
    public static short[] onAndOn() {
        return tone(5_000);
    }

    public static short[] tone(int frames) {
        short[] tone = new short[frames * Frame.USUAL];
        Arrays.fill(tone, (short) 8_000);
        return tone;
    }

    public static int loud(short[] samples) {
        int loud = 0;
        for (short sample : samples) {
            loud += sample > 1_000 ? 1 : 0;
        }
        return loud;
    }
}
