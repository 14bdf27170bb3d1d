/** The diary: find, hold, keep, move and let go. */
@org.jspecify.annotations.NullMarked
package frontdesk.booking;
