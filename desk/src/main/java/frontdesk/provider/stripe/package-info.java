/** Stripe: Checkout pages on which deposits and orders are paid, refunds, and its webhooks. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.stripe;
