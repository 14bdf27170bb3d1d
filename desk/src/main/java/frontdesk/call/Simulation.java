package frontdesk.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Wav;
import frontdesk.call.SimulatedLine.Step;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;

/**
 * Calls without a telephone, held on the real switchboard and faster than real time. The caller is played, or a recording: that is cut at
 * its long silences, and each piece is said when the agent has been heard to its end.
 */
public final class Simulation {
    /** For an answer that takes longer, real time begins to pass for the caller. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final Switchboard switchboard;

    public Simulation(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    /** Makes ready what a desk makes ready at its start: callers who are quicker than real time do not wait for it. */
    public void prepare() {
        switchboard.prepare();
    }

    /**
     * What a simulated call came to.
     *
     * @param outcome how it ended; the stereo recording's name is there, where calls are recorded
     * @param transcript both sides, as heard
     * @param answers the agent's sound as the caller heard it, without the silence between
     */
    public record Result(AnswerOutcome outcome, List<Turn> transcript, Wav answers) {}

    /** Holds a call with this caller, who follows it too, on this thread and until one of them hangs up. */
    public AnswerOutcome run(CallStarted call, SimulatedCaller caller) {
        var line = new SimulatedLine(List.of(new Step.AwaitAnswer()), () -> steps(caller.next()), LONGEST_ANSWER);
        return switchboard.answer(line, call, caller);
    }

    private static List<Step> steps(SimulatedCaller.Move move) {
        return switch (move) {
            case SimulatedCaller.Move.Speaks(List<Frame> sound) -> List.of(new Step.Say(sound), new Step.AwaitAnswer());
            case SimulatedCaller.Move.KeepsSilent _ -> List.of(new Step.KeepSilent());
            case SimulatedCaller.Move.HangsUp _ -> List.of(new Step.HangUp());
        };
    }

    /**
     * Holds a call with this caller, on this thread, until the agent hangs up or the caller has said all he has to say and has heard the answer.
     *
     * @throws IllegalArgumentException with a sentence for whoever sent the recording, where nobody speaks in it
     */
    public Result run(CallStarted call, Wav caller, CallWatcher... watchers) {
        List<List<Frame>> utterances = Utterances.in(caller.frames());
        if (utterances.isEmpty()) {
            throw new IllegalArgumentException("Nobody speaks in this recording");
        }
        List<Step> plan = new ArrayList<>();
        plan.add(new Step.AwaitAnswer());
        for (List<Frame> utterance : utterances) {
            plan.add(new Step.Say(utterance));
            plan.add(new Step.AwaitAnswer());
        }
        plan.add(new Step.HangUp());

        List<Turn> transcript = new CopyOnWriteArrayList<>();
        List<CallWatcher> all = new ArrayList<>(List.of(watchers));
        all.add((id, news) -> {
            if (news instanceof CallWatcher.News.Turned(Turn turn)) {
                transcript.add(turn);
            }
        });
        SimulatedLine line = new SimulatedLine(plan, LONGEST_ANSWER);
        AnswerOutcome outcome = switchboard.answer(line, call, all.toArray(CallWatcher[]::new));
        return new Result(outcome, List.copyOf(transcript), Wav.mono(Frame.RATE, Frames.join(line.heard())));
    }
}
