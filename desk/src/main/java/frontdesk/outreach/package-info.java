/** Calls that we start: whoever asked to be called back is, and providers are for errands that our own agent telephones for. */
@org.jspecify.annotations.NullMarked
package frontdesk.outreach;
