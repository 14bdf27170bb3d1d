package frontdesk.speech;

import frontdesk.audio.Frame;
import frontdesk.speech.Ears.Heard;
import frontdesk.speech.Ears.Hearing;
import frontdesk.understanding.Expected;

/** Hearing that hears nothing; for tests that say otherwise of what matters to them. */
public class DeafHearing implements Hearing {
    @Override
    public void expect(Expected expected) {}

    @Override
    public void begin() {}

    @Override
    public void hear(Frame frame) {}

    @Override
    public String soFar() {
        return "";
    }

    @Override
    public Heard end() {
        return Heard.nothing();
    }

    @Override
    public void close() {}
}
