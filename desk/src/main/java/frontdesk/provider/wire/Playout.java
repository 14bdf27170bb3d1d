package frontdesk.provider.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import frontdesk.audio.Frame;

/**
 * What is still to be played on a line whose carrier keeps nothing itself: sound in moments of 20 ms and marks, in order, given out one by one
 * as time passes.
 */
public final class Playout {
    /** The next thing to be played. */
    public sealed interface Item {
        /** 20 ms of sound. */
        record Sound(short[] samples) implements Item {}

        /** All sound before it has been given out. */
        record Mark(String name) implements Item {}
    }

    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private short[] rest = new short[0];

    /** Adds sound of any length; what does not fill a moment waits for more, or for a mark. */
    public synchronized void play(short[] samples) {
        short[] all = Arrays.copyOf(rest, rest.length + samples.length);
        System.arraycopy(samples, 0, all, rest.length, samples.length);
        int from = 0;
        for (; all.length - from >= Frame.USUAL; from += Frame.USUAL) {
            items.addLast(new Item.Sound(Arrays.copyOfRange(all, from, from + Frame.USUAL)));
        }
        rest = Arrays.copyOfRange(all, from, all.length);
    }

    public synchronized void mark(String name) {
        if (rest.length > 0) {
            items.addLast(new Item.Sound(Arrays.copyOf(rest, Frame.USUAL)));
            rest = new short[0];
        }
        items.addLast(new Item.Mark(name));
    }

    /** Throws the sound away. @return the marks that were not reached */
    public synchronized List<String> clear() {
        var marks = new ArrayList<String>();
        for (Item item : items) {
            if (item instanceof Item.Mark(String name)) {
                marks.add(name);
            }
        }
        items.clear();
        rest = new short[0];
        return List.copyOf(marks);
    }

    /** What comes next: marks that are reached by now, then at most so many moments of sound, with the marks between them. */
    public synchronized List<Item> next(int moments) {
        var next = new ArrayList<Item>();
        int left = moments;
        while (!items.isEmpty() && (left > 0 || items.getFirst() instanceof Item.Mark)) {
            Item item = items.removeFirst();
            left -= item instanceof Item.Sound ? 1 : 0;
            next.add(item);
        }
        return next;
    }
}
