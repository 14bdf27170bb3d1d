package frontdesk.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Journal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Placeholder;
import frontdesk.message.Text.Draft;
import frontdesk.reception.AskedOnly;
import frontdesk.reception.AskedOnly.Recap;

/** Writes to people who have called and only asked something what they asked for, where the business wants it. Nobody is written the same twice in a day. */
public final class InfoRecaps {
    /** Whoever held the call. */
    private static final Set<Channel> CALLED = Set.of(Channel.PHONE, Channel.AGENT);

    private final Businesses businesses;
    private final Messages messages;
    private final AskedOnly asked;
    private final JustEnded ended;
    private final Clock clock;

    public InfoRecaps(Businesses businesses, Messages messages, AskedOnly asked, Journal journal, Clock clock) {
        this.businesses = businesses;
        this.messages = messages;
        this.asked = asked;
        this.ended = new JustEnded(journal, clock);
        this.clock = clock;
    }

    /** Looks for calls that ended a moment ago; done again and again, on any node. */
    public void sweep() {
        messages.rules().withRecaps().forEach(id -> businesses.find(id).ifPresent(business -> ended.of(
                        business, CALLED, Set.of(Disposition.ANSWERED))
                .forEach(call -> write(business, call))));
    }

    private void write(Business business, CallEntry call) {
        var caller = new PhoneNumber(String.valueOf(call.started().from()));
        asked.in(business, call.started().call()).ifPresent(recap -> {
            String body = body(business, recap);
            if (!wasWritten(business, caller, body)) {
                var name = call.started().call();
                messages.text(
                        business.id(),
                        new Draft(
                                caller,
                                body,
                                Occasion.INFO_RECAP.word(),
                                null,
                                name,
                                name.toString(),
                                messages.rules().of(business.id()).whatsAppFirst() ? recap.language() : null));
            }
        });
    }

    private boolean wasWritten(Business business, PhoneNumber caller, String body) {
        return messages.lastTo(business.id(), caller)
                .filter(text -> text.at().isAfter(clock.instant().minus(Duration.ofDays(1))))
                .filter(text -> text.body().equals(body))
                .isPresent();
    }

    private String body(Business business, Recap recap) {
        return messages.templates()
                .written(
                        business.id(),
                        Occasion.INFO_RECAP,
                        recap.language(),
                        Map.of(
                                Placeholder.BUSINESS,
                                business.name(),
                                Placeholder.INFO,
                                recap.answers(),
                                Placeholder.NUMBER,
                                business.writtenNumber()));
    }
}
