package frontdesk.provider.twilio;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.call.Dialer;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.LettingGo;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.SocketLine;

/**
 * A caller on a Twilio media stream, or somebody whom we have called: µ-law in base64 in JSON, both ways. The line ends the call by closing the
 * socket; Twilio then asks our webhook what comes next, which is told from {@link Endings}.
 */
final class TwilioLine extends SocketLine {
    private final String streamSid;
    private final Endings endings;
    private final @Nullable Dialer dialer;

    TwilioLine(String streamSid, String callSid, Outlet outlet, Endings endings) {
        this(streamSid, callSid, outlet, endings, null);
    }

    /** @param dialer who rings a person beside this caller, or null */
    TwilioLine(String streamSid, String callSid, Outlet outlet, Endings endings, @Nullable Dialer dialer) {
        super(callSid, Coding.mulaw(), outlet);
        this.streamSid = streamSid;
        this.endings = endings;
        this.dialer = dialer;
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
    public String carrier() {
        return Trouble.TWILIO;
    }

    @Override
    public void handOver(PhoneNumber to) {
        endings.handedOver(callName(), to);
        hungUp(By.AGENT, "handed over");
        LettingGo.soon(this::close);
    }

    @Override
    public @Nullable Dialer dialer() {
        return dialer;
    }

    /** Both streams are closed next, and then Twilio asks for each of the two where it goes: to a conference, without a request of ours. */
    @Override
    public boolean join(Line person) {
        return person instanceof TwilioLine theirs && endings.joined(callName(), theirs.callName());
    }

    /**
     * Ends the call once the line is closed: only then, when the journal knows how it ended or takes too long, is the caller given back to Twilio, so
     * that whoever is asked what comes next can tell.
     */
    @Override
    public void hangUp() {
        endings.hungUp(callName());
        hungUp(By.AGENT, "we hung up");
        LettingGo.soon(this::close);
    }
}
