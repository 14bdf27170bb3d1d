package frontdesk.call;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.LongSupplier;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.journal.CallStarted;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Matter;
import frontdesk.speech.Ears;
import frontdesk.understanding.Understanding;
import frontdesk.wording.Tongue;

/**
 * Asks the people of a business, one after another, whether they take a caller: rings them, tells them who it is and what it is about, and hears
 * their answer. Where the caller leaves meanwhile, nobody is rung on.
 */
final class Consultation {
    private static final System.Logger LOG = System.getLogger(Consultation.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a carrier may need beyond the ringing to say that nobody came. */
    private static final Duration LATE = Duration.ofSeconds(6);

    static final String MACHINE = "a machine answered";

    private final Colleagues colleagues;
    private final Ears.Brief brief;
    private final Equipment equipment;
    private final Clock clock;
    private final LongSupplier nanoTime;

    /** Guarded by this: who is being asked. */
    private boolean stopped;

    private @Nullable Dialled ringing;
    private @Nullable KeptLine talking;

    Consultation(Colleagues colleagues, Ears.Brief brief, Equipment equipment, Clock clock, LongSupplier nanoTime) {
        this.colleagues = colleagues;
        this.brief = brief;
        this.equipment = equipment.unrecorded();
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** What became of asking one of them; the word is for people to read. */
    enum Ending {
        ACCEPTED,
        DECLINED,
        /** They said neither yes nor no. */
        UNDECIDED,
        HUNG_UP,
        MACHINE,
        BUSY,
        NO_ANSWER,
        NOT_REACHED,
        CALLER_LEFT
    }

    /** Asks them all, on this thread, and answers the line of who takes the call; null where nobody does. */
    @Nullable
    Line ask(PhoneNumber meant, Matter matter) {
        for (PhoneNumber person : colleagues.after(meant, clock.instant())) {
            if (isStopped()) {
                return null;
            }
            long began = nanoTime.getAsLong();
            var asked = new Asked();
            Ending ending = ring(person, matter, asked);
            write(person, matter, ending, (nanoTime.getAsLong() - began) / 1_000);
            if (ending == Ending.ACCEPTED) {
                return asked.line;
            }
        }
        return null;
    }

    /** The caller is gone: whoever is being rung is let go. */
    void stop() {
        Dialled nowRinging;
        KeptLine nowTalking;
        synchronized (this) {
            stopped = true;
            nowRinging = ringing;
            nowTalking = talking;
        }
        if (nowRinging != null) {
            nowRinging.cancel();
        }
        if (nowTalking != null) {
            nowTalking.breakOff("the caller left");
        }
    }

    /** The line of who was reached. */
    private static final class Asked {
        @Nullable
        Line line;
    }

    private Ending ring(PhoneNumber person, Matter matter, Asked asked) {
        Business business = colleagues.business();
        var order = new Dialer.Order(
                business.id(), colleagues.from(), person, business.handOver().ringing(), Dialer.Machines.NOTICED);
        try {
            Dialled dialled = colleagues.dialer().dial(order);
            if (!rings(dialled)) {
                dialled.cancel();
            }
            return switch (dialled.awaitOutcome(order.ringing().plus(LATE))) {
                case Dialled.Outcome.Answered(Line line) -> {
                    asked.line = line;
                    yield tell(dialled, line, person, matter);
                }
                case Dialled.Outcome.Busy _ -> Ending.BUSY;
                case Dialled.Outcome.NoAnswer _ -> Ending.NO_ANSWER;
                case Dialled.Outcome.Failed _ -> Ending.NOT_REACHED;
                case Dialled.Outcome.Cancelled _ -> Ending.CALLER_LEFT;
            };
        } catch (OutsideTrouble trouble) {
            LOG.log(Level.WARNING, "nobody could be rung: {0}", trouble.getMessage());
            return Ending.NOT_REACHED;
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "asking a person broke", bug);
            return Ending.NOT_REACHED;
        }
    }

    private Ending tell(Dialled dialled, Line line, PhoneNumber person, Matter matter) {
        Business business = colleagues.business();
        var kept = new KeptLine(line);
        talks(kept);
        dialled.whenJudged(who -> {
            if (who == Dialled.Who.MACHINE) {
                kept.breakOff(MACHINE);
            }
        });
        var now = LocalDateTime.now(clock.withZone(business.zone()));
        var briefing = new Briefing(business, matter, new Understanding(), now);
        var started = new CallStarted(
                business.id(),
                CallId.next(),
                CallStarted.Channel.OUTBOUND,
                person.e164(),
                colleagues.from().e164(),
                null,
                clock.instant());
        var party = new Party(started, briefing, brief, null, List.of());
        var ended = new Call(kept, party, equipment, clock, nanoTime).hold();
        boolean left = isStopped();
        if (briefing.isAccepted() && !kept.isGone() && !left) {
            return Ending.ACCEPTED;
        }
        if (left && !kept.isGone()) {
            Tongue tongue = Tongue.of(business.language());
            new Announcement(equipment.voices(), tongue.language()).say(line, tongue.sentences("brief.caller-left"));
        }
        line.hangUp();
        line.close();
        if (left) {
            return Ending.CALLER_LEFT;
        }
        if (ended.reason().equals(MACHINE)) {
            return Ending.MACHINE;
        }
        return briefing.isDeclined() ? Ending.DECLINED : kept.isGone() ? Ending.HUNG_UP : Ending.UNDECIDED;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** False where the caller has left before. */
    private synchronized boolean rings(Dialled dialled) {
        ringing = dialled;
        return !stopped;
    }

    private synchronized void talks(KeptLine kept) {
        talking = kept;
        if (stopped) {
            kept.breakOff("the caller left");
        }
    }

    private void write(PhoneNumber person, Matter matter, Ending ending, long micros) {
        String word = ending.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        var asked = JSON.createObjectNode()
                .put("person", person.e164())
                .put("because", matter.because())
                .put("said", String.join(" ", matter.briefing()));
        var answer = JSON.createObjectNode().put("outcome", word);
        try {
            colleagues
                    .record()
                    .accept(new ToolUse(
                            "hand_over",
                            asked.toString(),
                            answer.toString(),
                            word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1),
                            micros,
                            clock.instant()));
        } catch (RuntimeException trouble) {
            LOG.log(Level.WARNING, "what came of a hand-over was not written down", trouble);
        }
    }
}
