/** One conversation: words in, words out, and the work done between. */
@org.jspecify.annotations.NullMarked
package frontdesk.reception;
