package frontdesk.call;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.call.AnswerOutcome.Refused.Why;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.reception.StepIn;

/** The calls that this machine holds just now: as many as it has room for, and none any more once it is closing down. */
final class CallsInProgress {
    private final int most;

    /** Guarded by itself. */
    private final Map<CallId, CallStarted> calls = new HashMap<>();

    /** Guarded by {@link #calls}: who can be stepped in to. */
    private final Map<CallId, Consumer<StepIn>> open = new HashMap<>();

    /** Guarded by {@link #calls}: who can be listened to. */
    private final Map<CallId, LiveSound> sounds = new HashMap<>();

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
            open.remove(call.call());
            sounds.remove(call.call());
            calls.notifyAll();
        }
    }

    /** From now on somebody may step in to this call, which has been admitted. */
    void open(CallStarted call, Consumer<StepIn> entrance) {
        synchronized (calls) {
            open.put(call.call(), entrance);
        }
    }

    /** From now on somebody may listen in to this call, which has been admitted. */
    void sounds(CallStarted call, LiveSound sound) {
        synchronized (calls) {
            sounds.put(call.call(), sound);
        }
    }

    /** The sound of a call that is held here, or null where there is none. */
    @Nullable
    LiveSound sound(CallId call) {
        synchronized (calls) {
            return sounds.get(call);
        }
    }

    /** False where the call is not held here, or cannot be stepped in to. */
    boolean stepIn(CallId call, StepIn wish) {
        Consumer<StepIn> entrance;
        synchronized (calls) {
            entrance = open.get(call);
        }
        if (entrance != null) {
            entrance.accept(wish);
        }
        return entrance != null;
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
