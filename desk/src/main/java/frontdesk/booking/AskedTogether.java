package frontdesk.booking;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.GroupId;

/** A diary of record was asked about several bookings together; whoever asked has settled it by now, or has died over it. */
public record AskedTogether(BusinessId business, GroupId group) {}
