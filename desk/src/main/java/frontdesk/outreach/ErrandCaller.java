package frontdesk.outreach;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.call.Switchboard;
import frontdesk.call.TalkOutcome;
import frontdesk.errand.AgentPlatform;
import frontdesk.errand.CallOrder;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.Errands;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Understanding;

/** Our own agent telephones for errands, from the business's number over whatever line carries it. */
public final class ErrandCaller implements AgentPlatform {
    private static final String NAME = "own";
    private static final Duration RINGING = Duration.ofSeconds(40);
    private static final Duration LATE = Duration.ofSeconds(6);

    private final Businesses businesses;
    private final Errands errands;
    private final ErrandCalls calls;
    private final ErrandTools tools;
    private final Switchboard switchboard;
    private final Dialer dialer;
    private final Journal journal;
    private final Understanding understanding;
    private final Clock clock;

    public ErrandCaller(
            Businesses businesses,
            Errands errands,
            ErrandCalls calls,
            ErrandTools tools,
            Switchboard switchboard,
            Dialer dialer,
            Journal journal,
            Understanding understanding,
            Clock clock) {
        this.businesses = businesses;
        this.errands = errands;
        this.calls = calls;
        this.tools = tools;
        this.switchboard = switchboard;
        this.dialer = dialer;
        this.journal = journal;
        this.understanding = understanding;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whoever has a number that can be shown to the called. */
    @Override
    public boolean serves(BusinessId business) {
        return number(business).isPresent();
    }

    private Optional<PhoneNumber> number(BusinessId business) {
        return businesses.find(business).flatMap(one -> Optional.ofNullable(one.number()));
    }

    @Override
    public boolean tellsByItself() {
        return true;
    }

    /** The conversation is called as its call is: nobody else has a name for it. */
    @Override
    public String place(CallOrder order) {
        PhoneNumber from = number(order.business())
                .orElseThrow(() -> OutsideTrouble.lasting(NAME, "the business has no number to call from"));
        if (!switchboard.isOpen()) {
            throw OutsideTrouble.passing(NAME, "all lines are busy");
        }
        ErrandTalk talk = talk(order);
        var started = new CallStarted(
                order.business(),
                order.call(),
                CallStarted.Channel.OUTBOUND,
                order.to().e164(),
                from.e164(),
                null,
                clock.instant());
        Dialled dialled =
                dialer.dial(new Dialer.Order(order.business(), from, order.to(), RINGING, Dialer.Machines.NOTICED));
        try {
            journal.callStarted(started);
        } catch (RuntimeException trouble) {
            dialled.cancel();
            throw trouble;
        }
        Thread.ofVirtual().name("errand-call").start(() -> follow(order, dialled, started, talk));
        return order.call().toString();
    }

    private ErrandTalk talk(CallOrder order) {
        Business account = businesses.find(order.business()).orElseThrow();
        PhoneNumber user = errands.find(order.business(), order.errand())
                .orElseThrow()
                .user()
                .phone();
        var hearing = new ErrandHearing(understanding, order.language(), account, clock);
        return new ErrandTalk(order, user, new ErrandDesk(tools, order), hearing);
    }

    /** What came of it is told, whatever breaks: a call that nobody ends would be in the way of the next. */
    private void follow(CallOrder order, Dialled dialled, CallStarted started, ErrandTalk talk) {
        Result result = Result.FAILED;
        try {
            result = result(dialled, started, talk);
        } finally {
            calls.over(order.business(), order.call().toString(), result);
        }
    }

    private Result result(Dialled dialled, CallStarted started, ErrandTalk talk) {
        return switch (dialled.awaitOutcome(RINGING.plus(LATE))) {
            case Outcome.Answered(Line line) -> talk(line, dialled, started, talk);
            case Outcome.Busy _, Outcome.NoAnswer _ -> Result.UNANSWERED;
            case Outcome.Failed _, Outcome.Cancelled _ -> Result.FAILED;
        };
    }

    private Result talk(Line line, Dialled dialled, CallStarted started, ErrandTalk talk) {
        return switch (switchboard.talk(line, dialled, started, talk, talk.language())) {
            case TalkOutcome.Held _ -> talk.isMachine() ? Result.UNANSWERED : Result.UNSETTLED;
            case TalkOutcome.MessageLeft _, TalkOutcome.Machine _ -> Result.UNANSWERED;
            case TalkOutcome.Refused _ -> Result.FAILED;
        };
    }
}
