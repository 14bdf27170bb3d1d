package frontdesk.call;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Calls;
import frontdesk.business.HandOver;
import frontdesk.business.Resource;
import frontdesk.business.Sound;
import frontdesk.call.AnswerOutcome.Refused.Why;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.reception.Receptionist;
import frontdesk.speech.Cast;
import frontdesk.speech.Ears;
import frontdesk.speech.Voice;
import frontdesk.turns.Patience;
import frontdesk.turns.Regrets;

/** Where calls are answered, whatever line they come on, and as many at once as this machine is set to take. */
public final class Switchboard {
    private static final System.Logger LOG = System.getLogger(Switchboard.class.getName());

    /** What the ears are told where nothing is known of the business. */
    private static final Ears.Brief STRANGERS =
            new Ears.Brief(Language.ENGLISH, new Ears.Vocabulary("", List.of(), List.of(), false));

    /** For how many businesses the ears are made ready ahead of any call; each costs seconds and some megabytes of disk. */
    private static final int MOST_READY = 8;

    private static final Duration LATELY = Duration.ofDays(30);

    private final Businesses businesses;
    private final Receptionist receptionist;
    private final Journal journal;
    private final Cast cast;
    private final Settings settings;
    private final Clock clock;
    private final @Nullable Dialer dialer;

    /** Guarded by itself. */
    private final Map<CallId, CallStarted> inProgress = new HashMap<>();

    private boolean closing;

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
        this.dialer = dialer;
        this.businesses = businesses;
        this.receptionist = receptionist;
        this.journal = journal;
        this.cast = cast;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Answers a call and holds it on this thread until it is over and all of it is in the journal, the recording too; then closes the line.
     *
     * @param watchers who else follows it
     */
    public AnswerOutcome answer(Line line, CallStarted call, CallWatcher... watchers) {
        try (line) {
            Why refused = admit(call);
            if (refused != null) {
                return refuse(line::hangUp, call, refused);
            }
            try {
                return hold(line, call, watchers);
            } finally {
                leave(call);
            }
        }
    }

    /** The same on a line whose carrier hears and speaks: there is no recording, and people are not asked before a caller is put through. */
    public AnswerOutcome answer(WordLine line, CallStarted call, CallWatcher... watchers) {
        try (line) {
            Why refused = admit(call);
            if (refused != null) {
                return refuse(line::hangUp, call, refused);
            }
            try {
                return hold(line, call, watchers);
            } finally {
                leave(call);
            }
        }
    }

    private AnswerOutcome hold(WordLine line, CallStarted call, CallWatcher... watchers) {
        List<CallWatcher> followers = followers(call, watchers);
        Party party;
        try {
            Business business = businesses.find(call.business()).orElse(null);
            if (business == null) {
                return refuse(line::hangUp, call, Why.NO_SUCH_BUSINESS);
            }
            party = new Party(call, conversation(call, business, false), brief(business), business.person(), followers);
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "nobody can take a call", trouble);
            party = apologetic(call, followers);
        }
        return new AnswerOutcome.Held(new WordCall(line, party, settings.patience(), clock).hold());
    }

    private static Party apologetic(CallStarted call, List<CallWatcher> followers) {
        return new Party(call, new Apology(new Regrets(null, Language.ENGLISH)), STRANGERS, null, followers);
    }

    /**
     * Holds a call that we have placed and that was answered, on this thread until it is over; then closes the line. Where a machine has answered, which
     * may be told at any moment, the talk is broken off and our message is left.
     */
    public TalkOutcome talk(Line line, Dialled dialled, CallStarted call, Occasion occasion, CallWatcher... watchers) {
        try (line) {
            Business business = businesses.find(call.business()).orElse(null);
            if (business == null || admit(call) != null) {
                line.hangUp();
                return new TalkOutcome.Refused();
            }
            try {
                return talkOn(line, dialled, call, business, occasion, watchers);
            } finally {
                leave(call);
            }
        }
    }

    private TalkOutcome talkOn(
            Line line,
            Dialled dialled,
            CallStarted call,
            Business business,
            Occasion occasion,
            CallWatcher... watchers) {
        var kept = new KeptLine(line);
        var called = new Called(conversation(call, business, settings.recordings() != null), occasion);
        dialled.whenJudged(who -> {
            if (who == Dialled.Who.MACHINE) {
                called.isMachine();
                kept.breakOff(Consultation.MACHINE);
            }
        });
        var party = new Party(
                call,
                called,
                brief(business),
                business.person(),
                followers(call, watchers),
                colleagues(line, call, business));
        Equipment equipment = equipment(business.sound()).of(business.calls());
        CallEnded ended = new Call(kept, party, equipment, clock).hold();
        if (ended.reason().equals(Consultation.MACHINE)) {
            boolean left = new Announcement(equipment.voices(), business.language()).say(line, occasion.message());
            line.hangUp();
            return left ? new TalkOutcome.MessageLeft() : new TalkOutcome.Machine();
        }
        if (!kept.isLetGo()) {
            line.hangUp();
        }
        return new TalkOutcome.Held(ended);
    }

    private List<CallWatcher> followers(CallStarted call, CallWatcher... watchers) {
        List<CallWatcher> followers = new ArrayList<>(List.of(new JournalKeeper(journal, call.business())));
        followers.addAll(List.of(watchers));
        return followers;
    }

    /**
     * Lets ears and voices get ready for who was called last, so that the next caller need not wait. Who is called seldom has them made ready by the first
     * call. A trouble shows when they are needed.
     */
    public void prepare() {
        for (Business business : calledLast()) {
            ready("ears", () -> cast.ears(business.sound()).prepare(brief(business)));
            ready("voice", () -> {
                Voice voice = cast.voices(business.sound()).getFirst();
                for (Language language : business.languages()) {
                    receptionist.greeting(business, language).forEach(phrase -> voice.prepare(phrase, language));
                    voice.prepare(new Regrets(null, language).moment(), language);
                }
            });
        }
    }

    private static void ready(String what, Runnable preparing) {
        try {
            preparing.run();
        } catch (OutsideTrouble trouble) {
            LOG.log(Level.WARNING, "not ready: {0}: {1}", what, trouble.getMessage());
        }
    }

    /** Where few were called yet, others besides. */
    private List<Business> calledLast() {
        List<BusinessId> called = journal.lastCalled(clock.instant().minus(LATELY), MOST_READY);
        return Stream.concat(
                        called.stream().flatMap(id -> businesses.find(id).stream()),
                        businesses.first(MOST_READY).stream())
                .distinct()
                .limit(MOST_READY)
                .toList();
    }

    /** The calls in progress on this machine. */
    public List<CallStarted> calls() {
        synchronized (inProgress) {
            return List.copyOf(inProgress.values());
        }
    }

    /** A call that comes now would be taken. */
    public boolean isOpen() {
        synchronized (inProgress) {
            return !closing && inProgress.size() < settings.maxCalls();
        }
    }

    /** It takes no more calls, whatever room there is. */
    public boolean isClosing() {
        synchronized (inProgress) {
            return closing;
        }
    }

    /** Takes no more calls and waits for those in progress; false where some were still going on after that time. */
    public boolean drain(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (inProgress) {
            closing = true;
            for (long left = patience.toNanos();
                    !inProgress.isEmpty() && left > 0;
                    left = deadline - System.nanoTime()) {
                inProgress.wait(Math.max(1, left / 1_000_000));
            }
            return inProgress.isEmpty();
        }
    }

    private @Nullable Why admit(CallStarted call) {
        synchronized (inProgress) {
            if (closing) {
                return Why.CLOSING_DOWN;
            }
            if (inProgress.size() >= settings.maxCalls()) {
                return Why.ALL_LINES_BUSY;
            }
            inProgress.put(call.call(), call);
            return null;
        }
    }

    private void leave(CallStarted call) {
        synchronized (inProgress) {
            inProgress.remove(call.call());
            inProgress.notifyAll();
        }
    }

    private AnswerOutcome hold(Line line, CallStarted call, CallWatcher... watchers) {
        List<CallWatcher> followers = followers(call, watchers);
        Party party;
        Sound sound = Sound.USUAL;
        Calls calls;
        try {
            Business business = businesses.find(call.business()).orElse(null);
            if (business == null) {
                return refuse(line::hangUp, call, Why.NO_SUCH_BUSINESS);
            }
            calls = business.calls();
            party = new Party(
                    call,
                    conversation(call, business, settings.recordings() != null),
                    brief(business),
                    business.person(),
                    followers,
                    colleagues(line, call, business));
            sound = business.sound();
        } catch (RuntimeException trouble) {
            LOG.log(Level.ERROR, "nobody can take a call", trouble);
            calls = Calls.USUAL;
            party = apologetic(call, followers);
        }
        return new AnswerOutcome.Held(new Call(line, party, equipment(sound).of(calls), clock).hold());
    }

    private Equipment equipment(Sound sound) {
        return new Equipment(cast.ears(sound), cast.voices(sound), settings.patience(), settings.recordings());
    }

    /** Who is asked before a caller is put through; null where nobody wants to be asked, or can be rung beside this line. */
    private @Nullable Colleagues colleagues(Line line, CallStarted call, Business business) {
        Dialer dialing = line.dialer() != null ? line.dialer() : dialer;
        boolean asked = business.handOver().way() == HandOver.Way.ASKED && business.person() != null;
        return dialing == null || business.number() == null || !asked
                ? null
                : new Colleagues(
                        business,
                        dialing,
                        business.number(),
                        use -> journal.toolUsed(call.business(), call.call(), use));
    }

    private Conversation conversation(CallStarted call, Business business, boolean recorded) {
        journal.callStarted(call);
        String from = call.from();
        PhoneNumber caller =
                from == null ? null : PhoneNumber.parse(from, business.region()).orElse(null);
        var opening = new Receptionist.Opening(call.business(), call.call(), caller);
        Conversation conversation = call.channel() == CallStarted.Channel.OUTBOUND
                ? receptionist.answer(opening)
                : receptionist.answerAloud(opening);
        return recorded && business.calls().areAnnounced(business.region())
                ? new Announced(conversation)
                : conversation;
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

    private static Ears.Brief brief(Business business) {
        var vocabulary = new Ears.Vocabulary(
                business.name(),
                business.services().stream()
                        .flatMap(s -> names(s.name(), s.names()))
                        .toList(),
                business.resources().stream()
                        .filter(r -> r.type() == Resource.Type.STAFF)
                        .flatMap(r -> names(r.name(), r.names()))
                        .toList(),
                business.kind() == Business.Kind.TABLES);
        return new Ears.Brief(business.language(), business.languages(), vocabulary);
    }

    private static Stream<String> names(String name, List<String> others) {
        return Stream.concat(Stream.of(name), others.stream()).distinct();
    }
}
