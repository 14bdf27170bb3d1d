package frontdesk.provider.speech;

import java.util.ArrayList;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.speech.Ears.Heard;
import frontdesk.speech.Ears.Hearing;
import frontdesk.understanding.Expected;

/** One call's hearing by an engine that takes an utterance whole and takes no hint of what was asked: collects it, and has it heard once it is over. */
public abstract class WholeUtterance implements Hearing {
    private final List<Frame> utterance = new ArrayList<>();

    /** The words of an utterance. */
    protected abstract Heard words(List<Frame> sound);

    @Override
    public void expect(Expected expected) {
        // such an engine takes no hint of that kind
    }

    @Override
    public void begin() {
        utterance.clear();
    }

    @Override
    public void hear(Frame frame) {
        utterance.add(frame);
    }

    @Override
    public String soFar() {
        return "";
    }

    @Override
    public Heard end() {
        List<Frame> whole = List.copyOf(utterance);
        utterance.clear();
        return words(whole);
    }

    @Override
    public void close() {
        utterance.clear();
    }
}
