package frontdesk.message;

import frontdesk.kernel.BusinessId;

/** A business writes in another way from now on: announced in the transaction that changed it. */
public record RulesChanged(BusinessId business) {}
