package frontdesk.house;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** A call of ours has ended: announced in the transaction that wrote it. */
record CallOver(BusinessId business, CallId call) {}
