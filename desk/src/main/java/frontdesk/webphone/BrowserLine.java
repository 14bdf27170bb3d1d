package frontdesk.webphone;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.ReceivingLine;

/**
 * A caller in a browser: sound as 16-bit samples at 8,000 Hz, least byte first, in binary messages of any even length; everything else as
 * {@link PageMessage}s. The page plays what it is sent in order and tells of marks as they are heard.
 */
final class BrowserLine extends ReceivingLine {
    private final Outlet outlet;

    /** Where messages for the page go: the socket. */
    interface Outlet {
        /** Sends what must arrive. */
        void send(String message);

        /** Sends sound; waits a little where the network is slow, then drops it: late sound is worth less than fresh. */
        void sendSound(byte[] samples);
    }

    BrowserLine(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Sound from the page. Called by the network thread, which never waits. */
    void heard(byte[] bytes) {
        var samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        short[] sound = new short[samples.remaining()];
        samples.get(sound);
        inbound.sound(sound);
    }

    /** Called by the network thread as well. */
    void told(PageMessage message) {
        switch (message) {
            case PageMessage.Digit(char digit) -> inbound.digit(digit);
            case PageMessage.Mark(String name) -> inbound.played(name);
            case PageMessage.HangUp() -> hungUp(By.CALLER, "the caller hung up");
        }
    }

    @Override
    public void play(Frame frame) {
        var bytes = ByteBuffer.allocate(2 * frame.samples().length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(frame.samples());
        outlet.sendSound(bytes.array());
    }

    @Override
    public void mark(String name) {
        outlet.send(PageNews.mark(name));
    }

    @Override
    public void clear() {
        outlet.send(PageNews.clear());
    }

    /** Nobody can be put through from a browser, so the page says where to ring. */
    @Override
    public void handOver(PhoneNumber to) {
        outlet.send(PageNews.handedOver());
        hungUp(By.AGENT, "handed over");
    }

    @Override
    public void hangUp() {
        hungUp(By.AGENT, "we hung up");
    }

    /** The socket is closed by who opened it, since the page is still told how the call ended. */
    @Override
    public void close() {}
}
