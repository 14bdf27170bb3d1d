package frontdesk.turns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.audio.SpeechDetector.Sign;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.speech.Ears;
import frontdesk.understanding.Expected;

/**
 * Plays one timing trace at turn taking, on a clock of its own, and notes beside each step what it wanted done. The steps, each a line:
 *
 * <pre>
 *   language de               of the business, before the call begins; afterwards what the replies are in from there on
 *   firm greeting             the same: the business wants it heard to its end
 *   answered                  somebody calls, and nobody has greeted them yet; the clock starts here
 *   asked DATE                the agent was heard to ask for a day; the clock starts here
 *   saying DATE 5000 WORDS    the agent begins to say these words, for so many milliseconds, asking for a day; the clock starts here
 *   parting 1000              the agent begins its goodbye
 *   speech 300 · noise 300 · echo 300     the detector takes it for speech, for so long
 *   silence 400 · lost 400    silence that can be heard, and time without any sound
 *   sofar WORDS               the ears' guess at what is being said
 *   heard WORDS · unsure WORDS · nothing · ears break      what came of the utterance that they have had longest
 *   sentence WORDS · reply DATE WORDS · tool DATE WORDS · farewell WORDS · brain breaks     from the receptionist; a tool was used for it
 *   sounds 700 · played · no voice        the line was handed all that there is, or has played it; nobody is left who speaks
 *   key 4 · hangup
 *   leap 3600000              so much time passes at once, without sound
 * </pre>
 *
 * {@code |} stands between the sentences of a reply. As with the real detector, speech is noticed when it has lasted 60 ms.
 */
public final class TracePlayer {
    private static final Pattern STEP =
            Pattern.compile("([a-z]+(?: (?:greeting|break|breaks|voice))?)(?: ([A-Z_]{4,}))?(?: (\\d+))?(?: (.+))?");

    private Language language = Language.ENGLISH;
    private Patience patience = Patience.usual();
    private TurnTaking turns = new TurnTaking(patience, new Regrets(null, language));
    private final List<Integer> atEars = new ArrayList<>();
    private List<String> notes = new ArrayList<>();
    private long now;
    private boolean quiet = true;
    private int utterance;
    private int take;
    private int phrases;

    /** What is wanted at that step, as {@code 240 Pause; 940 End 1 after 400}. */
    public String step(String line) {
        notes = new ArrayList<>();
        Matcher parts = STEP.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no such step: " + line);
        }
        play(parts.toMatchResult());
        return String.join("; ", notes);
    }

    private void play(MatchResult step) {
        String words = step.group(4) == null ? "" : step.group(4);
        switch (step.group(1)) {
            case "language" -> language = new Language(words);
            case "firm greeting" -> patience = new Patience(400, 320, 800, 240, 6_000, true);
            case "answered" -> answered();
            case "asked" -> asked(expected(step));
            case "saying" -> saying(says(words, expected(step)), millis(step));
            case "parting" ->
                saying(
                        new Reply(List.of("Goodbye."), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.BOOKED)),
                        millis(step));
            case "greeting" -> {
                answered();
                give(new Input.Replied(0, says(words, Expected.ANYTHING)));
                sounds(millis(step));
            }
            case "speech", "noise", "echo" -> speech(millis(step));
            case "silence" -> silence(millis(step));
            case "lost" -> lost(millis(step));
            case "leap" -> give(new Input.Lost(now += millis(step)));
            case "sofar" -> give(new Input.SoFar(now, utterance, words));
            case "heard" -> heard(new Ears.Heard(words, List.of(), 0.9, true));
            case "unsure" -> heard(new Ears.Heard(words, List.of(), 0.2, false));
            case "nothing" -> heard(Ears.Heard.nothing());
            case "ears break" -> give(new Input.EarsBroke(now, atEars.isEmpty() ? utterance : atEars.removeFirst()));
            case "sentence" -> give(new Input.Sentence(now, words));
            case "reply" -> give(new Input.Replied(now, says(words, expected(step))));
            case "tool" ->
                give(new Input.Replied(now, new Reply(sentences(words), expected(step), "", 900, new Then.Listen())));
            case "farewell" ->
                give(new Input.Replied(
                        now, new Reply(List.of(words), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.BOOKED))));
            case "brain breaks" -> give(new Input.BrainBroke(now));
            case "sounds" -> sounds(millis(step));
            case "played" -> give(new Input.Played(now, new Mark(take, phrases - 1, true)));
            case "no voice" -> give(new Input.VoiceBroke(now, take));
            case "key" -> give(new Input.Digit(now, key(step)));
            case "hangup" -> give(new Input.HungUp(now, By.CALLER, "the caller hung up"));
            default -> throw new IllegalArgumentException("no such step: " + step.group());
        }
    }

    private static char key(MatchResult step) {
        return (step.group(3) == null ? step.group(4) : step.group(3)).charAt(0);
    }

    private static Expected expected(MatchResult step) {
        return Expected.valueOf(step.group(2));
    }

    private static long millis(MatchResult step) {
        return Long.parseLong(step.group(3));
    }

    private static List<String> sentences(String words) {
        return List.of(words.split(" \\| "));
    }

    private Reply says(String words, Expected expected) {
        return new Reply(sentences(words), language, expected, "", 0, 0, new Then.Listen());
    }

    private void answered() {
        turns = new TurnTaking(patience, new Regrets(null, language));
        give(new Input.Answered(0));
    }

    private void asked(Expected expected) {
        answered();
        give(new Input.Replied(0, says("Hello.", expected)));
        sounds(0);
        give(new Input.Played(0, new Mark(take, 0, true)));
        notes.clear();
    }

    private void saying(Reply reply, long lasting) {
        asked(Expected.ANYTHING);
        give(new Input.Digit(0, '9'));
        give(new Input.Digit(0, '#'));
        give(new Input.Replied(0, reply));
        sounds(lasting);
        notes.clear();
    }

    private void sounds(long lasting) {
        give(new Input.Sounding(now, take, now + lasting, phrases));
    }

    private void heard(Ears.Heard heard) {
        give(new Input.Heard(now, atEars.removeFirst(), heard));
    }

    private void speech(long millis) {
        boolean goesOn = !quiet;
        for (long spoken = 20; spoken <= millis; spoken += 20) {
            now += 20;
            Duration lasting = Duration.ofMillis(spoken);
            give(new Input.Sound(
                    now,
                    goesOn || spoken > 60
                            ? new Sign.Speech(lasting)
                            : spoken == 60 ? new Sign.Began(lasting) : new Sign.Silence(lasting)));
        }
        quiet = false;
    }

    private void silence(long millis) {
        for (long lasting = 20; lasting <= millis; lasting += 20) {
            now += 20;
            quiet |= lasting >= 120;
            give(new Input.Sound(now, new Sign.Silence(Duration.ofMillis(lasting))));
        }
    }

    private void lost(long millis) {
        for (long lasting = 100; lasting <= millis; lasting += 100) {
            now += 100;
            give(new Input.Lost(now));
        }
    }

    private void give(Input input) {
        for (Action action : turns.take(input)) {
            notes.add((now + " " + inWords(action)).strip());
            follow(action);
        }
    }

    private void follow(Action action) {
        switch (action) {
            case Action.Begin begin -> utterance = begin.utterance();
            case Action.End end -> atEars.add(end.utterance());
            case Action.RenewEars _ -> atEars.clear();
            case Action.Say say -> takes(say.take(), say.reply().phrases().size());
            case Action.More more -> phrases += more.phrases().size();
            case Action.Fill fill -> take = fill.take();
            case Action.Resume resume -> take = resume.take();
            case Action.ChangeVoice change -> take = change.take();
            case Action.Ask _,
                    Action.Conceal _,
                    Action.Withhold _,
                    Action.HintUnheard _,
                    Action.Pause _,
                    Action.Hush _,
                    Action.AllHeard _,
                    Action.HandOver _,
                    Action.Leave _ -> {}
        }
    }

    private void takes(int newTake, int ofPhrases) {
        take = newTake;
        phrases = ofPhrases;
    }

    private static String inWords(Action action) {
        return switch (action) {
            case Action.Begin begin -> "Begin " + begin.utterance();
            case Action.End end -> "End " + end.utterance() + " after " + end.silence();
            case Action.Say say -> "Say " + String.join(" ", say.reply().phrases()) + (say.whole() ? "" : " …");
            case Action.More more -> "More " + String.join(" ", more.phrases()) + (more.whole() == null ? " …" : "");
            case Action.Fill fill -> "Fill " + fill.phrase();
            case Action.Resume _ -> "Resume";
            case Action.ChangeVoice _ -> "ChangeVoice";
            case Action.Leave leave -> "Leave " + leave.by() + ", " + leave.reason();
            case Action.Ask _,
                    Action.Conceal _,
                    Action.Withhold _,
                    Action.HintUnheard _,
                    Action.RenewEars _,
                    Action.Pause _,
                    Action.Hush _,
                    Action.AllHeard _,
                    Action.HandOver _ -> PlayedTurns.inWords(action);
        };
    }
}
