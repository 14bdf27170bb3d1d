package frontdesk.rehearsal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Voice;
import frontdesk.kernel.Language;
import frontdesk.understanding.Expected;

/** Plays a caller: waits for the agent to finish, finds the line that answers it, and says it aloud. */
final class ScriptedCaller {
    /** A pause this long means that the agent has finished. */
    private static final Duration TURN_OVER = Duration.ofMillis(700);

    private static final Duration LONG_ENOUGH_TO_INTERRUPT = Duration.ofMillis(1_200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Scenario scenario;
    private final Voice voice;
    private final Phone phone;
    private final int variant;
    private final Map<Scenario.Line, Integer> used = new HashMap<>();

    private @Nullable AgentTurn unanswered;

    /** @param variant which of a line's wordings is said first, so that runs differ */
    ScriptedCaller(Scenario scenario, Voice voice, Phone phone, int variant) {
        this.scenario = scenario;
        this.voice = voice;
        this.phone = phone;
        this.variant = variant;
    }

    /** What the agent says and asks; told by whoever watches the call. */
    private record AgentTurn(String words, Expected asked) {}

    synchronized void agentSays(String words, Expected asked) {
        unanswered = new AgentTurn(words, asked);
    }

    /** Talks until the call is over. Empty when it ended as calls end, else why the caller gave up. */
    Optional<String> talk() {
        long lastChange = System.nanoTime();
        while (!phone.over()) {
            Optional<Scenario.Line> line = lineToSay();
            if (line.isPresent()) {
                say(line.get());
                lastChange = System.nanoTime();
                if (line.get().last()) {
                    phone.hangUp();
                }
            } else if (phone.heardFor().isPositive()) {
                lastChange = System.nanoTime();
            } else if (System.nanoTime() - lastChange > PATIENCE.toNanos()) {
                phone.hangUp();
                return Optional.of("the agent fell silent, or asked what the caller has no answer to: " + lastWords());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return Optional.empty();
    }

    private synchronized String lastWords() {
        return unanswered == null ? "nothing since the caller spoke" : "“" + unanswered.words() + "”";
    }

    private synchronized Optional<Scenario.Line> lineToSay() {
        AgentTurn turn = unanswered;
        if (turn == null) {
            return Optional.empty();
        }
        boolean finished = phone.quietFor().compareTo(TURN_OVER) > 0;
        boolean longUnderWay = phone.heardFor().compareTo(LONG_ENOUGH_TO_INTERRUPT) > 0;
        Optional<Scenario.Line> line = scenario.script().stream()
                .filter(candidate -> candidate.cue().over() ? longUnderWay : finished)
                .filter(candidate ->
                        used.getOrDefault(candidate, 0) < candidate.cue().uses())
                .filter(candidate -> candidate.cue().fits(turn.words(), turn.asked()))
                .findFirst();
        line.ifPresent(chosen -> unanswered = null);
        return line;
    }

    private void say(Scenario.Line line) {
        int times = used.merge(line, 1, Integer::sum) - 1;
        String words = line.words().get((times + variant) % line.words().size());
        phone.say(Sound.of(voice.speak(words, Language.ENGLISH)));
    }
}
