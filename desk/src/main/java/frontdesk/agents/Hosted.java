package frontdesk.agents;

import frontdesk.kernel.BusinessId;

/** Whose agent it is that a platform knows by an id of its own. */
public record Hosted(BusinessId business, Role role) {}
