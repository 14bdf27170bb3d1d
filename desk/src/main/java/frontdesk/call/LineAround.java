package frontdesk.call;

import java.time.Duration;

import frontdesk.audio.Frame;
import frontdesk.kernel.PhoneNumber;

/** A line held around another one, which does all that is not said otherwise here; beside it nobody is rung, and with nobody it is joined. */
abstract class LineAround implements Line {
    private final Line line;

    LineAround(Line line) {
        this.line = line;
    }

    /** The one inside. */
    public Line line() {
        return line;
    }

    @Override
    public Event next(Duration patience) {
        return line.next(patience);
    }

    @Override
    public void play(Frame frame) {
        line.play(frame);
    }

    @Override
    public void mark(String name) {
        line.mark(name);
    }

    @Override
    public void clear() {
        line.clear();
    }

    @Override
    public void handOver(PhoneNumber to) {
        line.handOver(to);
    }

    @Override
    public String carrier() {
        return line.carrier();
    }

    @Override
    public void hangUp() {
        line.hangUp();
    }

    @Override
    public void close() {
        line.close();
    }
}
