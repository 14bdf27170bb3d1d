package frontdesk.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;

/** Who carries a text to a phone. */
public interface Courier {
    /** The carrier's name, as the journal and {@code doctor} show it: {@code twilio}. */
    String name();

    /**
     * Hands a text over. Throws {@link frontdesk.kernel.OutsideTrouble} where the carrier was down or refused.
     *
     * @return what the carrier calls it; delivery is told later through {@link Messages#delivered}
     */
    String send(OutgoingText text);

    /**
     * A text ready to go.
     *
     * @param id by which news of its delivery is told
     * @param from the business's number
     * @param triedAt when it was first handed over without knowing what came of that, or null; a courier whose carrier does not
     *     know repeated requests looks for it there before it sends again
     */
    record OutgoingText(
            BusinessId business,
            MessageId id,
            PhoneNumber from,
            PhoneNumber to,
            String body,
            @Nullable Instant triedAt) {}
}
