package frontdesk.house;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Its carrier is to be asked what a call has cost: announced for a time by which it may know. */
record ChargeDue(BusinessId business, CallId call, int asked) {}
