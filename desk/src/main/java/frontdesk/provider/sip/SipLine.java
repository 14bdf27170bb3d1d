package frontdesk.provider.sip;

import java.time.Duration;

import frontdesk.audio.Frame;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Inbound;

/** A caller on a telephone that speaks SIP: their sound by RTP, 50 frames a second whether they speak or not, and the rest by the call's signalling. */
final class SipLine implements Line, RtpSession.Hearer {
    private final CallLeg leg;
    private final Duration silence;
    private final Inbound inbound = new Inbound();

    SipLine(CallLeg leg, Duration silence) {
        this.leg = leg;
        this.silence = silence;
    }

    @Override
    public void sound(Frame frame) {
        inbound.sound(frame.samples());
    }

    @Override
    public void key(char key) {
        inbound.digit(key);
    }

    @Override
    public void played(String mark) {
        inbound.played(mark);
    }

    /** A telephone on hold is silent for as long as it likes. */
    @Override
    public void nothingFor(int frames) {
        if (frames / 50 >= silence.toSeconds() && !leg.onHold()) {
            hungUp(By.CARRIER, "no sound came any more");
        }
    }

    /** The caller's side is gone; told once. */
    void hungUp(By by, String reason) {
        inbound.hungUp(by, reason);
    }

    @Override
    public Event next(Duration patience) {
        return inbound.take(patience);
    }

    @Override
    public void play(Frame frame) {
        leg.sound().play(frame);
    }

    @Override
    public void mark(String name) {
        leg.sound().mark(name);
    }

    @Override
    public void clear() {
        leg.sound().clear();
    }

    @Override
    public void handOver(PhoneNumber to) {
        leg.refer(to);
        hungUp(By.AGENT, "handed over");
    }

    @Override
    public void hangUp() {
        leg.hangUp();
        hungUp(By.AGENT, "we hung up");
    }

    /** Ends the call unless it is being passed on: then the other side's telephone ends it, when somebody else has answered. */
    @Override
    public void close() {
        leg.leave();
    }
}
