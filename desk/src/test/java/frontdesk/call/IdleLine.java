package frontdesk.call;

import frontdesk.audio.Frame;
import frontdesk.kernel.PhoneNumber;

/** A line on which nothing that we say or do has any effect; tests say what comes from its other end. */
public abstract class IdleLine implements Line {
    @Override
    public void play(Frame frame) {}

    @Override
    public void mark(String name) {}

    @Override
    public void clear() {}

    @Override
    public void handOver(PhoneNumber to) {}

    @Override
    public void hangUp() {}

    @Override
    public void close() {}
}
