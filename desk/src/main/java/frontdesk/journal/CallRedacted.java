package frontdesk.journal;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Names and numbers of a call were hidden: announced in the transaction that hid them. */
public record CallRedacted(BusinessId business, CallId call) {}
