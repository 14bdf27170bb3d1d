package frontdesk.message;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;

/** A text has not arrived and will not: announced in the transaction that noted it. Who asked for no more texts has lost none. */
public record TextLost(BusinessId business, MessageId message) {}
