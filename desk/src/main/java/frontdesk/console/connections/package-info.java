/** What a business is connected to: accounts, calendars elsewhere, agents, webhooks, and what of it failed. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.connections;
