/** What of a call is hidden, in words and in sound, and to whom else it is shown. */
@org.jspecify.annotations.NullMarked
package frontdesk.discretion;
