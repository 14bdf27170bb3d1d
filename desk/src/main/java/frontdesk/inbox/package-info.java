/** The one way in for what outsiders tell us by webhook: judged by its raw bytes, kept, answered, and acted on by a job. */
@org.jspecify.annotations.NullMarked
package frontdesk.inbox;
