package frontdesk.followup;

import java.util.UUID;

import frontdesk.kernel.BusinessId;

/**
 * Somebody is to be called back now.
 *
 * @param tries how often that was tried before: who is told twice of the same try calls once
 */
public record CallBackDue(BusinessId business, UUID followUp, int tries) {}
