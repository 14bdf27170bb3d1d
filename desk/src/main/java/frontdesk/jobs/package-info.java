/** The durable to-do list: later, again, and who wants to hear of what. */
@org.jspecify.annotations.NullMarked
package frontdesk.jobs;
