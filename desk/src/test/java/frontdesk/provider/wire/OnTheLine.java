package frontdesk.provider.wire;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

import frontdesk.audio.Frame;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;

/** What tests of lines say and listen for. */
public final class OnTheLine {
    private OnTheLine() {}

    /** What comes next, sound left out. */
    public static Event next(Line line) {
        Event event = line.next(Duration.ofSeconds(5));
        while (event instanceof Event.Sound) {
            event = line.next(Duration.ofSeconds(5));
        }
        return event;
    }

    public static void awaitTone(Line line) {
        while (true) {
            if (line.next(Duration.ofSeconds(5)) instanceof Event.Sound(Frame frame) && loud(frame.samples()) > 0) {
                return;
            }
        }
    }

    public static void awaitMark(Line line, String name) {
        Event event = next(line);
        while (!event.equals(new Event.Played(name))) {
            event = next(line);
        }
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
