/** Who may do what: users, roles and agent tokens. */
@org.jspecify.annotations.NullMarked
package frontdesk.access;
