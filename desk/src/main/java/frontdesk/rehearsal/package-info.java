/** Simulated callers in text: scenario files, a caller with a goal, and what became of each call by the diary. */
@org.jspecify.annotations.NullMarked
package frontdesk.rehearsal;
