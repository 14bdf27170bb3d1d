package frontdesk.followup;

import java.net.URI;
import java.util.UUID;

import frontdesk.kernel.BusinessId;

/** A carrier has recorded what somebody said, and nobody has heard its words yet. */
public record RecordingLeft(BusinessId business, UUID followUp, URI recording) {}
