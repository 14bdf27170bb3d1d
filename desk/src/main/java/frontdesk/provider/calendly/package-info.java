/** Calendly (API v2): what is booked there blocks our times, and customers are booked there where it is the diary of record. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.calendly;
