package frontdesk.turns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import frontdesk.audio.SpeechDetector.Sign;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.speech.Ears;
import frontdesk.understanding.Expected;

/** Turn taking on a clock of its own: what the caller, the ears and the line do is played, and what is wanted of them is noted. */
final class PlayedTurns {
    static final PhoneNumber PERSON = new PhoneNumber("+14155550100");

    TurnTaking turns = new TurnTaking(Patience.usual(), new Regrets(null, Language.ENGLISH));

    final List<String> wanted = new ArrayList<>();

    long now;

    boolean silent = true;

    void greeted() {
        again(Expected.ANYTHING);
    }

    /** A fresh call in which the agent has just been heard to ask for this; the clock and the list of what was wanted start here. */
    void again(Expected asked) {
        turns = new TurnTaking(Patience.usual(), new Regrets(null, Language.ENGLISH));
        now = 0;
        give(new Input.Answered(0));
        give(new Input.Replied(0, says("Hello.", asked)));
        sound(1, 0);
        played(1);
        wanted.clear();
    }

    /** The agent has just begun to say something as its second take, that lasts so long and asks for this. */
    void agentSpeaks(Expected asked, long lasting) {
        again(Expected.ANYTHING);
        ask(says("Well then, and so on and on", asked), lasting);
    }

    void goodbye(long lasting) {
        again(Expected.ANYTHING);
        ask(new Reply(List.of("Goodbye."), Expected.ANYTHING, "", 0, new Then.HangUp(Disposition.BOOKED)), lasting);
    }

    void ask(Reply reply, long lasting) {
        give(new Input.Digit(0, '9'));
        give(new Input.Digit(0, '#'));
        give(new Input.Replied(0, reply));
        sound(2, lasting);
        wanted.clear();
    }

    void caller(long speech, String words) {
        speech(speech);
        silence(400);
        heard((int) wanted.stream().filter(w -> w.contains("Begin")).count(), words);
    }

    void speech(long millis) {
        boolean goesOn = !silent;
        for (long spoken = 20; spoken <= millis; spoken += 20) {
            now += 20;
            Duration lasting = Duration.ofMillis(spoken);
            Sign sign = goesOn || spoken > 60
                    ? new Sign.Speech(lasting)
                    : spoken == 60 ? new Sign.Began(lasting) : new Sign.Silence(lasting);
            give(new Input.Sound(now, sign));
        }
        silent = false;
    }

    void silence(long millis) {
        for (long lasting = 20; lasting <= millis; lasting += 20) {
            now += 20;
            give(new Input.Sound(now, new Sign.Silence(Duration.ofMillis(lasting))));
        }
        silent = true;
    }

    void lost(long millis) {
        for (long lasting = 100; lasting <= millis; lasting += 100) {
            now += 100;
            give(new Input.Lost(now));
        }
    }

    void heard(int utterance, String words) {
        give(new Input.Heard(now, utterance, new Ears.Heard(words, List.of(), 0.9, !words.isEmpty())));
    }

    void sound(int take, long lasting) {
        give(new Input.Sounding(now, take, now + lasting, 9));
    }

    void played(int take) {
        give(new Input.Played(now, new Mark(take, 0, true)));
    }

    void give(Input input) {
        turns.take(input).forEach(action -> wanted.add(input.at() + " " + inWords(action)));
    }

    static String inWords(Action action) {
        return switch (action) {
            case Action.Begin(int utterance, long ago) -> "Begin " + utterance + " (" + ago + " ago)";
            case Action.End(int utterance, long silence) -> "End " + utterance + " (" + silence + " of silence)";
            case Action.Ask(Action.Question.Said said) ->
                "Ask Said " + said.words().text();
            case Action.Ask(Action.Question.Silent silent) -> "Ask Silent " + silent.kind();
            case Action.Ask(Action.Question.Pressed pressed) -> "Ask Pressed " + pressed.digits();
            case Action.Ask(Action.Question.Greeting greeting) -> "Ask Greeting";
            case Action.Ask(Action.Question.NotReached _) -> "Ask NotReached";
            case Action.Ask(Action.Question.SteppedIn(var wish)) -> "Ask " + wish;
            case Action.Say(int take, Reply reply, boolean whole) ->
                "Say " + take + " " + String.join(" ", reply.phrases()) + (whole ? "" : " …");
            case Action.More(int take, List<String> phrases, Reply whole) ->
                "More " + take + " " + String.join(" ", phrases) + (whole == null ? " …" : "");
            case Action.Fill(int take, String phrase) -> "Fill " + take + " " + phrase;
            case Action.Resume(int take) -> "Resume " + take;
            case Action.ChangeVoice(int take) -> "ChangeVoice " + take;
            case Action.HandOver(PhoneNumber to, var _, boolean askFirst) -> (askFirst ? "Consult " : "HandOver ") + to;
            case Action.Leave leave -> "Leave " + leave.by() + " " + leave.disposition();
            case Action.Conceal(long since) -> "Conceal since " + since;
            case Action.Withhold(long lasting) -> "Withhold for " + lasting;
            case Action.RenewEars renew -> "RenewEars";
            case Action.HintUnheard _ -> "HintUnheard";
            case Action.Pause pause -> "Pause";
            case Action.Hush hush -> "Hush";
            case Action.AllHeard allHeard -> "AllHeard";
        };
    }

    static Reply says(String phrase, Expected expecting) {
        return new Reply(List.of(phrase), expecting, "", 0, new Then.Listen());
    }
}
