package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import frontdesk.call.WordLine.Event;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.turns.Action;
import frontdesk.turns.Action.Question;
import frontdesk.turns.Hints;
import frontdesk.turns.Input;
import frontdesk.turns.Patience;
import frontdesk.turns.PressedKeys;
import frontdesk.turns.Regrets;

/**
 * One phone call on a line of words: the middle of the corridor without ears and voice. The carrier decides when the caller has finished and stops
 * its voice when they interrupt; what is left to us is to answer, to wait, to ask again, and to keep only what was heard.
 *
 * <pre>
 *   WordLine ──words──▶ Converser ──sentences──▶ WordLine
 * </pre>
 */
final class WordCall {
    private static final System.Logger LOG = System.getLogger(WordCall.class.getName());
    private static final Duration STEP = Duration.ofMillis(100);

    private final WordLine line;
    private final Party party;
    private final Patience patience;
    private final WordPassingOn passingOn;
    private final Clock wallClock;
    private final CallClock clock;
    private final Stopwatch stopwatch;
    private final Transcript transcript;
    private final Converser converser;
    private final WordSpeaker speaker;
    private final WordReplies replies;
    private final Awaited awaited = new Awaited();
    private final PressedKeys keys = new PressedKeys();
    private final Queue<StepIn> wishes = new ArrayDeque<>();
    private final Hints hints = new Hints();

    private boolean greeted;
    private long quietSince;
    private Action.@Nullable Leave left;

    /** @param equipment with what people are heard and spoken to who are asked to take the caller */
    WordCall(WordLine line, Party party, Equipment equipment, Clock wallClock) {
        this(
                line,
                party,
                equipment.patience(),
                WordPassingOn.of(line, party, equipment, wallClock),
                wallClock,
                System::nanoTime);
    }

    WordCall(
            WordLine line,
            Party party,
            Patience patience,
            WordPassingOn passingOn,
            Clock wallClock,
            LongSupplier nanoTime) {
        this.passingOn = passingOn;
        this.clock = new CallClock(nanoTime);
        this.stopwatch = new Stopwatch(nanoTime);
        this.line = line;
        this.party = party;
        this.patience = patience;
        this.wallClock = wallClock;
        var regrets = new Regrets(party.person(), party.brief().language());
        this.transcript = new Transcript(party.started(), party.watchers(), wallClock);
        this.speaker = new WordSpeaker(line, regrets, clock, stopwatch, transcript);
        this.replies = new WordReplies(speaker, transcript, regrets);
        this.converser = new Converser(party.conversation(), clock, transcript, stopwatch, this::take);
    }

    /** Holds the call on this thread until it is over. */
    CallEnded hold() {
        transcript.tell(new CallWatcher.News.Started(party.started()));
        try {
            ask(new Question.Greeting());
            while (left() == null) {
                heard(line.next(STEP));
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "a call broke", bug);
        }
        Action.Leave why = left();
        return end(why != null ? why : new Action.Leave(By.US, "something broke", Disposition.FAILED));
    }

    /** Somebody of the business steps in; from any thread. */
    synchronized void stepIn(StepIn wish) {
        if (left == null && !passingOn.isOn()) {
            wishes.add(wish);
            stepIn();
        }
    }

    /** Their wishes wait until the caller has been greeted, or has spoken over it. */
    private void stepIn() {
        while (greeted && !wishes.isEmpty()) {
            var wished = new Question.SteppedIn(wishes.remove());
            if (wished.wish() instanceof StepIn.Hint) {
                hints.asked();
                converser.ask(wished);
            } else {
                interrupted(speaker.heard());
                ask(wished);
            }
        }
    }

    /** What a hint has led to is said at once, unless the caller waits for an answer, which will know of it. */
    private void hinted(Reply reply) {
        boolean said = !reply.phrases().isEmpty() && !passingOn.isOn() && (!awaited.isAny() || reply.toolMicros() > 0);
        hints.answered(said);
        if (said && !awaited.isAny()) {
            interrupted(speaker.heard());
        }
        if (said) {
            replies.say(reply, 0);
        }
    }

    private synchronized Action.@Nullable Leave left() {
        return left;
    }

    private synchronized void heard(Event event) {
        clock.lost();
        switch (event) {
            case Event.Said(String text) -> {
                if (!passingOn.isOn()) {
                    said(text);
                }
            }
            case Event.Interrupted(String upTo) -> interrupted(upTo);
            case Event.Digit(char digit) -> {
                if (!passingOn.isOn() && (!awaited.isUnheard() || PressedKeys.countsBeforeTheQuestion(digit))) {
                    keys.press(clock.now(), digit);
                }
            }
            case Event.Silent() -> {
                if (speaker.fallsSilent()) {
                    quietSince = clock.now();
                }
            }
            case Event.HungUp(By by, String reason) -> {
                if (passingOn.isOn()) {
                    converser.ask(new Question.NotReached());
                }
                leave(new Action.Leave(by, reason, null));
            }
            case Event.Nothing() -> {}
        }
        time();
    }

    private void said(String text) {
        quietSince = clock.now();
        if (text.isBlank()) {
            ask(new Question.Silent(Silence.NOT_UNDERSTOOD));
            return;
        }
        stopwatch.ended(0);
        stopwatch.heard();
        ask(new Question.Said(Words.typed(text), clock.now()));
    }

    /** What was to follow does not: the caller has something to say first. */
    private void interrupted(String upTo) {
        speaker.interrupted(upTo);
        replies.overtaken();
        awaited.overtaken();
        quietSince = clock.now();
    }

    private void ask(Question question) {
        greeted = greeted || !(question instanceof Question.Greeting);
        if (hints.areUnheard() && (question instanceof Question.Said || question instanceof Question.Pressed)) {
            converser.hintUnheard();
            hints.sounds();
        }
        awaited.asked(clock.now());
        converser.ask(question);
    }

    /** The station that asks the receptionist comes here with what has happened. */
    private synchronized void take(Input input) {
        if (left != null) {
            return;
        }
        if (input instanceof Input.Sentence(long _, String text) && awaited.isWanted()) {
            speaker.say(text, false);
            awaited.saysAhead();
        } else if (input instanceof Input.Replied(long _, Reply reply)) {
            replies.came();
            replied(reply);
        } else if (input instanceof Input.Hinted(long _, Reply reply)) {
            hinted(reply);
        } else if (input instanceof Input.BrainBroke) {
            replied(replies.regret());
        }
    }

    private void replied(Reply reply) {
        int already = awaited.saidAhead();
        if (awaited.came(clock.now())) {
            replies.say(reply, already);
        }
    }

    /** What follows from time alone. */
    private void time() {
        long now = clock.now();
        if (left != null) {
            return;
        }
        if (!speaker.heard().isBlank()) {
            hints.sounds();
        }
        if (speaker.hasEnded()) {
            quietSince = now;
        }
        if (passingOn.isOn()) {
            stillRinging(now);
        } else if (!keys.isEmpty() && keys.isWhole(now, replies.expected())) {
            interrupted(speaker.heard());
            ask(new Question.Pressed(keys.take()));
        } else if (awaited.isAny()) {
            slow(now);
        } else if (!speaker.isSaying()) {
            greeted = true;
            follow(now);
            stepIn();
        }
    }

    /** On the telephone, silence is a broken line: whoever waits is told so, and not for ever. */
    private void slow(long now) {
        if (awaited.isLost(now)) {
            awaited.overtaken();
            replies.say(replies.regret(), 0);
        } else if (!speaker.isSaying()) {
            speaker.bridge(awaited.since());
        }
    }

    private void follow(long now) {
        switch (replies.then()) {
            case Then.HangUp(Disposition disposition) -> leave(new Action.Leave(By.AGENT, "said goodbye", disposition));
            case Then.HandOver(var to, var matter) -> {
                replies.overtaken();
                if (!passingOn.begins(to, matter, now, this::came)) {
                    line.handOver(to);
                    leave(new Action.Leave(By.AGENT, "handed over", Disposition.HANDED_OVER));
                }
            }
            case Then.Listen() -> {
                if (now - quietSince >= patience.prompt(replies.expected())) {
                    quietSince = now;
                    ask(new Question.Silent(Silence.NOBODY_SPOKE));
                }
            }
        }
    }

    private void stillRinging(long now) {
        long since = speaker.isSaying() ? -1 : passingOn.unheardSince(now);
        if (since >= 0) {
            speaker.bridge(since);
        }
    }

    /** Somebody takes the caller, or nobody does. */
    private synchronized void came(@Nullable Line person) {
        boolean joined = passingOn.joins(person, left == null);
        if (joined) {
            leave(new Action.Leave(By.AGENT, CallEnded.PUT_THROUGH, Disposition.HANDED_OVER));
        } else if (left == null) {
            quietSince = clock.now();
            ask(new Question.NotReached());
        }
    }

    private void leave(Action.Leave why) {
        if (left == null) {
            left = why;
        }
    }

    private CallEnded end(Action.Leave why) {
        synchronized (this) {
            leave(why);
            speaker.over();
            passingOn.over();
        }
        if (why.disposition() != Disposition.HANDED_OVER && (why.by() == By.AGENT || why.by() == By.US)) {
            line.hangUp();
        }
        Disposition cameOfIt = converser.over();
        var ended = new CallEnded(
                why.by(),
                why.reason(),
                why.disposition() != null ? why.disposition() : cameOfIt,
                null,
                wallClock.instant());
        transcript.close(ended);
        return ended;
    }
}
