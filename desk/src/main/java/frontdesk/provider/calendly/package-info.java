/** Calendly (API v2): what is booked there blocks our times. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.calendly;
