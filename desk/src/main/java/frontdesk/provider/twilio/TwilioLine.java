package frontdesk.provider.twilio;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.SocketLine;

/**
 * A caller on a Twilio media stream: µ-law in base64 in JSON, both ways. The line ends the call by closing the socket; Twilio then asks our
 * webhook what comes next, which is told from {@link Endings}.
 */
final class TwilioLine extends SocketLine {
    private final String streamSid;
    private final Endings endings;

    TwilioLine(String streamSid, String callSid, Outlet outlet, Endings endings) {
        super(callSid, Coding.mulaw(), outlet);
        this.streamSid = streamSid;
        this.endings = endings;
    }

    @Override
    public void play(Frame frame) {
        outlet.sendSound(StreamMessages.media(streamSid, coding.encode(frame.samples())));
    }

    @Override
    public void mark(String name) {
        outlet.send(StreamMessages.mark(streamSid, name));
    }

    @Override
    public void clear() {
        outlet.send(StreamMessages.clear(streamSid));
    }

    @Override
    public void handOver(PhoneNumber to) {
        endings.handedOver(callName(), to);
        hungUp(By.AGENT, "handed over");
    }

    /**
     * Ends the call once the line is closed: only then, when the journal knows how it ended, is the caller given back to Twilio, so that whoever
     * is asked what comes next can tell.
     */
    @Override
    public void hangUp() {
        endings.hungUp(callName());
        hungUp(By.AGENT, "we hung up");
    }
}
