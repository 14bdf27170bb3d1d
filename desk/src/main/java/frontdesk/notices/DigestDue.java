package frontdesk.notices;

import frontdesk.kernel.BusinessId;

/** It is time to tell an owner what has gathered: announced for then when the first of it came. */
public record DigestDue(BusinessId business) {}
