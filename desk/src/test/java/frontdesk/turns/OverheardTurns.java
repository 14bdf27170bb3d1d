package frontdesk.turns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.SpeechDetector;
import frontdesk.kernel.Language;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.speech.Ears;
import frontdesk.understanding.Expected;

/**
 * Plays sound through the speech detector at turn taking, on the sound's own clock, with ears that know what was said: they guess along 200 ms
 * late, and have the words of an utterance 150 ms after its end. The receptionist answers at once, and its answers last 700 ms.
 */
final class OverheardTurns {
    private static final long GUESS_BEHIND = 200;
    private static final long WORDS_BEHIND = 150;
    private static final long ANSWER = 700;

    private final List<Said> said;
    private final boolean guesses;
    private final SpeechDetector detector = new SpeechDetector();
    private final TurnTaking turns;
    private final Deque<Late> atEars = new ArrayDeque<>();
    private long now;
    private int utterance;
    private long began;
    private String guess = "";
    private int take;
    private long heardAt = Long.MAX_VALUE;

    /** When turn taking stopped the agent, if only for a moment, when for good, and when it let it speak. */
    final List<Long> pauses = new ArrayList<>();

    final List<Long> hushes = new ArrayList<>();
    final List<Long> says = new ArrayList<>();

    /** One word on the sound's clock; noise has none. */
    record Said(String word, long from, long to) {}

    private record Late(int utterance, long due, String words) {}

    /** @param guesses whether the ears say anything before an utterance is over */
    OverheardTurns(Patience patience, List<Said> said, boolean guesses) {
        this.said = said;
        this.guesses = guesses;
        this.turns = new TurnTaking(patience, new Regrets(null, Language.ENGLISH));
        give(new Input.Answered(0));
        give(new Input.Replied(0, reply("Hello.", Expected.ANYTHING)));
    }

    /** The greeting has been heard. */
    OverheardTurns listening() {
        give(new Input.Sounding(now, take, now, 1));
        give(new Input.Played(now, new Mark(take, 0, true)));
        heardAt = Long.MAX_VALUE;
        says.clear();
        return this;
    }

    /** The agent speaks for so long. */
    OverheardTurns speaking(long millis) {
        listening();
        give(new Input.Digit(now, '9'));
        give(new Input.Digit(now, '#'));
        sounds(millis);
        pauses.clear();
        hushes.clear();
        says.clear();
        return this;
    }

    OverheardTurns hear(short[] sound) {
        for (Frame frame : Frames.of(sound)) {
            now += 20;
            give(new Input.Sound(now, detector.hear(frame)));
            guess();
            if (now >= heardAt) {
                heardAt = Long.MAX_VALUE;
                give(new Input.Played(now, new Mark(take, 0, true)));
            }
            while (!atEars.isEmpty() && atEars.getFirst().due() <= now) {
                Late late = atEars.removeFirst();
                give(new Input.Heard(
                        now,
                        late.utterance(),
                        new Ears.Heard(
                                late.words(), List.of(), 0.9, !late.words().isEmpty())));
            }
        }
        return this;
    }

    private void guess() {
        String next = words(began, now - GUESS_BEHIND);
        if (guesses && utterance != 0 && now % 100 == 0 && !next.equals(guess)) {
            guess = next;
            give(new Input.SoFar(now, utterance, next));
        }
    }

    private String words(long from, long to) {
        return String.join(
                " ",
                said.stream()
                        .filter(word -> word.to() > from && word.to() <= to)
                        .map(Said::word)
                        .toList());
    }

    private void give(Input input) {
        for (Action action : turns.take(input)) {
            switch (action) {
                case Action.Begin begin -> {
                    utterance = begin.utterance();
                    began = now - begin.ago() - 300;
                    guess = "";
                }
                case Action.End end -> {
                    atEars.add(new Late(utterance, now + WORDS_BEHIND, words(began, now)));
                    began = now;
                    utterance = 0;
                }
                case Action.Ask _ -> give(new Input.Replied(now, reply("Well then.", Expected.ANYTHING)));
                case Action.Say say -> {
                    says.add(now);
                    take = say.take();
                    sounds(ANSWER);
                }
                case Action.Pause _ -> {
                    pauses.add(now);
                    heardAt = Long.MAX_VALUE;
                }
                case Action.Resume resume -> {
                    take = resume.take();
                    sounds(5_000);
                }
                case Action.Hush _ -> {
                    hushes.add(now);
                    heardAt = Long.MAX_VALUE;
                }
                case Action.Fill fill -> take = fill.take();
                case Action.ChangeVoice _,
                        Action.AllHeard _,
                        Action.RenewEars _,
                        Action.More _,
                        Action.Conceal _,
                        Action.Withhold _,
                        Action.HintUnheard _,
                        Action.HandOver _,
                        Action.Leave _ -> {}
            }
        }
    }

    private void sounds(long millis) {
        heardAt = now + millis;
        give(new Input.Sounding(now, take, heardAt, 1));
    }

    private static Reply reply(String words, Expected expected) {
        return new Reply(List.of(words), expected, "", 0, new Then.Listen());
    }
}
