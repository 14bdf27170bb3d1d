package frontdesk.call;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;

/** Calls that we have placed, from the answer to the end. */
record PlacedCalls(Businesses businesses, CallsInProgress inProgress, Supplies supplies, Clock clock) {

    /**
     * What is talked in one.
     *
     * @param isMachine asked where the carrier takes it for a machine that has answered
     * @param message what is left on a machine, or nothing
     */
    record Talk(Party party, BooleanSupplier isMachine, List<String> message) {}

    /** Holds it on this thread until it is over; then closes the line. */
    TalkOutcome hold(Line line, Dialled dialled, CallStarted call, Function<Business, Talk> talk) {
        try (line) {
            Business business = businesses.find(call.business()).orElse(null);
            if (business == null || inProgress.admit(call) != null) {
                line.hangUp();
                return new TalkOutcome.Refused();
            }
            try {
                return talk(line, dialled, business, talk.apply(business));
            } finally {
                inProgress.leave(call);
            }
        }
    }

    private TalkOutcome talk(Line line, Dialled dialled, Business business, Talk talk) {
        var kept = new KeptLine(line);
        dialled.whenJudged(who -> {
            if (who == Dialled.Who.MACHINE && talk.isMachine().getAsBoolean()) {
                kept.breakOff(Consultation.MACHINE);
            }
        });
        CallMeter meter = supplies.meter(talk.party().started(), line);
        Equipment with = supplies.of(business, meter);
        var call = new Call(kept, talk.party(), with, clock);
        inProgress.sounds(talk.party().started(), call.sound());
        CallEnded ended = meter.during(call::hold);
        if (ended.reason().equals(Consultation.MACHINE)) {
            boolean left = !talk.message().isEmpty()
                    && new Announcement(with.voices(), business.language()).say(line, talk.message());
            line.hangUp();
            return left ? new TalkOutcome.MessageLeft() : new TalkOutcome.Machine();
        }
        if (!kept.isLetGo()) {
            line.hangUp();
        }
        return ended.disposition() == Disposition.NOT_REACHED
                ? new TalkOutcome.MessageLeft()
                : new TalkOutcome.Held(ended);
    }
}
