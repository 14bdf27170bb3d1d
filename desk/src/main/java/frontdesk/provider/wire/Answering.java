package frontdesk.provider.wire;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Line;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/** Takes a caller's line and returns when the call is over. */
@FunctionalInterface
public interface Answering {
    /**
     * @param carrierName what the carrier calls the call
     * @param from the caller's number, or null where it is withheld
     */
    void answer(Line line, BusinessId business, String carrierName, @Nullable PhoneNumber from, PhoneNumber to);
}
