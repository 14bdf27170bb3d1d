/** One phone call: its stations, its recording, whom it is handed to, and how it ends. */
@org.jspecify.annotations.NullMarked
package frontdesk.call;
