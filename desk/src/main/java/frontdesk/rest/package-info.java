/** The diary by HTTP for programs: REST v1, calendars to subscribe to, bookings from a table. */
@org.jspecify.annotations.NullMarked
package frontdesk.rest;
