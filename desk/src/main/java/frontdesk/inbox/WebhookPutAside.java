package frontdesk.inbox;

import java.util.UUID;

import frontdesk.kernel.BusinessId;

/** A webhook for which nobody waits lies in the inbox, to be acted on in its own time. */
record WebhookPutAside(BusinessId business, UUID webhook) {}
