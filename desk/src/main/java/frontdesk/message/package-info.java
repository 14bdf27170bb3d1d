/** Messages to people: what is sent, through whom, and what became of it. */
@org.jspecify.annotations.NullMarked
package frontdesk.message;
