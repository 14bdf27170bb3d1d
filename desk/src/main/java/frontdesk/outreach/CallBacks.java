package frontdesk.outreach;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.call.Occasion;
import frontdesk.call.Switchboard;
import frontdesk.call.TalkOutcome;
import frontdesk.followup.CallBackDue;
import frontdesk.followup.CallingHours;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.jobs.Jobs;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.wording.Tongue;

/**
 * Calls people back who asked for it, within the business's calling hours: the receptionist says why it calls and goes on as in any call; on a machine
 * it leaves a message after the beep. Who is not reached is tried three times, and then left to a person.
 */
public final class CallBacks {
    private static final System.Logger LOG = System.getLogger(CallBacks.class.getName());
    private static final Duration RINGING = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofSeconds(6);
    private static final Duration AGAIN = Duration.ofMinutes(45);
    private static final Duration FULL = Duration.ofMinutes(5);
    private static final int TRIES = 3;

    private final Businesses businesses;
    private final FollowUps followUps;
    private final Switchboard switchboard;
    private final Dialer dialer;
    private final Journal journal;
    private final Clock clock;

    /** Also asks the jobs to tell when somebody is due. */
    public CallBacks(
            Businesses businesses,
            FollowUps followUps,
            Switchboard switchboard,
            Dialer dialer,
            Journal journal,
            Jobs jobs,
            Clock clock) {
        this.businesses = businesses;
        this.followUps = followUps;
        this.switchboard = switchboard;
        this.dialer = dialer;
        this.journal = journal;
        this.clock = clock;
        jobs.introduce(CallBackDue.class, "outreach.call-back", this::call);
    }

    /** Rings them and returns when they have answered or will not; the talk itself has a thread of its own. Told twice, it rings once. */
    void call(CallBackDue due) {
        Business business = businesses.find(due.business()).orElse(null);
        FollowUp asked = followUps.find(due.business(), due.followUp()).orElse(null);
        if (business == null || asked == null || asked.doneAt() != null) {
            return;
        }
        Instant now = clock.instant();
        CallingHours hours = CallingHours.of(business);
        if (!hours.include(now)) {
            followUps.later(due, hours.next(now));
        } else if (!switchboard.isOpen()) {
            followUps.later(due, now.plus(FULL));
        } else if (business.number() != null && asked.phone() != null && followUps.begin(due)) {
            ring(business, business.number(), asked, asked.phone(), due);
        }
    }

    private void ring(Business business, PhoneNumber from, FollowUp asked, PhoneNumber to, CallBackDue due) {
        var order = new Dialer.Order(business.id(), from, to, RINGING, Dialer.Machines.AWAITED);
        var started = new CallStarted(
                business.id(),
                CallId.next(),
                CallStarted.Channel.OUTBOUND,
                to.e164(),
                from.e164(),
                null,
                clock.instant());
        try {
            var dialled = dialer.dial(order);
            switch (dialled.awaitOutcome(RINGING.plus(LATE))) {
                case Outcome.Answered(Line line) ->
                    Thread.ofVirtual().name("call-back").start(() -> {
                        var occasion = occasion(business);
                        settle(due, switchboard.talk(line, dialled, started, occasion), asked);
                    });
                case Outcome.Busy _ -> missed(due, started, "They were busy");
                case Outcome.NoAnswer _ -> missed(due, started, "Nobody answered");
                case Outcome.Failed(String reason) -> missed(due, started, "The call failed: " + reason);
                case Outcome.Cancelled _ -> missed(due, started, "The call was broken off");
            }
        } catch (OutsideTrouble trouble) {
            LOG.log(Level.WARNING, "nobody could be called back: {0}", trouble.getMessage());
            missed(due, started, "The call could not be placed", trouble.rest());
        }
    }

    private static Occasion occasion(Business business) {
        Tongue tongue = Tongue.of(business.language());
        Map<String, String> with = Map.of("business", business.name());
        return new Occasion(tongue.sentences("call-back.opening", with), tongue.sentences("call-back.machine", with));
    }

    private void settle(CallBackDue due, TalkOutcome outcome, FollowUp asked) {
        switch (outcome) {
            case TalkOutcome.Held _ ->
                followUps.calledBack(due.business(), asked.id(), "The receptionist called back.");
            case TalkOutcome.MessageLeft _ ->
                followUps.calledBack(due.business(), asked.id(), "The receptionist left a message on their machine.");
            case TalkOutcome.Machine _ ->
                followUps.missed(due, "A machine answered.", again(due).orElse(null));
            case TalkOutcome.Refused _ ->
                followUps.missed(due, "All lines were busy.", again(due).orElse(null));
        }
    }

    private void missed(CallBackDue due, CallStarted started, String why) {
        missed(due, started, why, Duration.ZERO);
    }

    /**
     * It is in the journal too, as a call that nobody answered.
     *
     * @param rest how long the carrier wants to be left alone
     */
    private void missed(CallBackDue due, CallStarted started, String why, Duration rest) {
        journal.callStarted(started);
        var ended = new CallEnded(
                By.CARRIER, why.toLowerCase(java.util.Locale.ROOT), Disposition.NOT_REACHED, null, clock.instant());
        journal.callEnded(started.business(), started.call(), ended);
        followUps.missed(due, why + ".", again(due, rest).orElse(null));
    }

    private Optional<Instant> again(CallBackDue due) {
        return again(due, Duration.ZERO);
    }

    private Optional<Instant> again(CallBackDue due, Duration rest) {
        @Nullable Business business = businesses.find(due.business()).orElse(null);
        return business == null || due.tries() + 1 >= TRIES
                ? Optional.empty()
                : Optional.of(
                        CallingHours.of(business).next(clock.instant().plus(rest.compareTo(AGAIN) > 0 ? rest : AGAIN)));
    }
}
