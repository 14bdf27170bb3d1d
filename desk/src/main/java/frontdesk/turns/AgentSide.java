package frontdesk.turns;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.StepIn;
import frontdesk.turns.Action.Question;
import frontdesk.turns.Floor.Agent;
import frontdesk.understanding.Expected;

/**
 * The agent's half of turn taking: what it is doing, what of its replies is said, paused, taken up again or overtaken. When it does so is for
 * {@link TurnTaking} to decide; the picture is there.
 */
final class AgentSide {
    private final Patience patience;
    private final boolean asksFirst;
    private final Consumer<Action> want;
    private final Underway underway = new Underway();
    private final Hints hints = new Hints();
    private final Takes takes;
    private Regrets regrets;
    private @Nullable Absence absence;
    private Agent agent = new Agent.Waiting(0);
    private Expected expected = Expected.ANYTHING;
    private Leaving leaving = Leaving.GOODBYE;
    private boolean greeted;
    private boolean greeting = true;

    /** @param asksFirst a person is asked before a caller is put through, and the caller may come back */
    AgentSide(Patience patience, Regrets regrets, boolean asksFirst, Consumer<Action> want) {
        this.patience = patience;
        this.asksFirst = asksFirst;
        this.regrets = regrets;
        this.want = want;
        this.takes = new Takes(regrets, want);
    }

    /** What it is doing. */
    Agent now() {
        return agent;
    }

    /** What it last asked for. */
    Expected expected() {
        return expected;
    }

    /** Where the caller does not talk to us just now, or null. */
    @Nullable
    Absence absence() {
        return absence;
    }

    /** The caller is with us again. Whoever gave up before has nobody left to give them to. */
    void isBack(long at) {
        absence = null;
        regrets = regrets.alone();
        agent = new Agent.Waiting(at);
        ask(at, new Question.NotReached());
    }

    boolean isGone() {
        return agent instanceof Agent.Gone;
    }

    /** The caller has not heard the greeting to its end yet, nor spoken over it. */
    boolean isGreeting() {
        return greeting;
    }

    /** Nothing of it is on its way to the caller. */
    boolean isFree() {
        return agent instanceof Agent.Waiting || agent instanceof Agent.Thinking;
    }

    /** An answer is on its way of which the caller has heard nothing. */
    boolean isUnheard() {
        return switch (agent) {
            case Agent.Thinking _ -> !underway.isTold();
            case Agent.Speaking speaking -> !speaking.begun() && speaking.pauses() == 0;
            case Agent.Waiting _, Agent.Paused _, Agent.Parting _, Agent.Gone _ -> false;
        };
    }

    /** What it is to be heard saying in an utterance that began then, or nothing. */
    List<String> saidOver(long began) {
        return switch (agent) {
            case Agent.Speaking _, Agent.Paused _ -> takes.said();
            case Agent.Waiting waiting -> began < waiting.since() ? takes.said() : List.of();
            case Agent.Thinking _, Agent.Parting _, Agent.Gone _ -> List.of();
        };
    }

    /** @param since when the caller began to wait for the answer */
    void ask(long since, Question question) {
        agent = switch (agent) {
            case Agent.Thinking(long before, int open, Unsaid unsaid) -> new Agent.Thinking(since, open + 1, unsaid);
            case Agent.Speaking speaking -> new Agent.Thinking(since, speaking.whole() ? 1 : 2, cutOff(speaking));
            case Agent.Paused(Agent.Speaking was) -> new Agent.Thinking(since, was.whole() ? 1 : 2, cutOff(was));
            case Agent.Waiting waiting -> new Agent.Thinking(since, 1, Unsaid.NOTHING);
            case Agent.Parting parting -> new Agent.Thinking(since, 1, Unsaid.NOTHING);
            case Agent.Gone gone -> gone;
        };
        if (hints.areUnheard() && (question instanceof Question.Said || question instanceof Question.Pressed)) {
            want.accept(new Action.HintUnheard());
            hints.sounds();
        }
        greeting = greeting && question instanceof Question.Greeting;
        leaving = question instanceof Question.Silent ? Leaving.NOBODY_SPOKE : Leaving.GOODBYE;
        want.accept(new Action.Ask(question));
    }

    /** The receptionist thinks about it while everything goes on as it was: nobody stops speaking for a hint of which nothing comes. */
    void whisper(StepIn.Hint hint) {
        hints.asked();
        want.accept(new Action.Ask(new Question.SteppedIn(hint)));
    }

    /** What a hint has led to is said instead of what is being said. */
    void hinted(long at, Reply reply) {
        boolean saysSomething = !reply.phrases().isEmpty();
        hints.answered(saysSomething);
        if (saysSomething) {
            agent = switch (agent) {
                case Agent.Thinking(long since, int open, Unsaid unsaid) ->
                    new Agent.Thinking(since, open, unsaid.overtakenBy(reply));
                case Agent.Speaking speaking -> instead(at, speaking, reply);
                case Agent.Paused(Agent.Speaking was) -> instead(at, was, reply);
                case Agent.Waiting _, Agent.Parting _ -> new Agent.Thinking(at, 0, Unsaid.NOTHING.overtakenBy(reply));
                case Agent.Gone gone -> gone;
            };
        }
    }

    /** The caller does not talk to us any more: what it has led to is not said. */
    void hintIsLate() {
        hints.answered(false);
    }

    private Agent instead(long at, Agent.Speaking speaking, Reply reply) {
        return new Agent.Thinking(at, speaking.whole() ? 0 : 1, cutOff(speaking).overtakenBy(reply));
    }

    /** Stops what is being said; a reply of which nobody has heard anything is still to be said where a tool was used for it. */
    private Unsaid cutOff(Agent.Speaking speaking) {
        want.accept(new Action.Hush());
        boolean unheard = !speaking.begun() && speaking.pauses() == 0;
        if (unheard && !speaking.whole() && speaking.reply().toolMicros() == 0) {
            underway.unheard();
            return Unsaid.NOTHING;
        }
        return unheard ? Unsaid.NOTHING.overtakenBy(speaking.reply()) : Unsaid.NOTHING;
    }

    /** What has come of the reply is said while the rest is being thought of, unless the caller has asked something else since. */
    void sentence(long at, String text) {
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
            case Agent.Thinking _,
                    Agent.Speaking _,
                    Agent.Paused _,
                    Agent.Waiting _,
                    Agent.Parting _,
                    Agent.Gone _ -> {}
        }
    }

    void replied(long at, Reply reply) {
        switch (agent) {
            case Agent.Thinking(long since, int open, Unsaid unsaid) ->
                agent = new Agent.Thinking(since, open - 1, unsaid.overtakenBy(underway.rest(reply)));
            case Agent.Speaking speaking
            when !speaking.whole() ->
                agent = more(at, speaking, underway.rest(reply).phrases(), reply);
            case Agent.Paused(Agent.Speaking was)
            when !was.whole() ->
                agent = new Agent.Paused(more(at, was, underway.rest(reply).phrases(), reply));
            case Agent.Speaking _, Agent.Paused _, Agent.Waiting _, Agent.Parting _, Agent.Gone _ -> {}
        }
    }

    /** The receptionist has no reply: the caller is asked again, if nothing else is to be said. */
    void brainBroke(long at) {
        switch (agent) {
            case Agent.Speaking _, Agent.Paused _ -> {
                underway.unheard();
                replied(at, regrets.again(expected));
            }
            case Agent.Thinking(long since, int open, Unsaid unsaid) -> {
                underway.unheard();
                Unsaid still = unsaid.isNothing() ? unsaid.overtakenBy(regrets.again(expected)) : unsaid;
                agent = new Agent.Thinking(since, open - 1, still);
            }
            case Agent.Waiting _, Agent.Parting _, Agent.Gone _ -> {}
        }
    }

    private Agent.Speaking more(long at, Agent.Speaking speaking, List<String> phrases, @Nullable Reply whole) {
        if (whole != null) {
            expected = whole.expecting();
            speaks(whole.language());
        }
        return takes.goOn(at, speaking, phrases, whole);
    }

    /** All that is there of the replies is said now, where nobody speaks. */
    void answer(long at, Agent.Thinking thinking) {
        if (thinking.open() == 0) {
            say(at, thinking.unsaid().merged(), true);
        } else if (thinking.open() == 1 && underway.hasUntold()) {
            say(at, thinking.unsaid().overtakenBy(soFar(underway.tell())).merged(), false);
        }
    }

    private Reply soFar(List<String> phrases) {
        return new Reply(phrases, regrets.language(), Expected.ANYTHING, "", 0, 0, new Then.Listen());
    }

    private void say(long at, Reply reply, boolean whole) {
        expected = reply.expecting();
        speaks(reply.language());
        if (reply.phrases().isEmpty()) {
            takes.skip(reply);
            agent = afterwards(at, reply.then());
            return;
        }
        boolean firm = !greeted && patience.firmGreeting();
        greeted = true;
        agent = takes.begin(at, reply, whole, firm);
    }

    /** From here on, our own words are in the language of the reply. */
    private void speaks(Language language) {
        regrets = regrets.in(language);
        takes.speaks(regrets);
    }

    void pause(Agent.Speaking speaking) {
        agent = new Agent.Paused(speaking);
        want.accept(new Action.Pause());
    }

    void resume(long at, Agent.Speaking was) {
        agent = takes.resume(at, was);
    }

    void changeVoice(long at, Agent.Speaking speaking) {
        agent = takes.changeVoice(at, speaking);
    }

    void sounding(Input.Sounding input) {
        if (agent instanceof Agent.Speaking s && s.take() == input.take()) {
            agent = s.sounds(input.until(), input.handed());
            hints.sounds();
        } else {
            takes.sounds(input.take(), input.until());
        }
    }

    void played(long at, Mark mark) {
        if (agent instanceof Agent.Speaking speaking
                && mark.take() == speaking.take()
                && speaking.endsWith(mark.phrase())) {
            allHeard(at, speaking);
        }
    }

    /** What was said has been heard to its end; if that was not all, the rest is still being thought of. */
    void allHeard(long at, Agent.Speaking speaking) {
        want.accept(new Action.AllHeard());
        agent = speaking.whole() ? afterwards(at, speaking.reply().then()) : new Agent.Thinking(at, 1, Unsaid.NOTHING);
    }

    private Agent afterwards(long at, Then then) {
        greeting = false;
        return then instanceof Then.Listen ? new Agent.Waiting(at) : new Agent.Parting(then);
    }

    /**
     * A caller who has waited since then hears that it takes a moment, for the greeting too; not when the answer is there.
     *
     * @param heldUp an answer could not be said, because the ears have not told yet what else the caller said
     */
    void bridge(long since, long at, boolean heldUp) {
        if (heldUp || !underway.hasUntold()) {
            takes.fill(since, at);
        }
    }

    /** Whatever was being said, this is said instead, and the line is let go. */
    void takeLeave(long at, Leaving why) {
        if (agent instanceof Agent.Speaking || agent instanceof Agent.Paused) {
            want.accept(new Action.Hush());
        }
        leaving = why;
        say(at, why == Leaving.TOO_LONG ? regrets.tooLong() : regrets.farewell(), true);
    }

    void part(Then then) {
        switch (then) {
            case Then.HangUp(Disposition disposition) ->
                leave(leaving.by(), leaving.reason(), leaving == Leaving.TOO_LONG ? null : disposition);
            case Then.HandOver(var to, var matter) -> {
                want.accept(new Action.HandOver(to, matter, asksFirst));
                if (asksFirst) {
                    absence = new Absence(this);
                } else {
                    leave(By.AGENT, "handed over", Disposition.HANDED_OVER);
                }
            }
            case Then.Listen listen -> throw new IllegalStateException("parted only to listen");
        }
    }

    /** There is no voice left for what is being said. */
    void voiceBroke(int take) {
        if (agent instanceof Agent.Speaking speaking && speaking.take() == take) {
            want.accept(new Action.Hush());
            Then then = regrets.farewell().then();
            if (then instanceof Then.HandOver(var to, var matter)) {
                want.accept(new Action.HandOver(to, matter, false));
            }
            leave(By.US, "no voice", then instanceof Then.HandOver ? Disposition.HANDED_OVER : Disposition.FAILED);
        }
    }

    void leave(By by, String reason, @Nullable Disposition disposition) {
        agent = new Agent.Gone();
        want.accept(new Action.Leave(by, reason, disposition));
    }
}
