package frontdesk.provider.sip;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.call.Dialer;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.ReceivingLine;

/** A caller on a telephone that speaks SIP: their sound by RTP, 50 frames a second whether they speak or not, and the rest by the call's signalling. */
final class SipLine extends ReceivingLine implements RtpSession.Hearer {
    /** So long the other side's telephone system may take to join two calls that it carries. */
    private static final Duration JOINING = Duration.ofSeconds(4);

    private final Duration silence;
    private final SipDialer dialer;
    private volatile @Nullable CallLeg leg;
    private volatile Runnable whenGone = () -> {};

    SipLine(Duration silence, SipDialer dialer) {
        this.silence = silence;
        this.dialer = dialer;
    }

    /** The call that this line is of; told once, before any sound. */
    void on(CallLeg leg) {
        this.leg = leg;
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
        if (frames / 50 >= silence.toSeconds() && !leg().onHold()) {
            hungUp(By.CARRIER, "no sound came any more");
        }
    }

    @Override
    public void hungUp(By by, String reason) {
        super.hungUp(by, reason);
        if (by != By.AGENT) {
            whenGone.run();
        }
    }

    /** What is to happen when the other side leaves, beside that it is told. */
    void whenGone(Runnable then) {
        whenGone = then;
    }

    @Override
    public void play(Frame frame) {
        leg().sound().play(frame);
    }

    @Override
    public void mark(String name) {
        leg().sound().mark(name);
    }

    @Override
    public void clear() {
        leg().sound().clear();
    }

    @Override
    public String carrier() {
        return "sip";
    }

    /** The other side's telephone system connects them; where it cannot, we ring the person ourselves and carry the sound. */
    @Override
    public void handOver(PhoneNumber to) {
        CallLeg caller = leg();
        SipAccount account = caller.account();
        String host = account == null
                ? caller.peer().address().getHostAddress()
                : account.server().host();
        var transfer = new Transfer();
        transfer.then(
                caller::hangUp, () -> Thread.ofVirtual().name("sip-pass-on").start(() -> dialer.connect(caller, to)));
        caller.pass("<sip:" + to.e164() + "@" + host + ">", transfer);
        hungUp(By.AGENT, "handed over");
    }

    @Override
    public @Nullable Dialer dialer() {
        return dialer.canDial() ? dialer : null;
    }

    /** By REFER with Replaces (RFC 3891), where both calls are carried by one telephone system, which then joins them itself. */
    @Override
    public boolean join(Line person) {
        if (!(person instanceof SipLine other) || !other.leg().peer().equals(leg().peer())) {
            return false;
        }
        CallLeg caller = leg();
        var transfer = new Transfer();
        caller.pass(other.leg().replacing(), transfer);
        if (!transfer.isTaken(JOINING)) {
            caller.keep();
            return false;
        }
        caller.hangUp();
        return true;
    }

    @Override
    public void hangUp() {
        leg().hangUp();
        hungUp(By.AGENT, "we hung up");
    }

    /** Ends the call unless it is being passed on: then the other side's telephone ends it, when somebody else has answered. */
    @Override
    public void close() {
        leg().leave();
    }

    CallLeg leg() {
        CallLeg now = leg;
        if (now == null) {
            throw new IllegalStateException("a line without a call carries nothing");
        }
        return now;
    }
}
