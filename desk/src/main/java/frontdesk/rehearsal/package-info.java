/** Simulated callers and what becomes of their calls: the demo, and the proof that the whole house works. */
@org.jspecify.annotations.NullMarked
package frontdesk.rehearsal;
