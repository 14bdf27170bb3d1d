package frontdesk.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.call.SimulatedCaller;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.speech.Voice;

/** A caller on the telephone: hears what the agent has said when all of it was spoken, and says their own part with a voice. */
final class SpokenCaller implements SimulatedCaller {
    private static final int LONGEST = 40;
    private static final long PATIENCE = 30;

    private final Caller caller;
    private final Voice voice;
    private final Course course;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private boolean hungUp;

    SpokenCaller(Caller caller, Voice voice, Course course) {
        this.caller = caller;
        this.voice = voice;
        this.course = course;
    }

    @Override
    public void told(CallId call, News told) {
        news.add(told);
    }

    /** Whether the caller put the receiver down. */
    boolean hungUp() {
        return hungUp;
    }

    @Override
    public Move next() {
        String agentSaid = heard();
        if (agentSaid == null || course.turns() >= LONGEST) {
            course.complain(agentSaid == null ? "the agent was not heard" : "the call went on and on");
            return new Move.HangsUp();
        }
        course.agentSaid(agentSaid);
        return switch (caller.answer(agentSaid)) {
            case Utterance.Says(String words) -> {
                course.callerSays(words);
                yield new Move.Speaks(sound(words));
            }
            case Utterance.Silence _ -> {
                course.callerIsSilent();
                yield new Move.KeepsSilent();
            }
            case Utterance.HangsUp _ -> {
                hungUp = true;
                yield new Move.HangsUp();
            }
        };
    }

    /** The call is over: what was said since the caller's last turn. */
    void over() {
        News next = news.poll();
        for (; next != null; next = news.poll()) {
            switch (next) {
                case News.Saying(String text, var _) -> course.agentSaid(text);
                case News.Turned(Turn turn) -> note(turn);
                case News.Started _, News.Interrupted _, News.Ended _ -> {}
            }
        }
    }

    /** What the agent said since the caller's last turn; null where it is not told in time, which would be a fault of ours. */
    private @Nullable String heard() {
        String said = null;
        List<String> spoken = new ArrayList<>();
        while (said == null || spoken.stream().noneMatch(said::endsWith)) {
            News next = await();
            switch (next) {
                case null -> {
                    return null;
                }
                case News.Saying(String text, var _) -> said = text;
                case News.Turned(Turn turn) -> {
                    note(turn);
                    if (turn.speaker() == Turn.Speaker.AGENT && !turn.interrupted()) {
                        spoken.add(turn.text());
                    }
                }
                case News.Started _, News.Interrupted _, News.Ended _ -> {}
            }
        }
        return said;
    }

    private void note(Turn turn) {
        if (turn.speaker() == Turn.Speaker.CALLER) {
            course.heard(turn.text(), turn.understood() == null ? "" : turn.understood());
        }
    }

    private @Nullable News await() {
        try {
            return news.poll(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private List<Frame> sound(String words) {
        List<Frame> frames = new ArrayList<>();
        try (Voice.Speech speech = voice.speak(words, Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }
}
