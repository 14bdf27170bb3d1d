package frontdesk.turns;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.speech.Ears;
import frontdesk.turns.Action.Question;
import frontdesk.turns.Floor.Agent;
import frontdesk.turns.Floor.Utterance;

/**
 * Who speaks when: the one state machine of a call. It does nothing itself, waits for nothing and knows no clock: the same
 * inputs always want the same actions, so a test can drive it to the millisecond. For one thread at a time.
 *
 * <p>{@link CallerSide} is what the caller does, {@link AgentSide} what the agent does; this decides between them:
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
public final class TurnTaking {
    private final Patience patience;
    private final CallerSide caller;
    private final AgentSide agent;
    private final Backchannel backchannel;
    private final BargeIn bargeIn;
    private final Troubles troubles = new Troubles();
    private final Queue<StepIn> wishes = new ArrayDeque<>();
    private List<Action> wanted = new ArrayList<>();
    private boolean givenUp;

    public TurnTaking(Patience patience, Regrets regrets) {
        this(patience, regrets, false);
    }

    /** @param asksFirst a person is asked before a caller is put through, and the caller may come back */
    public TurnTaking(Patience patience, Regrets regrets, boolean asksFirst) {
        SmallWords words = SmallWords.of(regrets.language());
        this.patience = patience;
        this.caller = new CallerSide(patience, words, this::want);
        this.agent = new AgentSide(patience, regrets, asksFirst, this::want);
        this.backchannel = new Backchannel(words);
        this.bargeIn = new BargeIn(patience, words);
    }

    private void want(Action action) {
        wanted.add(action);
    }

    /** What is to be done, in order. */
    public List<Action> take(Input input) {
        wanted = new ArrayList<>();
        if (agent.isGone()) {
            return wanted;
        }
        long at = input.at();
        Absence absence = agent.absence();
        if (absence != null) {
            if (!absence.lasts(input)) {
                givenUp = false;
                agent.isBack(at);
            }
            return wanted;
        }
        boolean listened = agent.now() instanceof Agent.Waiting;
        switch (input) {
            case Input.Answered answered -> agent.ask(at, new Question.Greeting());
            case Input.Sound sound -> caller.sound(at, sound.sign(), agent.expected());
            case Input.Lost lost -> caller.lost(at, agent.expected());
            case Input.Digit digit -> pressed(at, digit.digit());
            case Input.SoFar soFar -> caller.soFar(at, soFar.utterance(), soFar.text(), agent.expected());
            case Input.Heard heard -> heard(heard);
            case Input.EarsBroke broke -> earsBroke(at, caller.broke(broke.utterance()));
            case Input.Sentence(long when, String text) -> agent.sentence(when, text);
            case Input.Replied replied -> {
                troubles.brainWorks();
                agent.replied(at, replied.reply());
            }
            case Input.Hinted(long _, Reply reply) -> agent.hinted(at, reply);
            case Input.BrainBroke broke -> brainBroke(at);
            case Input.Sounding sounding -> agent.sounding(sounding);
            case Input.VoiceBroke broke -> agent.voiceBroke(broke.take());
            case Input.Played played -> agent.played(at, played.mark());
            case Input.SteppedIn(long _, StepIn wish) -> wishes.add(wish);
            case Input.HungUp hungUp -> agent.leave(hungUp.by(), hungUp.reason(), null);
            case Input.PutThrough _, Input.PersonLeft _, Input.NotReached _ -> {}
        }
        watchTheClock(at);
        if (!listened && agent.now() instanceof Agent.Waiting) {
            caller.answered();
        }
        considerBargeIn();
        stepIn(at);
        moveOn(at);
        return wanted;
    }

    /** What somebody of the business wishes waits until the caller has been greeted: they are to hear who answers, and that they are recorded. */
    private void stepIn(long at) {
        while (!wishes.isEmpty() && !agent.isGreeting() && !agent.isGone()) {
            StepIn wish = wishes.remove();
            if (wish instanceof StepIn.Hint hint) {
                agent.whisper(hint);
            } else {
                agent.ask(at, new Question.SteppedIn(wish));
            }
        }
    }

    /** Nobody has the floor: whose turn is it now? */
    private void moveOn(long at) {
        if (agent.now() instanceof Agent.Speaking speaking && speaking.firm()) {
            return;
        }
        if (caller.silent(at, agent.expected())) {
            Question told = caller.tell(at, agent.expected());
            if (told == null) {
                goOn(at);
            } else if (!agent.isGone()) {
                ask(at, told);
            }
        } else if (agent.isFree() && caller.mayBeAsked(at)) {
            Question early = caller.tell(at, agent.expected());
            if (early != null) {
                ask(at, early);
            }
        }
    }

    private void ask(long at, Question question) {
        agent.ask(question instanceof Question.Pressed ? at : caller.waitsSince(), question);
    }

    /** The caller is silent and has nothing to add. */
    private void goOn(long at) {
        switch (agent.now()) {
            case Agent.Waiting waiting
            when at - waiting.since() >= patience.prompt(agent.expected()) ->
                agent.ask(at, new Question.Silent(Silence.NOBODY_SPOKE));
            case Agent.Thinking thinking -> agent.answer(at, thinking);
            case Agent.Paused(Agent.Speaking was) -> agent.resume(at, was);
            case Agent.Parting(var then) -> agent.part(then);
            case Agent.Waiting _, Agent.Speaking _, Agent.Gone _ -> {}
        }
    }

    private void heard(Input.Heard input) {
        Utterance utterance = caller.returned(input.utterance());
        if (utterance == null) {
            return;
        }
        troubles.earsWork();
        Ears.Heard heard = input.heard();
        if (heard.text().isBlank()) {
            if (agent.now() instanceof Agent.Waiting && utterance.length() >= Patience.NOISE) {
                caller.missed(utterance);
            }
        } else if (!isNoReasonToStop(utterance, heard.text(), input.at())) {
            if (heard.reliable()) {
                var words = new Words(heard.text(), heard.alternatives(), heard.confidence());
                caller.said(utterance, words, agent.expected());
            } else if (isListening()) {
                caller.missed(utterance);
            }
        }
    }

    private boolean isNoReasonToStop(Utterance utterance, String text, long at) {
        return backchannel.isOver(agent.now(), text, agent.expected(), at)
                || Echo.is(text, agent.saidOver(utterance.began()));
    }

    private boolean isListening() {
        return agent.now() instanceof Agent.Waiting || agent.now() instanceof Agent.Paused;
    }

    private void considerBargeIn() {
        Utterance utterance = caller.speaking();
        if (utterance != null
                && agent.now() instanceof Agent.Speaking speaking
                && bargeIn.interrupts(utterance, speaking)) {
            agent.pause(speaking);
        }
    }

    private void pressed(long at, char key) {
        if (agent.isUnheard() && !PressedKeys.countsBeforeTheQuestion(key)) {
            return;
        }
        caller.pressed(at, key);
        if (agent.now() instanceof Agent.Speaking speaking && !speaking.firm()) {
            agent.pause(speaking);
        }
    }

    private void watchTheClock(long at) {
        switch (Overdue.of(agent.now(), caller, at)) {
            case Overdue.Mark(Agent.Speaking speaking) -> agent.allHeard(at, speaking);
            case Overdue.Voice(Agent.Speaking speaking) -> agent.changeVoice(at, speaking);
            case Overdue.Brain _ -> giveUp(at);
            case Overdue.Words(Agent.Speaking was) -> agent.resume(at, was);
            case Overdue.Nothing _ -> {}
        }
        if (at > Patience.CALL) {
            takeLeave(at, Leaving.TOO_LONG);
        }
        if (caller.speaking() == null) {
            agent.bridge(Overdue.answerOwedSince(agent.now(), caller, at), at, caller.isAtEars());
        }
        if (caller.earsOverdue(at)) {
            want(new Action.RenewEars());
            caller.earsReplaced();
            earsBroke(at, true);
        }
    }

    private void earsBroke(long at, boolean wordsLost) {
        if (!troubles.earsMayBreak()) {
            giveUp(at);
        } else if (wordsLost && isListening()) {
            caller.missed();
        }
    }

    private void brainBroke(long at) {
        if (troubles.brainMayBreak()) {
            agent.brainBroke(at);
        } else {
            giveUp(at);
        }
    }

    private void giveUp(long at) {
        takeLeave(at, Leaving.TROUBLE);
    }

    /** The caller is told so, once, whatever he is doing. */
    private void takeLeave(long at, Leaving why) {
        if (!givenUp) {
            givenUp = true;
            agent.takeLeave(at, why);
        }
    }
}
