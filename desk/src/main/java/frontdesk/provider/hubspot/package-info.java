/** HubSpot: contacts, calls, notes and tasks. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.hubspot;
