package frontdesk.errand;

import frontdesk.kernel.BusinessId;

/** An errand of this account may be due to call, or a line has come free: announced in the transaction that made it so. */
public record CallDue(BusinessId business) {}
