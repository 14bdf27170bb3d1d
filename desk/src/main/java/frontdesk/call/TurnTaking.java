package frontdesk.call;

import java.util.ArrayList;
import java.util.List;

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
    private Expected expected = Expected.ANYTHING;
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
            case Input.Replied replied -> replied(replied.reply());
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
            when thinking.open() == 0 -> say(at, thinking.unsaid().merged());
            case Agent.Paused(Agent.Speaking was) -> resume(at, was);
            case Agent.Parting(Then then) -> part(then);
            case Agent.Waiting _, Agent.Thinking _, Agent.Speaking _, Agent.Gone _ -> {}
        }
    }

    private void ask(long at, Question question) {
        long since = question instanceof Question.Said ? caller.lastEnded() : at;
        agent = switch (agent) {
            case Agent.Thinking(long before, int open, Unsaid unsaid) -> new Agent.Thinking(since, open + 1, unsaid);
            case Agent.Speaking speaking -> new Agent.Thinking(since, 1, cutOff(speaking));
            case Agent.Paused(Agent.Speaking was) -> new Agent.Thinking(since, 1, cutOff(was));
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
        agent = new Agent.Speaking(was.reply(), ++takes, at, false, false, false, was.pauses() + 1);
        want(new Action.Resume(takes));
    }

    private void replied(Reply reply) {
        if (agent instanceof Agent.Thinking(long since, int open, Unsaid unsaid)) {
            brainTroubles = 0;
            agent = new Agent.Thinking(since, open - 1, unsaid.overtakenBy(reply));
        }
    }

    private void say(long at, Reply reply) {
        bridged = false;
        if (reply.phrases().isEmpty()) {
            agent = reply.then() instanceof Then.Listen ? new Agent.Waiting(at) : new Agent.Parting(reply.then());
            return;
        }
        boolean firm = takes == 0 && patience.firmGreeting();
        expected = reply.expecting();
        agent = new Agent.Speaking(reply, ++takes, at, false, false, firm, 0);
        want(new Action.Say(takes, reply));
    }

    private void sounding(Input.Sounding input) {
        if (agent instanceof Agent.Speaking s && s.take() == input.take()) {
            agent = new Agent.Speaking(
                    s.reply(), s.take(), input.until(), true, input.complete(), s.firm(), s.pauses());
        }
    }

    private void played(long at, Mark mark) {
        if (agent instanceof Agent.Speaking speaking && mark.last() && mark.take() == speaking.take()) {
            allHeard(at, speaking.reply().then());
        }
    }

    private void allHeard(long at, Then then) {
        want(new Action.AllHeard());
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
            case Overdue.Mark(Agent.Speaking speaking) ->
                allHeard(at, speaking.reply().then());
            case Overdue.Voice(Agent.Speaking s) -> {
                agent = new Agent.Speaking(s.reply(), ++takes, at, s.begun(), false, s.firm(), s.pauses());
                want(new Action.ChangeVoice(takes));
            }
            case Overdue.Brain _ -> giveUp(at);
            case Overdue.Words(Agent.Speaking was) -> resume(at, was);
            case Overdue.Nothing _ -> {}
        }
        if (!bridged && takes > 0 && Overdue.isAnswer(agent, caller, at)) {
            bridged = true;
            want(new Action.Fill(++takes, regrets.moment()));
        }
        if (caller.earsOverdue(at)) {
            want(new Action.RenewEars());
            caller.earsReplaced();
            earsBroke(at, true);
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
        } else if (agent instanceof Agent.Thinking(long since, int open, Unsaid unsaid)) {
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
        say(at, regrets.farewell());
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
