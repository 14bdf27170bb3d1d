package frontdesk.journal;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** What came of a call has been put right, or the correction was taken back: announced in the transaction that wrote it. */
public record CallCorrected(BusinessId business, CallId call) {}
