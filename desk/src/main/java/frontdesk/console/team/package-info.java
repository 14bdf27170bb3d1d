/** Who works with a business: roles, places, invitations, and the audit trail of what they did. */
@org.jspecify.annotations.NullMarked
package frontdesk.console.team;
