package frontdesk.provider.scripted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import frontdesk.audio.Mulaw;

/**
 * What Twilio has buffered for the caller and plays in real time: sound and marks in order. A mark comes back when all sound before it has
 * been played, or at once when the buffer is cleared.
 */
final class Playback {
    private sealed interface Item {
        record Sound(byte[] codes) implements Item {}

        record Mark(String name) implements Item {}
    }

    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private int offset;

    void add(byte[] codes) {
        if (codes.length > 0) {
            items.addLast(new Item.Sound(codes));
        }
    }

    void mark(String name) {
        items.addLast(new Item.Mark(name));
    }

    /** Throws the sound away. @return the marks that come back */
    List<String> clear() {
        List<String> marks = items.stream()
                .<String>mapMulti((item, out) -> {
                    if (item instanceof Item.Mark(String name)) {
                        out.accept(name);
                    }
                })
                .toList();
        items.clear();
        offset = 0;
        return marks;
    }

    /** What was played in one moment, and the marks that were reached in it. */
    record Moment(byte[] codes, List<String> marks) {}

    /** Plays on by that many codes, with silence where there is nothing to play. */
    Moment play(int length) {
        byte[] played = new byte[length];
        Arrays.fill(played, Mulaw.SILENCE);
        var marks = new ArrayList<String>();
        int done = 0;
        for (Item first = items.peekFirst(); first != null; first = items.peekFirst()) {
            if (first instanceof Item.Sound(byte[] codes)) {
                if (done == length) {
                    break;
                }
                int step = Math.min(length - done, codes.length - offset);
                System.arraycopy(codes, offset, played, done, step);
                done += step;
                offset += step;
                if (offset < codes.length) {
                    break;
                }
                offset = 0;
            } else if (first instanceof Item.Mark(String name)) {
                marks.add(name);
            }
            items.removeFirst();
        }
        return new Moment(played, List.copyOf(marks));
    }

    boolean isEmpty() {
        return items.isEmpty();
    }
}
