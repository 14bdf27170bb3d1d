package frontdesk.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.turns.Mark;

/**
 * A line with a caller who follows a plan, as fast as the call can listen: every frame that is taken from it is 20 ms for both
 * sides. Where the caller waits for an answer that is still being thought of, no sound comes and the call's clock stands still, so
 * that a slow machine is no broken line.
 */
final class SimulatedLine implements Line {
    private static final Frame SILENCE = Frame.silence();

    /** Silence after the caller's words, in frames: more than any endpointing needs. */
    private static final int PAUSE = 60;

    private final Deque<Step> plan;
    private final Supplier<List<Step>> further;
    private final Duration still;
    private final Earpiece earpiece = new Earpiece();
    private final Queue<Event> due = new ArrayDeque<>();
    private int stepFrames;
    private int agentFrames;
    private boolean answered;
    private boolean gone;

    /** What the caller does next. */
    sealed interface Step {
        /** Says this, whoever else speaks. */
        record Say(List<Frame> sound) implements Step {}

        /** Listens until the agent has said all it has to say. */
        record AwaitAnswer() implements Step {}

        /** Listens until so much of the agent's sound has been heard since the last step. */
        record Listen(Duration toAgent) implements Step {}

        /** Says nothing for so long. */
        record Silence(Duration lasting) implements Step {}

        /** Says nothing while time passes, until the agent has spoken to its end. */
        record KeepSilent() implements Step {}

        record Press(char key) implements Step {}

        record HangUp() implements Step {}
    }

    /** @param still for how long the call's clock stands still where the caller waits for an answer; afterwards real time passes for him */
    SimulatedLine(List<Step> plan, Duration still) {
        this(plan, List::of, still);
    }

    /** @param further what the caller does when all that was planned is done; nothing more means that he hangs up */
    SimulatedLine(List<Step> plan, Supplier<List<Step>> further, Duration still) {
        this.plan = new ArrayDeque<>(plan);
        this.further = further;
        this.still = still;
    }

    @Override
    public synchronized Event next(Duration patience) {
        long deadline = System.nanoTime() + patience.plus(still).toNanos();
        Event event = soon();
        for (long left = 1; event == null && left > 0; left = deadline - System.nanoTime()) {
            await(deadline - System.nanoTime());
            event = soon();
        }
        return event == null ? new Event.Nothing() : event;
    }

    /** What comes without waiting, or null. */
    private @Nullable Event soon() {
        while (due.isEmpty()) {
            if (!gone && plan.isEmpty()) {
                plan.addAll(further.get());
            }
            if (gone || plan.isEmpty()) {
                return new Event.HungUp(By.CALLER, "the caller hung up");
            }
            Step step = plan.getFirst();
            switch (step) {
                case Step.Say(List<Frame> sound) -> {
                    if (stepFrames < sound.size()) {
                        return pass(sound.get(stepFrames));
                    }
                    nextStep();
                }
                case Step.Silence(Duration lasting) -> {
                    if (stepFrames < lasting.toMillis() / 20) {
                        return pass(SILENCE);
                    }
                    nextStep();
                }
                case Step.Listen(Duration toAgent) -> {
                    if (agentFrames < toAgent.toMillis() / 20) {
                        return listen();
                    }
                    nextStep();
                }
                case Step.AwaitAnswer wait -> {
                    if (!answered) {
                        return listen();
                    }
                    nextStep();
                }
                case Step.KeepSilent _ -> {
                    if (!answered) {
                        return pass(SILENCE);
                    }
                    nextStep();
                }
                case Step.Press(char key) -> {
                    due.add(new Event.Digit(key));
                    nextStep();
                }
                case Step.HangUp hangUp -> gone = true;
            }
        }
        return due.remove();
    }

    private void nextStep() {
        plan.removeFirst();
        stepFrames = 0;
        agentFrames = 0;
        answered = false;
    }

    private @Nullable Event listen() {
        if (!earpiece.isSilent()) {
            agentFrames++;
            return pass(SILENCE);
        }
        return stepFrames - agentFrames < PAUSE ? pass(SILENCE) : null;
    }

    private Event pass(Frame frame) {
        stepFrames++;
        reached(earpiece.pass(frame.samples().length));
        return new Event.Sound(frame);
    }

    private void reached(List<String> marks) {
        for (String mark : marks) {
            answered |= Mark.parse(mark).map(Mark::last).orElse(false);
            due.add(new Event.Played(mark));
        }
    }

    private void await(long nanos) {
        try {
            wait(Math.max(1, nanos / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gone = true;
        }
    }

    @Override
    public synchronized void play(Frame frame) {
        earpiece.play(frame);
        notifyAll();
    }

    @Override
    public synchronized void mark(String name) {
        earpiece.mark(name);
        notifyAll();
    }

    @Override
    public synchronized void clear() {
        for (String mark : earpiece.clear()) {
            due.add(new Event.Played(mark));
        }
        notifyAll();
    }

    @Override
    public synchronized void handOver(PhoneNumber to) {
        gone = true;
        notifyAll();
    }

    @Override
    public synchronized void hangUp() {
        gone = true;
        notifyAll();
    }

    @Override
    public synchronized void close() {
        gone = true;
        notifyAll();
    }

    /** The agent's sound as the caller heard it, without the silence between. */
    synchronized List<Frame> heard() {
        return earpiece.heard();
    }
}
