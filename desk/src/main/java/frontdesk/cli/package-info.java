/** The commands beside the server: talk to the agent, list and make bookings, see what is configured. */
@org.jspecify.annotations.NullMarked
package frontdesk.cli;
