/** Razorpay: payment links, by UPI and by card, refunds, and its webhooks. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.razorpay;
