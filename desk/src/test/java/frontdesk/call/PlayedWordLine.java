package frontdesk.call;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.call.WordLine.Event;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.turns.Patience;

/** A caller with a plan; time passes only where the plan says so. */
final class PlayedWordLine implements WordLine {
    /** What the caller does next. */
    sealed interface Step {
        /** Waits, without time passing, until the agent has said so many talks. */
        record Await(int talks) implements Step {}

        record Does(Event event) implements Step {}

        /** So many milliseconds pass. */
        record Passes(long millis) implements Step {}

        /** Something happens elsewhere. */
        record Runs(Runnable deed) implements Step {}
    }

    private final Deque<Step> plan;
    final List<String> done = new ArrayList<>();

    @Nullable
    WordCall held;

    private int talks;
    long passed;
    private long left = -1;

    PlayedWordLine(Step... plan) {
        this.plan = new ArrayDeque<>(Arrays.asList(plan));
    }

    /** Holds a call on it in virtual time, to its end. */
    CallEnded hold(Conversation talk, CallWatcher... watchers) {
        var started = ScriptedCall.started(CallStarted.Channel.PHONE);
        var party = new Party(started, talk, ScriptedCall.BRIEF, null, List.of(watchers));
        try (this) {
            held = new WordCall(
                    this, party, Patience.usual(), WordPassingOn.unasked(this), Clock.systemUTC(), this::nanos);
            return held.hold();
        }
    }

    synchronized long nanos() {
        return passed * 1_000_000;
    }

    @Override
    public synchronized Event next(Duration patience) {
        while (true) {
            @Nullable Step step = plan.peekFirst();
            switch (step) {
                case null -> {
                    return new Event.HungUp(By.US, "the plan is over");
                }
                case Step.Await(int wanted) -> {
                    try {
                        while (talks < wanted) {
                            wait();
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    plan.removeFirst();
                }
                case Step.Does(Event event) -> {
                    plan.removeFirst();
                    return event;
                }
                case Step.Runs(Runnable deed) -> {
                    plan.removeFirst();
                    deed.run();
                }
                case Step.Passes(long millis) -> {
                    left = left < 0 ? millis : left;
                    if (left > 0) {
                        left -= Math.min(left, patience.toMillis());
                        passed += patience.toMillis();
                        return new Event.Nothing();
                    }
                    left = -1;
                    plan.removeFirst();
                }
            }
        }
    }

    @Override
    public synchronized void say(String sentence, Language language, boolean last) {
        done.add("say " + sentence + (last ? " (last)" : ""));
        talks += last ? 1 : 0;
        notifyAll();
    }

    @Override
    public synchronized void handOver(PhoneNumber to) {
        done.add("hand over " + to);
    }

    @Override
    public synchronized void hangUp() {
        done.add("hang up");
    }

    @Override
    public synchronized void close() {
        done.add("close");
    }
}
