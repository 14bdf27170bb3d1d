package frontdesk.followup;

import java.util.UUID;

import frontdesk.kernel.BusinessId;

/** Somebody left something for a person to do: announced in the transaction that noted it. */
public record FollowUpNoted(BusinessId business, UUID followUp) {}
