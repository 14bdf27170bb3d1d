package frontdesk.journal;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** The words of a call have been kept for as long as its business wants: announced in the transaction that deleted them. */
public record CallForgotten(BusinessId business, CallId call) {}
