package frontdesk.reception;

import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.PhoneNumber;

/** The calls that outside agents hold, as the journal has them. */
record AgentCalls(Businesses businesses, Journal journal, Clock clock) {
    /** The call of this name, begun where it is new. */
    CallId named(BusinessId business, String conversation, @Nullable String caller) {
        String from = caller == null ? null : number(business, caller);
        Optional<CallStarted> known = journal.callByCarrierName(business, conversation)
                .map(CallEntry::started)
                .filter(started -> from == null || started.from() != null);
        return known.or(() -> own(business, conversation))
                .orElseGet(() -> begin(business, conversation, from))
                .call();
    }

    private Optional<CallStarted> own(BusinessId business, String conversation) {
        try {
            return journal.call(business, CallId.of(conversation)).map(CallEntry::started);
        } catch (IllegalArgumentException theirs) {
            return Optional.empty();
        }
    }

    /** Of two that begin the same conversation at once the first stands, with the number that either knows. */
    private CallStarted begin(BusinessId business, String conversation, @Nullable String from) {
        journal.callTold(new CallStarted(
                business, CallId.next(), CallStarted.Channel.AGENT, from, null, conversation, clock.instant()));
        return journal.callByCarrierName(business, conversation).orElseThrow().started();
    }

    private String number(BusinessId business, String caller) {
        return businesses
                .find(business)
                .filter(known -> !CallerId.isWithheld(caller))
                .flatMap(known -> PhoneNumber.parse(caller, known.region()))
                .map(PhoneNumber::e164)
                .orElse(CallStarted.WITHHELD);
    }

    /** The number that calls, where its platform tells one. */
    Optional<PhoneNumber> caller(BusinessId business, Origin origin) {
        return from(business, origin).flatMap(from -> PhoneNumber.parse(from, "ZZ"));
    }

    /** What its platform tells of the number that calls. */
    Optional<String> from(BusinessId business, Origin origin) {
        return Optional.ofNullable(origin.call())
                .flatMap(call -> journal.call(business, call))
                .map(entry -> entry.started().from());
    }
}
