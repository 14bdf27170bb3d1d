package frontdesk.provider.telnyx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import frontdesk.provider.wire.Message;

/**
 * Puts a stream's sound back in order: Telnyx does not promise that it arrives so, nor only once. A little is held back while a piece is missing,
 * at the beginning too; what comes after its turn is left out.
 */
final class InOrder {
    /** Moments of 20 ms. */
    private static final int MOST_HELD = 4;

    private final TreeMap<Long, Message.Sound> held = new TreeMap<>();
    private long next;

    /** What can be heard now. */
    List<Message.Sound> arrived(Message.Sound sound) {
        if (sound.chunk() <= 0) {
            return List.of(sound);
        }
        if (next == 0) {
            next = sound.chunk() > MOST_HELD ? sound.chunk() : 1;
        }
        if (sound.chunk() >= next) {
            held.put(sound.chunk(), sound);
        }
        var now = new ArrayList<Message.Sound>();
        while (!held.isEmpty() && (held.firstKey() == next || held.size() > MOST_HELD)) {
            var first = held.pollFirstEntry();
            next = first.getKey() + 1;
            now.add(first.getValue());
        }
        return now;
    }
}
