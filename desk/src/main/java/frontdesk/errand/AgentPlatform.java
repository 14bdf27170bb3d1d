package frontdesk.errand;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import frontdesk.errand.ErrandCall.Result;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Who places our calls and speaks in them: another vendor's agents, or our own. */
public interface AgentPlatform {
    /** The platform's name, as histories show it: {@code elevenlabs}. */
    String name();

    /** Whether it has an agent who telephones for this account. */
    default boolean serves(BusinessId business) {
        return true;
    }

    /**
     * Places a call and returns as soon as it is under way. In it the platform's agent uses the tools of {@link ErrandTools}; when it is over
     * {@link #ended} says so, or the platform's plug tells {@link ErrandCalls#over}. Throws {@link frontdesk.kernel.OutsideTrouble} where it could
     * not be placed.
     *
     * @return what the platform calls the conversation
     */
    String place(CallOrder order);

    /** How many calls are placed with one request at most. */
    default int together() {
        return 1;
    }

    /** Places up to {@link #together} calls, all or none. Returns what the platform calls each. */
    default Map<CallId, String> place(List<CallOrder> orders) {
        return orders.stream().collect(Collectors.toMap(CallOrder::call, this::place));
    }

    /** Whether its plug tells how each call ended, and nobody need ask with {@link #ended}. */
    default boolean tellsByItself() {
        return false;
    }

    /**
     * What became of a conversation; nothing while it goes on, and where the platform's plug tells by itself. Throws
     * {@link frontdesk.kernel.OutsideTrouble} where that cannot be learnt now.
     */
    default Optional<Ended> ended(String conversation) {
        return Optional.empty();
    }

    /**
     * How a conversation went.
     *
     * @param result {@code UNSETTLED}, {@code UNANSWERED} or {@code FAILED}: what the tools have settled in it stands all the same
     */
    record Ended(Result result, List<Said> said) {}

    /** One turn of a conversation; {@code at} from its start. */
    record Said(boolean byAgent, String words, Duration at) {}
}
