package frontdesk.provider.sip;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sip.message.Message;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/** Keeps a call alive as both sides agreed: gives the sign of life in time, or waits for theirs and ends the call without it. */
final class KeepAlive implements Exchange.Answers {
    private final Wire wire;
    private final Consumer<SessionTimer> signOfLife;
    private final Consumer<String> lost;
    private @Nullable SessionTimer timer;
    private @Nullable ScheduledFuture<?> due;

    /**
     * @param signOfLife gives ours
     * @param lost is told why the call is over
     */
    KeepAlive(Wire wire, Consumer<SessionTimer> signOfLife, Consumer<String> lost) {
        this.wire = wire;
        this.signOfLife = signOfLife;
        this.lost = lost;
    }

    /** What this message agrees on; where it says nothing of it, what was agreed before holds. */
    synchronized void asked(Message message, boolean weAsked) {
        timer = SessionTimer.asked(message, weAsked).orElse(timer);
    }

    /** Says in our answer what is agreed. */
    synchronized void answer(Response response) {
        SessionTimer agreed = timer;
        if (agreed != null) {
            response.addHeader(agreed.answer());
            if (!agreed.ours()) {
                response.addHeader(written(() -> HEADERS.createHeader("Require", "timer")));
            }
        }
    }

    /** From now on, and anew after each sign of life. */
    synchronized void begin() {
        end();
        SessionTimer agreed = timer;
        if (agreed != null) {
            due = agreed.ours()
                    ? wire.timers().schedule(() -> elsewhere(this::give), agreed.half(), TimeUnit.SECONDS)
                    : wire.timers()
                            .schedule(
                                    () -> elsewhere(() -> lost.accept("the call was not kept alive")),
                                    agreed.end(),
                                    TimeUnit.SECONDS);
        }
    }

    /** Who connects may have to wait, and the timers of all calls must not. */
    private static void elsewhere(Runnable what) {
        Thread.ofVirtual().name("sip-alive").start(what);
    }

    synchronized void end() {
        if (due != null) {
            due.cancel(false);
        }
    }

    private void give() {
        SessionTimer agreed;
        synchronized (this) {
            agreed = timer;
            begin();
        }
        if (agreed != null) {
            signOfLife.accept(agreed);
        }
    }

    @Override
    public void answered(Response response) {
        if (response.getStatusCode() == Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST) {
            lost.accept("the other side knows nothing of this call");
        }
    }

    @Override
    public void unanswered() {
        lost.accept("the other side does not answer any more");
    }
}
