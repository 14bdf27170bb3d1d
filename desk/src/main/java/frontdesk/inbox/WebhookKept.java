package frontdesk.inbox;

import java.util.UUID;

import frontdesk.kernel.BusinessId;

/** A webhook lies in the inbox and waits to be acted on. */
record WebhookKept(BusinessId business, UUID webhook) {}
