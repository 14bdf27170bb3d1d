package frontdesk.message;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;

/** A text arrived that is no STOP: announced in the transaction that kept it. */
public record TextReceived(BusinessId business, MessageId message) {}
