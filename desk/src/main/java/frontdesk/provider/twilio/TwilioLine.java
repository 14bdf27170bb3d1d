package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;

/**
 * A caller on a Twilio media stream: µ-law in base64 in JSON, both ways. Sound arrives in messages of any length and leaves here in frames of
 * 20 ms. The line ends the call by closing the socket; Twilio then asks our webhook what comes next, which is told from {@link Endings}.
 */
final class TwilioLine implements Line {
    private static final Duration MOST_UNHEARD = Duration.ofSeconds(2);

    private final String streamSid;
    private final String callSid;
    private final Outlet outlet;
    private final Endings endings;
    private final InboundQueue inbound = new InboundQueue(MOST_UNHEARD);
    private final AtomicBoolean over = new AtomicBoolean();
    private short[] rest = new short[0];

    /** Where messages for Twilio go: the socket. */
    interface Outlet {
        /** Sends what must arrive. */
        void send(String message);

        /** Sends sound; waits a little where the network is slow, then drops it: late sound is worth less than fresh. */
        void sendSound(String message);

        void close();
    }

    TwilioLine(String streamSid, String callSid, Outlet outlet, Endings endings) {
        this.streamSid = streamSid;
        this.callSid = callSid;
        this.outlet = outlet;
        this.endings = endings;
    }

    /** Called by the network thread, which never waits. */
    void heard(StreamMessage message) {
        switch (message) {
            case StreamMessage.Media(byte[] codes) -> sound(Mulaw.decode(codes));
            case StreamMessage.Digit(char digit) -> inbound.add(new Event.Digit(digit));
            case StreamMessage.Mark(String name) -> inbound.add(new Event.Played(name));
            case StreamMessage.Stop() -> hungUp(By.CALLER, "the caller hung up");
            case StreamMessage.Connected(), StreamMessage.Start _, StreamMessage.Other() -> {}
        }
    }

    /** The caller's side is gone; told once. */
    void hungUp(By by, String reason) {
        if (over.compareAndSet(false, true)) {
            inbound.add(new Event.HungUp(by, reason));
        }
    }

    private void sound(short[] samples) {
        short[] all = Arrays.copyOf(rest, rest.length + samples.length);
        System.arraycopy(samples, 0, all, rest.length, samples.length);
        int from = 0;
        for (; all.length - from >= Frame.USUAL; from += Frame.USUAL) {
            inbound.add(new Event.Sound(new Frame(Arrays.copyOfRange(all, from, from + Frame.USUAL))));
        }
        rest = Arrays.copyOfRange(all, from, all.length);
    }

    @Override
    public Event next(Duration patience) {
        return inbound.take(patience);
    }

    @Override
    public void play(Frame frame) {
        outlet.sendSound(StreamMessage.media(streamSid, Mulaw.encode(frame.samples())));
    }

    @Override
    public void mark(String name) {
        outlet.send(StreamMessage.mark(streamSid, name));
    }

    @Override
    public void clear() {
        outlet.send(StreamMessage.clear(streamSid));
    }

    @Override
    public void handOver(PhoneNumber to) {
        endings.handedOver(callSid, to);
        hungUp(By.AGENT, "handed over");
    }

    @Override
    public void hangUp() {
        endings.hungUp(callSid);
        hungUp(By.AGENT, "we hung up");
    }

    /** Gives the caller back to Twilio. Only now, when the journal knows how the call ended, so that whoever is asked what comes next can tell. */
    @Override
    public void close() {
        over.set(true);
        outlet.close();
    }

    String callSid() {
        return callSid;
    }

    long dropped() {
        return inbound.dropped();
    }
}
