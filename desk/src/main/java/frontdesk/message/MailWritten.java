package frontdesk.message;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;

/** A mail was written down and waits to be sent: announced in the transaction that did it. */
record MailWritten(BusinessId business, MessageId mail) {}
