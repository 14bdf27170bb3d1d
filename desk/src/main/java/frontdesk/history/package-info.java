/** What was between a contact and the business, all in one order. */
@org.jspecify.annotations.NullMarked
package frontdesk.history;
