package frontdesk.followup;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;

import frontdesk.kernel.BusinessId;

/**
 * A carrier has recorded what somebody said, and nobody has heard its words yet.
 *
 * @param carrier who knows how its file is fetched
 */
public record RecordingLeft(BusinessId business, UUID followUp, URI recording, String carrier) {
    public RecordingLeft {
        // one that was told before there was a second carrier
        carrier = Objects.requireNonNullElse(carrier, "twilio");
    }
}
