package frontdesk.call;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.call.AnswerOutcome.Refused.Why;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;

/** The calls that this machine holds just now: as many as it has room for, and none any more once it is closing down. */
final class CallsInProgress {
    private final int most;

    /** Guarded by itself. */
    private final Map<CallId, CallStarted> calls = new HashMap<>();

    private boolean closing;

    CallsInProgress(int most) {
        this.most = most;
    }

    /** Why this call cannot be taken, or null where it has been. */
    @Nullable
    Why admit(CallStarted call) {
        synchronized (calls) {
            if (closing) {
                return Why.CLOSING_DOWN;
            }
            if (calls.size() >= most) {
                return Why.ALL_LINES_BUSY;
            }
            calls.put(call.call(), call);
            return null;
        }
    }

    void leave(CallStarted call) {
        synchronized (calls) {
            calls.remove(call.call());
            calls.notifyAll();
        }
    }

    List<CallStarted> all() {
        synchronized (calls) {
            return List.copyOf(calls.values());
        }
    }

    boolean haveRoom() {
        synchronized (calls) {
            return !closing && calls.size() < most;
        }
    }

    boolean areClosing() {
        synchronized (calls) {
            return closing;
        }
    }

    /** Takes no more and waits for those in progress; false where some were still going on after that time. */
    boolean drain(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (calls) {
            closing = true;
            for (long left = patience.toNanos(); !calls.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
                calls.wait(Math.max(1, left / 1_000_000));
            }
            return calls.isEmpty();
        }
    }
}
