/** Whole spoken calls with a script: the demo, and the proof that the whole house works. */
@org.jspecify.annotations.NullMarked
package frontdesk.demo;
