/**
 * Whom we answer for: profile, hours, services, staff and tables.
 *
 * <p>A business is one JSON document: it is read as a whole and replaced as a whole, it grows with every kind of rule that a business may have,
 * and no query looks inside it, since what is free is decided by a function in memory. Services and resources have rows of their own beside it,
 * never deleted: bookings name them long after they left the document.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.business;
