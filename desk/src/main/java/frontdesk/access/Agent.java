package frontdesk.access;

import frontdesk.kernel.BusinessId;

/** An agent that may use the tools of one business; {@code id} as in {@code /api/agent-actions/…/{agent_id}}. */
public record Agent(String id, BusinessId business, String name) {}
