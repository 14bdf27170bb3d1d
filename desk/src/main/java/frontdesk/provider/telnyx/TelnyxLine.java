package frontdesk.provider.telnyx;

import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.call.Dialer;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.LettingGo;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.SocketLine;

/**
 * A caller on a Telnyx media stream: G.711 in base64 in JSON, both ways. How the call ends is Telnyx's to do, by a command of ours; it is given
 * once the line is closed and the journal knows.
 */
final class TelnyxLine extends SocketLine {
    private static final System.Logger LOG = System.getLogger(TelnyxLine.class.getName());
    private static final String CLEAR = "{\"event\":\"clear\"}";

    private final BusinessId business;
    private final CallControl control;
    private final @Nullable Dialer dialer;
    private final @Nullable String dialledAs;
    private final InOrder order = new InOrder();
    private final AtomicReference<@Nullable Runnable> ending = new AtomicReference<>();

    /**
     * @param dialer who rings a person beside this one
     * @param dialledAs our name for the call where we have placed it, or null where somebody called us
     */
    TelnyxLine(
            String call,
            BusinessId business,
            Coding coding,
            Outlet outlet,
            CallControl control,
            @Nullable Dialer dialer,
            @Nullable String dialledAs) {
        super(call, coding, outlet);
        this.business = business;
        this.control = control;
        this.dialer = dialer;
        this.dialledAs = dialledAs;
    }

    @Override
    public @Nullable Dialer dialer() {
        return dialer;
    }

    /** Telnyx connects the two calls; our streams end with that, and closing the lines ends nothing more. */
    @Override
    public boolean join(Line person) {
        if (!(person instanceof TelnyxLine theirs)) {
            return false;
        }
        try {
            control.bridge(callName(), theirs.callName());
        } catch (OutsideTrouble trouble) {
            LOG.log(System.Logger.Level.WARNING, "two calls could not be connected: {0}", trouble.getMessage());
            return false;
        }
        ending.set(() -> {});
        theirs.ending.set(() -> {});
        return true;
    }

    @Nullable
    String dialledAs() {
        return dialledAs;
    }

    @Override
    public void heard(Message message) {
        if (message instanceof Message.Sound sound) {
            order.arrived(sound).forEach(super::heard);
        } else {
            super.heard(message);
        }
    }

    /** Telnyx takes no piece shorter than 20 ms: the end of a phrase is filled up. */
    @Override
    public void play(Frame frame) {
        short[] samples = frame.samples();
        byte[] codes = coding.encode(samples.length < Frame.USUAL ? Arrays.copyOf(samples, Frame.USUAL) : samples);
        outlet.sendSound("{\"event\":\"media\",\"media\":{\"payload\":\""
                + Base64.getEncoder().encodeToString(codes) + "\"}}");
    }

    @Override
    public void mark(String name) {
        ObjectNode mark = JsonNodeFactory.instance.objectNode();
        mark.put("event", "mark").putObject("mark").put("name", name);
        outlet.send(mark.toString());
    }

    @Override
    public void clear() {
        outlet.send(CLEAR);
    }

    @Override
    public String carrier() {
        return "telnyx";
    }

    @Override
    public void handOver(PhoneNumber to) {
        ending.compareAndSet(null, () -> control.transfer(callName(), to, CallHooks.passedOn(business, callName())));
        hungUp(By.AGENT, "handed over");
        LettingGo.soon(this::close);
    }

    @Override
    public void hangUp() {
        ending.compareAndSet(null, () -> control.hangUp(callName()));
        hungUp(By.AGENT, "we hung up");
        LettingGo.soon(this::close);
    }

    @Override
    public void close() {
        Runnable end = ending.getAndSet(() -> {});
        try {
            if (end != null) {
                end.run();
            }
        } catch (OutsideTrouble trouble) {
            LOG.log(System.Logger.Level.ERROR, "a call could not be ended: {0}", trouble.getMessage());
        }
        super.close();
    }
}
