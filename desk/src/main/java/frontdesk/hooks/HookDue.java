package frontdesk.hooks;

import java.util.UUID;

import frontdesk.kernel.BusinessId;

/** A delivery is to be tried. */
record HookDue(BusinessId business, UUID delivery) {}
