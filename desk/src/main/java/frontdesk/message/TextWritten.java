package frontdesk.message;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;

/** A text was written down and waits to be sent: announced in the transaction that did it. */
record TextWritten(BusinessId business, MessageId message) {}
