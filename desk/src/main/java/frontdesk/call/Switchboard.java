package frontdesk.call;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Calls;
import frontdesk.business.Sound;
import frontdesk.call.AnswerOutcome.Refused.Why;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.reception.Conversation;
import frontdesk.reception.Receptionist;
import frontdesk.reception.StepIn;
import frontdesk.speech.Cast;
import frontdesk.speech.Ears;
import frontdesk.speech.Meter;
import frontdesk.speech.Voice;
import frontdesk.turns.Patience;
import frontdesk.understanding.Expected;

/** Where calls are answered, whatever line they come on, and as many at once as this machine is set to take. */
public final class Switchboard {
    private static final System.Logger LOG = System.getLogger(Switchboard.class.getName());

    private final Businesses businesses;
    private final Journal journal;
    private final Supplies supplies;
    private final Clock clock;
    private final Parties parties;
    private final Readiness readiness;
    private final CallsInProgress inProgress;
    private final PlacedCalls placed;

    /**
     * How calls are held.
     *
     * @param maxCalls calls at once on this machine; further ones are refused
     * @param recordings the folder of the recordings, or null where calls are not recorded
     */
    public record Settings(int maxCalls, @Nullable Path recordings, Patience patience) {}

    /** @param voices the one to speak with, and those to fall back on when it fails, in order */
    public Switchboard(
            Businesses businesses,
            Receptionist receptionist,
            Ears ears,
            List<Voice> voices,
            Journal journal,
            Clock clock,
            Settings settings) {
        this(businesses, receptionist, Cast.of(ears, voices), journal, clock, settings, null);
    }

    /**
     * One that hears and speaks as each business wishes.
     *
     * @param dialer who rings people where a caller's own line cannot, or null
     */
    public Switchboard(
            Businesses businesses,
            Receptionist receptionist,
            Cast cast,
            Journal journal,
            Clock clock,
            Settings settings,
            @Nullable Dialer dialer) {
        this.businesses = businesses;
        this.journal = journal;
        this.supplies = new Supplies(cast, journal, settings, clock);
        this.clock = clock;
        this.parties = new Parties(receptionist, journal, settings.recordings() != null, dialer);
        this.readiness = new Readiness(businesses, receptionist, journal, cast, clock);
        this.inProgress = new CallsInProgress(settings.maxCalls());
        this.placed = new PlacedCalls(businesses, inProgress, supplies, clock);
    }

    /**
     * Answers a call and holds it on this thread until it is over and all of it is in the journal, the recording too; then closes the line.
     *
     * @param watchers who else follows it
     */
    public AnswerOutcome answer(Line line, CallStarted call, CallWatcher... watchers) {
        return answerAs(line, call, UnaryOperator.identity(), watchers);
    }

    /**
     * The same for somebody who tries how it would be.
     *
     * @param as the business as it would be
     */
    public AnswerOutcome answerAs(Line line, CallStarted call, UnaryOperator<Business> as, CallWatcher... watchers) {
        try (line) {
            return admitted(call, line::hangUp, () -> hold(line, call, as, watchers));
        }
    }

    /** The same on a line whose carrier hears and speaks: there is no recording. */
    public AnswerOutcome answer(WordLine line, CallStarted call, CallWatcher... watchers) {
        try (line) {
            return admitted(call, line::hangUp, () -> hold(line, call, watchers));
        }
    }

    /** The words of a recording that somebody left, as this business's ears hear it; empty where they hear none. */
    public String transcript(Business business, List<Frame> sound) {
        try (Ears.Hearing hearing =
                supplies.cast().ears(business.sound(), Meter.NOBODY).open(Briefs.of(business))) {
            hearing.expect(Expected.ANYTHING);
            hearing.begin();
            sound.forEach(hearing::hear);
            return hearing.end().text();
        }
    }

    private AnswerOutcome admitted(CallStarted call, Runnable hangUp, Supplier<AnswerOutcome> hold) {
        Why refused = inProgress.admit(call);
        if (refused != null) {
            return refuse(hangUp, call, refused);
        }
        try {
            return hold.get();
        } finally {
            inProgress.leave(call);
        }
    }

    private AnswerOutcome hold(Line line, CallStarted call, UnaryOperator<Business> as, CallWatcher... watchers) {
        Party party;
        Sound sound = Sound.USUAL;
        Calls calls;
        try {
            Business business = businesses.findInTime(call.business()).map(as).orElse(null);
            if (business == null) {
                return refuse(line::hangUp, call, Why.NO_SUCH_BUSINESS);
            }
            calls = business.calls();
            party = parties.of(line, call, business, watchers);
            sound = business.sound();
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "nobody can take a call", trouble);
            calls = Calls.USUAL;
            party = parties.apologetic(call, watchers);
        }
        CallMeter meter = supplies.meter(call, line);
        var held = new Call(line, party, supplies.of(sound, calls, meter), clock);
        inProgress.open(call, held::stepIn);
        inProgress.sounds(call, held.sound());
        return new AnswerOutcome.Held(meter.during(held::hold));
    }

    private AnswerOutcome hold(WordLine line, CallStarted call, CallWatcher... watchers) {
        Party party;
        CallMeter meter = supplies.meter(call, line);
        Equipment equipment = supplies.of(Sound.USUAL, Calls.USUAL, meter);
        try {
            Business business = businesses.findInTime(call.business()).orElse(null);
            if (business == null) {
                return refuse(line::hangUp, call, Why.NO_SUCH_BUSINESS);
            }
            equipment = supplies.of(business, meter);
            party = parties.inWords(line, call, business, watchers);
            party = line.isBack() ? party.with(new TakenUpAgain(party.conversation())) : party;
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "nobody can take a call", trouble);
            party = parties.apologetic(call, watchers);
        }
        var held = new WordCall(line, party, equipment, clock);
        inProgress.open(call, held::stepIn);
        return new AnswerOutcome.Held(meter.during(held::hold));
    }

    /**
     * Holds a call that we have placed and that was answered, on this thread until it is over; then closes the line. Where a machine has answered, which
     * may be told at any moment, the talk is broken off and our message is left.
     */
    public TalkOutcome talk(Line line, Dialled dialled, CallStarted call, Occasion occasion, CallWatcher... watchers) {
        return placed.hold(line, dialled, call, business -> {
            Party party = parties.of(line, call, business, watchers);
            var called = new Called(party.conversation(), occasion);
            return new PlacedCalls.Talk(party.with(called), called::isMachine, occasion.message());
        });
    }

    /**
     * The same where somebody else than the receptionist talks for us, in a language of theirs; a machine is left no message.
     *
     * @param whose what is said in it
     */
    public TalkOutcome talk(
            Line line,
            Dialled dialled,
            CallStarted call,
            Conversation whose,
            Language language,
            CallWatcher... watchers) {
        return placed.hold(line, dialled, call, business -> {
            Party party = parties.with(whose, language, call, business, watchers);
            return new PlacedCalls.Talk(party, () -> true, List.of());
        });
    }

    /**
     * Lets ears and voices get ready for who was called last, so that the next caller need not wait. Who is called seldom has them made ready by the first
     * call. A trouble shows when they are needed.
     */
    public void prepare() {
        readiness.prepare();
    }

    /** Lets somebody of the business step in to a call; false where it is not held on this machine, or we have placed it. */
    boolean stepIn(CallId call, StepIn wish) {
        return inProgress.stepIn(call, wish);
    }

    /** The sound of a call that this machine holds, or null. */
    @Nullable
    LiveSound sound(CallId call) {
        return inProgress.sound(call);
    }

    /** The calls in progress on this machine. */
    public List<CallStarted> calls() {
        return inProgress.all();
    }

    /** A call that comes now would be taken. */
    public boolean isOpen() {
        return inProgress.haveRoom();
    }

    /** It takes no more calls, whatever room there is. */
    public boolean isClosing() {
        return inProgress.areClosing();
    }

    /** Takes no more calls and waits for those in progress; false where some were still going on after that time. */
    public boolean drain(Duration patience) throws InterruptedException {
        return inProgress.drain(patience);
    }

    private AnswerOutcome refuse(Runnable hangUp, CallStarted call, Why why) {
        LOG.log(Level.WARNING, "a call was refused: {0}", why);
        try {
            if (why != Why.NO_SUCH_BUSINESS) {
                journal.callStarted(call);
                var ended = new CallEnded(By.US, "refused: " + why, Disposition.FAILED, null, clock.instant());
                journal.callEnded(call.business(), call.call(), ended);
            }
            hangUp.run();
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "a refused call was not written down", trouble);
        }
        return new AnswerOutcome.Refused(why);
    }
}
