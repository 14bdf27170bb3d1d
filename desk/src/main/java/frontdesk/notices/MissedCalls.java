package frontdesk.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Placeholder;
import frontdesk.message.Text;

/**
 * Writes to people whose call was missed, where the business wants it: they may answer in writing. Nobody is written to twice in a day. The owner hears
 * of it who wants to.
 */
public final class MissedCalls {
    private final Businesses businesses;
    private final Messages messages;
    private final OwnerNotices notices;
    private final JustEnded ended;
    private final Clock clock;

    public MissedCalls(Businesses businesses, Messages messages, OwnerNotices notices, Journal journal, Clock clock) {
        this.businesses = businesses;
        this.messages = messages;
        this.notices = notices;
        this.ended = new JustEnded(journal, clock);
        this.clock = clock;
    }

    /** Looks for calls that were missed a moment ago; done again and again, on any node. */
    public void sweep() {
        List<BusinessId> answering = messages.rules().withMissedCalls();
        List<BusinessId> hearing = notices.hearingOf(NoticeRules.Event.MISSED_CALL);
        Stream.concat(answering.stream(), hearing.stream())
                .distinct()
                .forEach(id -> businesses.find(id).ifPresent(business -> sweep(business, answering.contains(id))));
    }

    private void sweep(Business business, boolean answered) {
        ended.of(business, Set.of(Channel.PHONE), Set.of(Disposition.ABANDONED, Disposition.FAILED))
                .forEach(entry -> missed(business, entry, answered));
    }

    private void missed(Business business, CallEntry missed, boolean answered) {
        var caller = new PhoneNumber(String.valueOf(missed.started().from()));
        notices.hear(
                business,
                NoticeRules.Event.MISSED_CALL,
                missed.started().call().toString(),
                Map.of("number", caller.written(business.region())));
        if (answered) {
            write(business, missed, caller, clock.instant());
        }
    }

    private void write(Business business, CallEntry missed, PhoneNumber caller, Instant now) {
        boolean again = messages.lastTo(business.id(), caller)
                .filter(text -> text.at().isAfter(now.minus(Duration.ofDays(1))))
                .isPresent();
        if (again) {
            return;
        }
        String body = messages.templates()
                .written(
                        business.id(),
                        Occasion.MISSED_CALL,
                        business.language(),
                        Map.of(Placeholder.BUSINESS, business.name(), Placeholder.NUMBER, business.writtenNumber()));
        var call = missed.started().call();
        messages.text(
                business.id(), new Text.Draft(caller, body, Occasion.MISSED_CALL.word(), null, call, call.toString()));
    }
}
