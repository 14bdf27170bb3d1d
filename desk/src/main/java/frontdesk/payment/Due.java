package frontdesk.payment;

import java.time.Instant;

import frontdesk.kernel.Money;

/** What has to be paid for a booking, and by when, or it is let go. */
public record Due(Money amount, Instant payBy) {}
