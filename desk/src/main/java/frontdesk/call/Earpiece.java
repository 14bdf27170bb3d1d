package frontdesk.call;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import frontdesk.audio.Frame;

/** The far end of a simulated line: plays what it was given as time passes, and says which marks have been reached. */
final class Earpiece {
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private final List<Frame> heard = new ArrayList<>();
    private int playedOfFirst;

    private sealed interface Piece {
        record Sound(Frame frame) implements Piece {}

        record Named(String mark) implements Piece {}
    }

    void play(Frame frame) {
        pieces.add(new Piece.Sound(frame));
    }

    void mark(String name) {
        pieces.add(new Piece.Named(name));
    }

    /** Throws the sound away, and gives back its marks at once, as carriers do. */
    List<String> clear() {
        List<String> marks = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Named(String mark)) {
                marks.add(mark);
            }
        }
        pieces.clear();
        playedOfFirst = 0;
        return marks;
    }

    boolean isSilent() {
        return pieces.isEmpty();
    }

    /** So many samples of time pass; answers the marks that were reached meanwhile. */
    List<String> pass(int samples) {
        List<String> marks = new ArrayList<>();
        int left = samples;
        while (!pieces.isEmpty()) {
            switch (pieces.getFirst()) {
                case Piece.Named(String mark) -> {
                    marks.add(mark);
                    pieces.removeFirst();
                }
                case Piece.Sound(Frame frame) -> {
                    if (left == 0) {
                        return marks;
                    }
                    left -= hear(frame, left);
                }
            }
        }
        return marks;
    }

    /** All that was heard, without the silence between. */
    List<Frame> heard() {
        return List.copyOf(heard);
    }

    private int hear(Frame frame, int most) {
        int samples = Math.min(most, frame.samples().length - playedOfFirst);
        heard.add(new Frame(Arrays.copyOfRange(frame.samples(), playedOfFirst, playedOfFirst + samples)));
        playedOfFirst += samples;
        if (playedOfFirst == frame.samples().length) {
            pieces.removeFirst();
            playedOfFirst = 0;
        }
        return samples;
    }
}
