/** Calls that we start: whoever asked to be called back is. */
@org.jspecify.annotations.NullMarked
package frontdesk.outreach;
