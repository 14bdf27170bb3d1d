/** Whom we answer for: profile, hours, services, staff and tables. */
@org.jspecify.annotations.NullMarked
package frontdesk.business;
