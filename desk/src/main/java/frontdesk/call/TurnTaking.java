package frontdesk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Action.Question;
import frontdesk.call.Floor.Agent;
import frontdesk.call.Floor.Utterance;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.Words;
import frontdesk.understanding.Expected;

/**
 * Who speaks when: the one state machine of a call. It does nothing itself, waits for nothing and knows no clock: the same
 * inputs always want the same actions, so a test can drive it to the millisecond. For one thread at a time.
 *
 * <p>{@link CallerSide} is what the caller does; this is what the agent does about it:
 *
 * <pre>
 *                 words · keys · not understood · long silence: Ask
 *        ╭──────────────────────────────────────────────╮
 *        │                          replied, and the caller is quiet: Say
 *     Waiting ◀──╮      Thinking ─────────────────────▶ Speaking ──╮
 *                │         ▲  ▲        words: Hush, Ask  │ │ ▲     │
 *                │         │  ╰─────────────────────────╯ │ │     │
 *                │         │      the caller speaks: Pause│ │no words: Resume
 *                │         │ words: Hush, Ask             ▼ │     │
 *                │         ╰─────────────────────────── Paused    │
 *                ╰──────────── all heard, then listen ────────────┤
 *                          Gone ◀── Parting ◀── all heard, then go ╯
 * </pre>
 *
 * A reply that comes while the caller speaks waits. If words follow, it is overtaken by the reply to these, except where a tool
 * was used for it: what was done is told.
 */
final class TurnTaking {
    private static final int PAUSES_FOR_NOTHING = 2;
    private static final int TROUBLES_BORNE = 2;

    private final Patience patience;
    private final Regrets regrets;
    private final CallerSide caller;
    private List<Action> wanted = new ArrayList<>();
    private Agent agent = new Agent.Waiting(0);
    private final Underway underway = new Underway();
    private Expected expected = Expected.ANYTHING;
    private String lastSaid = "";
    private int takes;
    private int brainTroubles;
    private int earTroubles;
    private boolean bridged;
    private boolean givenUp;

    TurnTaking(Patience patience, Regrets regrets) {
        this.patience = patience;
        this.regrets = regrets;
        this.caller = new CallerSide(patience, this::want);
    }

    /** What is to be done, in order. */
    List<Action> take(Input input) {
        wanted = new ArrayList<>();
        if (agent instanceof Agent.Gone) {
            return wanted;
        }
        long at = input.at();
        switch (input) {
            case Input.Answered answered -> ask(at, new Question.Greeting());
            case Input.Sound sound -> caller.sound(at, sound.sign(), expected);
            case Input.Lost lost -> caller.lost(at, expected);
            case Input.Digit digit -> pressed(at, digit.digit());
            case Input.SoFar soFar -> caller.soFar(soFar.utterance(), soFar.text());
            case Input.Heard heard -> heard(heard);
            case Input.EarsBroke broke -> earsBroke(at, caller.broke(broke.utterance()));
            case Input.Sentence(long when, String text) -> sentence(when, text);
            case Input.Replied replied -> {
                brainTroubles = 0;
                replied(at, replied.reply());
            }
            case Input.BrainBroke broke -> brainBroke(at);
            case Input.Sounding sounding -> sounding(sounding);
            case Input.VoiceBroke broke -> voiceBroke(broke.take());
            case Input.Played played -> played(at, played.mark());
            case Input.HungUp hungUp -> leave(hungUp.by(), hungUp.reason(), null);
        }
        watchTheClock(at);
        considerBargeIn();
        if (caller.silent(at, expected)) {
            moveOn(at);
        }
        return wanted;
    }

    private void want(Action action) {
        wanted.add(action);
    }

    /** Nobody has the floor: whose turn is it now? */
    private void moveOn(long at) {
        if (agent instanceof Agent.Speaking speaking && speaking.firm()) {
            return;
        }
        Question told = caller.tell();
        if (told != null && !(agent instanceof Agent.Gone)) {
            ask(at, told);
            return;
        }
        switch (agent) {
            case Agent.Waiting waiting
            when at - waiting.since() >= patience.prompt(expected) ->
                ask(at, new Question.Silent(Silence.NOBODY_SPOKE));
            case Agent.Thinking thinking
            when thinking.open() == 0 -> say(at, thinking.unsaid().merged(), true);
            case Agent.Thinking thinking
            when thinking.open() == 1 && underway.hasUntold() ->
                say(at, thinking.unsaid().overtakenBy(soFar(underway.tell())).merged(), false);
            case Agent.Paused(Agent.Speaking was) -> resume(at, was);
            case Agent.Parting(Then then) -> part(then);
            case Agent.Waiting _, Agent.Thinking _, Agent.Speaking _, Agent.Gone _ -> {}
        }
    }

    private void ask(long at, Question question) {
        long since = question instanceof Question.Said ? caller.lastEnded() : at;
        agent = switch (agent) {
            case Agent.Thinking(long before, int open, Unsaid unsaid) -> new Agent.Thinking(since, open + 1, unsaid);
            case Agent.Speaking speaking -> new Agent.Thinking(since, speaking.whole() ? 1 : 2, cutOff(speaking));
            case Agent.Paused(Agent.Speaking was) -> new Agent.Thinking(since, was.whole() ? 1 : 2, cutOff(was));
            case Agent.Waiting waiting -> new Agent.Thinking(since, 1, Unsaid.NOTHING);
            case Agent.Parting parting -> new Agent.Thinking(since, 1, Unsaid.NOTHING);
            case Agent.Gone gone -> gone;
        };
        want(new Action.Ask(question));
    }

    /** Stops what is being said; a reply of which nobody has heard anything is still to be said where a tool was used for it. */
    private Unsaid cutOff(Agent.Speaking speaking) {
        want(new Action.Hush());
        boolean unheard = !speaking.begun() && speaking.pauses() == 0;
        if (unheard && !speaking.whole() && speaking.reply().toolMicros() == 0) {
            underway.unheard();
            return Unsaid.NOTHING;
        }
        return unheard ? Unsaid.NOTHING.overtakenBy(speaking.reply()) : Unsaid.NOTHING;
    }

    private void heard(Input.Heard input) {
        Utterance utterance = caller.returned(input.utterance());
        if (utterance == null) {
            return;
        }
        earTroubles = 0;
        Ears.Heard heard = input.heard();
        if (heard.text().isBlank()) {
            if (agent instanceof Agent.Waiting && utterance.length() >= Patience.NOISE) {
                caller.missed();
            }
        } else if (!Backchannel.isOver(agent, heard.text(), expected, input.at())) {
            if (heard.reliable()) {
                caller.said(new Words(heard.text(), heard.alternatives(), heard.confidence()), utterance.began());
            } else if (agent instanceof Agent.Waiting || agent instanceof Agent.Paused) {
                caller.missed();
            }
        }
    }

    private void considerBargeIn() {
        Utterance utterance = caller.speaking();
        if (utterance == null || !(agent instanceof Agent.Speaking speaking) || speaking.firm()) {
            return;
        }
        boolean wordsOnly =
                speaking.pauses() >= PAUSES_FOR_NOTHING && utterance.soFar().isBlank();
        if (!speaking.begun() || !wordsOnly && utterance.length() >= patience.bargeIn(utterance.soFar())) {
            pause(speaking);
        }
    }

    private void pressed(long at, char key) {
        caller.pressed(at, key);
        if (agent instanceof Agent.Speaking speaking && !speaking.firm()) {
            pause(speaking);
        }
    }

    private void pause(Agent.Speaking speaking) {
        agent = new Agent.Paused(speaking);
        want(new Action.Pause());
    }

    private void resume(long at, Agent.Speaking was) {
        agent = was.resumes(++takes, at);
        want(new Action.Resume(takes));
    }

    /** What has come of the reply is said while the rest is being thought of, unless the caller has asked something else since. */
    private void sentence(long at, String text) {
        switch (agent) {
            case Agent.Thinking thinking when thinking.open() == 1 -> underway.comes(text);
            case Agent.Speaking speaking
            when !speaking.whole() -> {
                underway.comes(text);
                agent = more(at, speaking, underway.tell(), null);
            }
            case Agent.Paused(Agent.Speaking was)
            when !was.whole() -> {
                underway.comes(text);
                agent = new Agent.Paused(more(at, was, underway.tell(), null));
            }
            case Agent.Thinking thinking -> {}
            case Agent.Speaking speaking -> {}
            case Agent.Paused paused -> {}
            case Agent.Waiting waiting -> {}
            case Agent.Parting parting -> {}
            case Agent.Gone gone -> {}
        }
    }

    private Agent.Speaking more(long at, Agent.Speaking speaking, List<String> phrases, @Nullable Reply whole) {
        want(new Action.More(speaking.take(), phrases, whole));
        lastSaid = phrases.isEmpty() ? lastSaid : phrases.getLast();
        expected = whole == null ? expected : whole.expecting();
        bridged &= phrases.isEmpty();
        Reply longer = Underway.phrases(
                whole == null ? speaking.reply() : whole,
                Stream.concat(speaking.reply().phrases().stream(), phrases.stream())
                        .toList());
        return speaking.goesOn(longer, whole != null, at);
    }

    private Reply soFar(List<String> phrases) {
        return new Reply(phrases, regrets.language(), Expected.ANYTHING, "", 0, 0, new Then.Listen());
    }

    private void replied(long at, Reply reply) {
        switch (agent) {
            case Agent.Thinking(long since, int open, Unsaid unsaid) ->
                agent = new Agent.Thinking(since, open - 1, unsaid.overtakenBy(underway.rest(reply)));
            case Agent.Speaking speaking
            when !speaking.whole() ->
                agent = more(at, speaking, underway.rest(reply).phrases(), reply);
            case Agent.Paused(Agent.Speaking was)
            when !was.whole() ->
                agent = new Agent.Paused(more(at, was, underway.rest(reply).phrases(), reply));
            case Agent.Speaking speaking -> {}
            case Agent.Paused paused -> {}
            case Agent.Waiting waiting -> {}
            case Agent.Parting parting -> {}
            case Agent.Gone gone -> {}
        }
    }

    private void say(long at, Reply reply, boolean whole) {
        bridged = false;
        if (reply.phrases().isEmpty()) {
            expected = reply.expecting();
            want(new Action.More(takes, List.of(), reply));
            agent = reply.then() instanceof Then.Listen ? new Agent.Waiting(at) : new Agent.Parting(reply.then());
            return;
        }
        boolean firm = takes == 0 && patience.firmGreeting();
        expected = reply.expecting();
        lastSaid = reply.phrases().getLast();
        agent = Agent.Speaking.begins(reply, whole, ++takes, at, firm);
        want(new Action.Say(takes, reply, whole));
    }

    private void sounding(Input.Sounding input) {
        if (agent instanceof Agent.Speaking s && s.take() == input.take()) {
            agent = s.sounds(input.until(), input.handed());
        }
    }

    private void played(long at, Mark mark) {
        if (agent instanceof Agent.Speaking speaking
                && mark.take() == speaking.take()
                && speaking.endsWith(mark.phrase())) {
            allHeard(at, speaking);
        }
    }

    /** What was said has been heard to its end; if that was not all, the rest is still being thought of. */
    private void allHeard(long at, Agent.Speaking speaking) {
        want(new Action.AllHeard());
        if (!speaking.whole()) {
            agent = new Agent.Thinking(at, 1, Unsaid.NOTHING);
            return;
        }
        Then then = speaking.reply().then();
        agent = then instanceof Then.Listen ? new Agent.Waiting(at) : new Agent.Parting(then);
    }

    private void part(Then then) {
        switch (then) {
            case Then.HangUp(Disposition disposition) -> leave(By.AGENT, "said goodbye", disposition);
            case Then.HandOver(var to) -> {
                want(new Action.HandOver(to));
                leave(By.AGENT, "handed over", Disposition.HANDED_OVER);
            }
            case Then.Listen listen -> throw new IllegalStateException("parted only to listen");
        }
    }

    private void leave(By by, String reason, @Nullable Disposition disposition) {
        agent = new Agent.Gone();
        want(new Action.Leave(by, reason, disposition));
    }

    private void watchTheClock(long at) {
        switch (Overdue.of(agent, caller, at)) {
            case Overdue.Mark(Agent.Speaking speaking) -> allHeard(at, speaking);
            case Overdue.Voice(Agent.Speaking s) -> {
                agent = s.changesVoice(++takes, at);
                want(new Action.ChangeVoice(takes));
            }
            case Overdue.Brain _ -> giveUp(at);
            case Overdue.Words(Agent.Speaking was) -> resume(at, was);
            case Overdue.Nothing _ -> {}
        }
        if (!bridged && takes > 0 && !underway.hasUntold() && Overdue.isAnswer(agent, caller, at)) {
            bridged = true;
            fill();
        }
        if (caller.earsOverdue(at)) {
            want(new Action.RenewEars());
            caller.earsReplaced();
            earsBroke(at, true);
        }
    }

    /** Never twice in a row, whoever said it the first time. */
    private void fill() {
        if (!regrets.isMoment(lastSaid)) {
            want(new Action.Fill(++takes, regrets.moment()));
        }
    }

    private void earsBroke(long at, boolean wordsLost) {
        if (++earTroubles > TROUBLES_BORNE) {
            giveUp(at);
        } else if (wordsLost && (agent instanceof Agent.Waiting || agent instanceof Agent.Paused)) {
            caller.missed();
        }
    }

    private void brainBroke(long at) {
        if (++brainTroubles >= TROUBLES_BORNE) {
            giveUp(at);
        } else if (agent instanceof Agent.Speaking || agent instanceof Agent.Paused) {
            underway.unheard();
            replied(at, regrets.again(expected));
        } else if (agent instanceof Agent.Thinking(long since, int open, Unsaid unsaid)) {
            underway.unheard();
            Unsaid still = unsaid.isNothing() ? unsaid.overtakenBy(regrets.again(expected)) : unsaid;
            agent = new Agent.Thinking(since, open - 1, still);
        }
    }

    /** It is no use: the caller is told so, once, whatever he is doing. */
    private void giveUp(long at) {
        if (givenUp) {
            return;
        }
        givenUp = true;
        if (agent instanceof Agent.Speaking || agent instanceof Agent.Paused) {
            want(new Action.Hush());
        }
        say(at, regrets.farewell(), true);
    }

    private void voiceBroke(int take) {
        if (agent instanceof Agent.Speaking speaking && speaking.take() == take) {
            want(new Action.Hush());
            Then then = regrets.farewell().then();
            if (then instanceof Then.HandOver(var to)) {
                want(new Action.HandOver(to));
            }
            leave(By.US, "no voice", then instanceof Then.HandOver ? Disposition.HANDED_OVER : Disposition.FAILED);
        }
    }
}
