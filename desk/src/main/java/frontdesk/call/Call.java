package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.SpeechDetector;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Matter;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.speech.Ears;
import frontdesk.turns.Action;
import frontdesk.turns.Input;
import frontdesk.turns.Mark;
import frontdesk.turns.Patience;
import frontdesk.turns.Regrets;
import frontdesk.turns.TurnTaking;

/**
 * One phone call, from the first word to the last: holds the line, the three stations and what they share, passes what happens to
 * {@link TurnTaking} and does what that wants.
 *
 * <pre>
 *   Line ──▶ listen (this thread) ──▶ Hearer ──words──▶ Converser ──phrases──▶ Speaker ──▶ Line
 *                     ╰────────────────────────── hush ────────────────────────▲
 * </pre>
 *
 * No station waits for another: each works off its own bounded queue, and tells turn taking what has come of it.
 */
final class Call {
    private static final System.Logger LOG = System.getLogger(Call.class.getName());

    /** A line without sound for so long is a line on which time passes without sound. */
    private static final Duration SOUND_IS_LOST = Duration.ofMillis(100);

    private final Line line;
    private final Party party;
    private final Equipment equipment;
    private final Clock wallClock;
    private final LongSupplier nanoTime;
    private final CallClock clock;
    private final RecentSound recent = new RecentSound();
    private final Stopwatch stopwatch;
    private final TurnTaking turns;
    private final Recording recording;
    private final Transcript transcript;
    private final Converser converser;
    private final Speaker speaker;

    /** Both touched by the listening thread only; the second counts samples that did not come. */
    private SpeechDetector detector = new SpeechDetector();

    private int lost;

    /** Guarded by this, like every step of turn taking. */
    private Hearer hearer;

    private boolean hearing;
    private volatile Action.@Nullable Leave left;
    private volatile @Nullable PassingOn passingOn;

    Call(Line line, Party party, Equipment equipment, Clock wallClock) {
        this(line, party, equipment, wallClock, System::nanoTime);
    }

    /** @param nanoTime how time passes while no sound comes, and what the caller waits for is measured by */
    Call(Line line, Party party, Equipment equipment, Clock wallClock, LongSupplier nanoTime) {
        this.line = line;
        this.party = party;
        this.equipment = equipment;
        this.wallClock = wallClock;
        this.nanoTime = nanoTime;
        clock = new CallClock(nanoTime);
        stopwatch = new Stopwatch(nanoTime);
        turns = new TurnTaking(
                equipment.patience(),
                new Regrets(party.person(), party.brief().language()),
                party.colleagues() != null);
        recording = Recording.of(party.started(), equipment.recordings());
        transcript = new Transcript(party.started(), party.watchers(), wallClock);
        converser = new Converser(party.conversation(), clock, transcript, stopwatch, this::take);
        var language = party.brief().language();
        speaker = new Speaker(line, equipment.voices(), language, clock, recording, transcript, stopwatch, this::take);
        hearer = freshEars();
    }

    /** Holds the call on this thread until it is over. */
    CallEnded hold() {
        transcript.tell(new CallWatcher.News.Started(party.started()));
        try {
            take(new Input.Answered(clock.now()));
            while (left == null) {
                listen(line.next(SOUND_IS_LOST));
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "a call broke", bug);
        }
        Action.Leave why = left;
        return end(why != null ? why : new Action.Leave(By.US, "something broke", Disposition.FAILED));
    }

    /** Somebody of the business steps in; from any thread. */
    void stepIn(StepIn wish) {
        take(new Input.SteppedIn(clock.now(), wish));
    }

    /** Its sound for who listens in. */
    LiveSound sound() {
        return recording.live();
    }

    private void listen(Event event) {
        switch (event) {
            case Event.Sound(Frame frame) -> {
                clock.heard(frame);
                sound(frame);
            }
            case Event.Nothing nothing -> nothing();
            case Event.Digit(char digit) -> take(new Input.Digit(clock.now(), digit));
            case Event.Played(String name) ->
                Mark.parse(name).ifPresent(mark -> {
                    speaker.heard(mark);
                    take(new Input.Played(clock.now(), mark));
                });
            case Event.HungUp(By by, String reason) -> take(new Input.HungUp(clock.now(), by, reason));
        }
    }

    /** What the detector knew of the sound before a gap says nothing of the sound after it. */
    private void nothing() {
        int missing = clock.lost();
        recording.heard(new Frame(new short[missing]));
        lost += missing;
        if (lost >= Patience.LOST_SOUND * Frame.RATE / 1_000) {
            detector = new SpeechDetector();
        }
        PassingOn on = passingOn;
        if (on != null) {
            on.lost(missing);
        }
        take(new Input.Lost(clock.now()));
    }

    private synchronized void sound(Frame frame) {
        lost = 0;
        recording.heard(frame);
        PassingOn on = passingOn;
        if (on != null) {
            on.heard(frame);
        }
        recent.add(frame);
        if (hearing) {
            hearer.hear(frame);
        }
        take(new Input.Sound(clock.now(), detector.hear(frame)));
    }

    /** Every station comes here with what has happened. */
    private synchronized void take(Input input) {
        if (input instanceof Input.Heard) {
            stopwatch.heard();
        }
        if (left != null && input instanceof Input.Heard late) {
            gone(late.heard());
        }
        turns.take(input).forEach(this::perform);
    }

    private void perform(Action action) {
        switch (action) {
            case Action.Begin(int utterance, long ago) -> {
                hearing = true;
                hearer.begin(utterance, recent.ofSpeechSince(ago));
            }
            case Action.End(int utterance, long silence) -> {
                hearing = false;
                stopwatch.ended(silence);
                hearer.end();
            }
            case Action.RenewEars renew -> {
                hearing = false;
                Thread.startVirtualThread(hearer::close);
                hearer = freshEars();
            }
            case Action.Conceal(long since) -> recording.conceal(since);
            case Action.Withhold(long lasting) -> recording.live().withhold(lasting);
            case Action.Ask(Action.Question question) -> converser.ask(question);
            case Action.HintUnheard unheard -> converser.hintUnheard();
            case Action.Say(int take, Reply reply, boolean whole) -> {
                hearer.expect(reply.expecting(), reply.language());
                speaker.say(take, reply, whole);
            }
            case Action.More(int take, List<String> phrases, Reply whole) -> {
                if (whole != null) {
                    hearer.expect(whole.expecting(), whole.language());
                }
                speaker.more(take, phrases, whole);
            }
            case Action.Fill(int take, String phrase) -> speaker.fill(take, phrase);
            case Action.Pause pause -> speaker.pause();
            case Action.Resume(int take) -> speaker.resume(take);
            case Action.ChangeVoice(int take) -> speaker.changeVoice(take);
            case Action.Hush hush -> speaker.hush();
            case Action.AllHeard allHeard -> speaker.allHeard();
            case Action.HandOver(var to, var matter, boolean askFirst) -> passOn(to, matter, askFirst);
            case Action.Leave leave -> left = leave;
        }
    }

    private void passOn(PhoneNumber to, Matter matter, boolean askFirst) {
        Colleagues colleagues = party.colleagues();
        if (colleagues == null || !askFirst) {
            line.handOver(to);
            return;
        }
        var consultation = new Consultation(colleagues, party.brief(), equipment, wallClock, nanoTime);
        var on = new PassingOn(line, recording, consultation, clock, this::take);
        passingOn = on;
        on.begin(to, matter);
    }

    private synchronized Hearer ears() {
        return hearer;
    }

    private Hearer freshEars() {
        return new Hearer(equipment.ears(), party.brief(), clock, this::take);
    }

    private CallEnded end(Action.Leave why) {
        speaker.end();
        hangUp(why);
        PassingOn on = passingOn;
        if (on != null) {
            on.over();
        }
        closeEars(why.by() == By.CALLER);
        Disposition cameOfIt = converser.over();
        recording.close();
        CallEnded ended = new CallEnded(
                why.by(),
                why.reason(),
                why.disposition() != null ? why.disposition() : cameOfIt,
                recording.name(),
                wallClock.instant());
        transcript.close(ended);
        return ended;
    }

    /** What a caller said as he hung up is still waited for, a little. */
    private void closeEars(boolean lastWords) {
        synchronized (this) {
            if (hearing && lastWords) {
                hearing = false;
                hearer.end();
            }
        }
        ears().close();
    }

    private void gone(Ears.Heard heard) {
        if (heard.reliable() && !heard.text().isBlank()) {
            var words = new Words(heard.text(), heard.alternatives(), heard.confidence());
            transcript.caller(words, "", clock.now());
            converser.lastWords(words);
        }
    }

    private void hangUp(Action.Leave why) {
        try {
            PassingOn on = passingOn;
            boolean theirs = why.disposition() == Disposition.HANDED_OVER && (on == null || !on.isBridged());
            if (!theirs && (why.by() == By.AGENT || why.by() == By.US)) {
                line.hangUp();
            }
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "the line could not be hung up", trouble);
        }
    }
}
