package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import frontdesk.call.WordLine.Event;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.Language;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.Words;
import frontdesk.turns.Action;
import frontdesk.turns.Action.Question;
import frontdesk.turns.Input;
import frontdesk.turns.Patience;
import frontdesk.turns.PressedKeys;
import frontdesk.turns.Regrets;
import frontdesk.understanding.Expected;

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
    private final Regrets regrets;
    private final Clock wallClock;
    private final CallClock clock;
    private final Stopwatch stopwatch;
    private final Transcript transcript;
    private final Converser converser;
    private final PressedKeys keys = new PressedKeys();

    private SpokenWords speaking = new SpokenWords();
    private Then then = new Then.Listen();
    private Expected expected = Expected.ANYTHING;
    private Language language;

    /** Replies that are still to come, and of these the first so many are not wanted: the caller spoke over them. */
    private int thinking;

    private int unwanted;

    /** Sentences of the reply that is coming which have been said already. */
    private int said;

    private long askedAt;
    private boolean askedForAMoment;
    private boolean brokeBefore;
    private long quietSince;
    private Action.@Nullable Leave left;

    WordCall(WordLine line, Party party, Patience patience, Clock wallClock) {
        this(line, party, patience, wallClock, System::nanoTime);
    }

    WordCall(WordLine line, Party party, Patience patience, Clock wallClock, LongSupplier nanoTime) {
        this.clock = new CallClock(nanoTime);
        this.stopwatch = new Stopwatch(nanoTime);
        this.line = line;
        this.party = party;
        this.patience = patience;
        this.wallClock = wallClock;
        this.language = party.brief().language();
        this.regrets = new Regrets(party.person(), language);
        this.transcript = new Transcript(party.started(), party.watchers(), wallClock);
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

    private synchronized Action.@Nullable Leave left() {
        return left;
    }

    private synchronized void heard(Event event) {
        clock.lost();
        switch (event) {
            case Event.Said(String text) -> said(text);
            case Event.Interrupted(String upTo) -> interrupted(upTo);
            case Event.Digit(char digit) -> keys.press(clock.now(), digit);
            case Event.Silent() -> {
                if (speaking.isSaying() && speaking.maybeOver(clock.now())) {
                    allHeard();
                }
            }
            case Event.HungUp(By by, String reason) -> leave(new Action.Leave(by, reason, null));
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

    /** What was not heard is not in the transcript, and what was to follow it does not: the caller has something to say first. */
    private void interrupted(String upTo) {
        if (speaking.isSaying()) {
            transcript.tell(new CallWatcher.News.Interrupted());
            if (!upTo.isBlank()) {
                transcript.agent(upTo, true, speaking.began(), speaking.latency());
            }
            speaking = new SpokenWords();
        }
        then = new Then.Listen();
        unwanted = thinking;
        quietSince = clock.now();
    }

    private void ask(Question question) {
        if (thinking++ == unwanted) {
            askedAt = clock.now();
        }
        askedForAMoment = false;
        converser.ask(question);
    }

    /** The station that asks the receptionist comes here with what has happened. */
    private synchronized void take(Input input) {
        if (left != null) {
            return;
        }
        if (input instanceof Input.Sentence(long _, String text) && unwanted == 0) {
            say(text, false);
            said++;
        } else if (input instanceof Input.Replied(long _, Reply reply)) {
            brokeBefore = false;
            replied(reply);
        } else if (input instanceof Input.BrainBroke) {
            Reply regret = brokeBefore ? regrets.farewell() : regrets.again(expected);
            brokeBefore = true;
            replied(regret);
        }
    }

    private void replied(Reply reply) {
        thinking--;
        askedAt = clock.now();
        int already = said;
        said = 0;
        if (unwanted > 0) {
            unwanted--;
        } else {
            answer(reply, already);
        }
    }

    /** @param already how many of its sentences have been said */
    private void answer(Reply reply, int already) {
        language = reply.language();
        expected = reply.expecting();
        then = reply.then();
        transcript.tell(new CallWatcher.News.Saying(String.join(" ", reply.phrases()), expected));
        List<String> rest = reply.phrases()
                .subList(
                        Math.min(already, reply.phrases().size()),
                        reply.phrases().size());
        for (int i = 0; i < rest.size(); i++) {
            say(rest.get(i), i == rest.size() - 1);
        }
        if (rest.isEmpty()) {
            line.say("", language, true);
        }
    }

    private void say(String sentence, boolean last) {
        Latency waited = null;
        if (!speaking.isSaying()) {
            stopwatch.saying();
            waited = stopwatch.sounding();
        }
        speaking.say(sentence, clock.now(), waited);
        line.say(sentence, language, last);
    }

    private void allHeard() {
        transcript.agent(speaking.text(), false, speaking.began(), speaking.latency());
        speaking = new SpokenWords();
        quietSince = clock.now();
    }

    /** What follows from time alone. */
    private void time() {
        long now = clock.now();
        if (left != null) {
            return;
        }
        if (speaking.isSaying() && speaking.isOver(now)) {
            allHeard();
        }
        if (!keys.isEmpty() && keys.isWhole(now, expected)) {
            interrupted(speaking.isSaying() ? speaking.heardBy(now) : "");
            ask(new Question.Pressed(keys.take()));
        } else if (thinking > unwanted) {
            slow(now);
        } else if (!speaking.isSaying()) {
            follow(now);
        }
    }

    /** On the telephone, silence is a broken line: whoever waits is told so, and not for ever. */
    private void slow(long now) {
        if (now - askedAt >= Patience.BRAIN) {
            Reply regret = brokeBefore ? regrets.farewell() : regrets.again(expected);
            brokeBefore = true;
            unwanted = thinking;
            answer(regret, 0);
        } else if (!askedForAMoment && !speaking.isSaying() && now - askedAt >= Patience.FILLER) {
            askedForAMoment = true;
            line.say(regrets.moment(), language, true);
        }
    }

    private void follow(long now) {
        switch (then) {
            case Then.HangUp(Disposition disposition) -> leave(new Action.Leave(By.AGENT, "said goodbye", disposition));
            case Then.HandOver(var to, var _) -> {
                line.handOver(to);
                leave(new Action.Leave(By.AGENT, "handed over", Disposition.HANDED_OVER));
            }
            case Then.Listen() -> {
                if (now - quietSince >= patience.prompt(expected)) {
                    quietSince = now;
                    ask(new Question.Silent(Silence.NOBODY_SPOKE));
                }
            }
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
            if (speaking.isSaying()) {
                String heard = speaking.heardBy(clock.now());
                transcript.agent(heard, !heard.equals(speaking.text()), speaking.began(), speaking.latency());
            }
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
