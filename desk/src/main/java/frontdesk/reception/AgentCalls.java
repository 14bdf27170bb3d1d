package frontdesk.reception;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

/** The calls that outside agents hold, as the journal has them. Each use of a tool asks for its call by name, and who calls is known from there on. */
final class AgentCalls {
    private static final Duration LATELY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Businesses businesses;
    private final Journal journal;
    private final Clock clock;

    /** What their platforms tell of the numbers that call; what was told once does not change any more. */
    private final Cache<Key, String> callers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LATELY).build();

    private record Key(BusinessId business, CallId call) {}

    /** The calls that were found lately by what their platforms call them: every use of a tool asks. */
    private final Cache<Name, CallStarted> found =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LATELY).build();

    private record Name(BusinessId business, String conversation) {}

    AgentCalls(Businesses businesses, Journal journal, Clock clock) {
        this.businesses = businesses;
        this.journal = journal;
        this.clock = clock;
    }

    /** The call of this name, begun where it is new. */
    CallId named(BusinessId business, String conversation, @Nullable String caller) {
        String from = caller == null ? null : number(business, caller);
        var name = new Name(business, conversation);
        Optional<CallStarted> known = Optional.ofNullable(found.getIfPresent(name))
                .or(() -> journal.callByCarrierName(business, conversation).map(CallEntry::started))
                .filter(started -> from == null || started.from() != null);
        CallStarted call =
                known.or(() -> own(business, conversation)).orElseGet(() -> begin(business, conversation, from));
        found.put(name, call);
        if (call.from() != null) {
            callers.put(new Key(business, call.call()), call.from());
        }
        return call.call();
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
        journal.toldCalls()
                .began(new CallStarted(
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
                .flatMap(call -> Optional.ofNullable(callers.getIfPresent(new Key(business, call)))
                        .or(() -> journal.call(business, call)
                                .map(entry -> entry.started().from())));
    }
}
