package frontdesk.demo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import frontdesk.kernel.Language;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.speech.Voice;
import frontdesk.understanding.Expected;

/** Plays a caller: waits for the agent to finish, finds the line that answers it, and says it aloud. */
final class ScriptedCaller {
    /** A pause this long means that the agent has finished. */
    private static final Duration TURN_OVER = Duration.ofMillis(700);

    private static final Duration LONG_ENOUGH_TO_INTERRUPT = Duration.ofMillis(1_500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(40);

    private final Scenario scenario;
    private final Voice voice;
    private final PhoneCall phone;
    private final int variant;
    private final Consumer<String> saying;
    private final Map<Scenario.Line, Integer> used = new HashMap<>();

    private String agentSaid = "";
    private Expected agentAsked = Expected.ANYTHING;

    /**
     * @param variant which of a line's wordings is said first, so that runs differ
     * @param saying told of every line before it is said
     */
    ScriptedCaller(Scenario scenario, Voice voice, PhoneCall phone, int variant, Consumer<String> saying) {
        this.scenario = scenario;
        this.voice = voice;
        this.phone = phone;
        this.variant = variant;
        this.saying = saying;
    }

    /** What the agent says and asks; told by whoever watches the call. */
    synchronized void agentSays(String words, Expected asked) {
        agentSaid = words;
        agentAsked = asked;
    }

    /** Talks until the call is over. Empty when it ended as calls end, else why the caller gave up. */
    Optional<String> talk() throws InterruptedException {
        long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
        while (phone.awaitEnd(Duration.ZERO).isEmpty()) {
            boolean finished = phone.handset().awaitAnswer(TURN_OVER, GLANCE);
            boolean underWay = phone.handset().awaitSpeech(LONG_ENOUGH_TO_INTERRUPT, Duration.ZERO);
            Optional<Scenario.Line> line = lineToSay(finished, underWay);
            if (line.isPresent()) {
                say(line.get());
                patienceEnds = System.nanoTime() + PATIENCE.toNanos();
            } else if (underWay && !finished) {
                patienceEnds = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > patienceEnds) {
                phone.hangUp();
                return Optional.of(
                        "the caller has nothing to say to “" + agentSaid + "” (" + agentAsked + ") and hung up");
            }
        }
        return Optional.empty();
    }

    private synchronized Optional<Scenario.Line> lineToSay(boolean finished, boolean underWay) {
        if (agentSaid.isEmpty()) {
            return Optional.empty();
        }
        return scenario.script().stream()
                .filter(candidate -> candidate.cue().over() ? underWay && !finished : finished)
                .filter(candidate ->
                        used.getOrDefault(candidate, 0) < candidate.cue().uses())
                .filter(candidate -> candidate.cue().fits(agentSaid, agentAsked))
                .findFirst();
    }

    private void say(Scenario.Line line) throws InterruptedException {
        int times = used.merge(line, 1, Integer::sum) - 1;
        String words = line.words().get((times + variant) % line.words().size());
        short[] sound = Sound.of(voice.speak(words, Language.ENGLISH));
        saying.accept(words);
        synchronized (this) {
            agentSaid = "";
        }
        phone.handset().say(sound);
        phone.handset().awaitSaid(PATIENCE);
        if (line.last()) {
            phone.hangUp();
        }
    }
}
