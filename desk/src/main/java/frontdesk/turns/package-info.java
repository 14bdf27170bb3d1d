/** Who speaks when: one state machine over what is heard, pressed and played, without threads, clocks or sound of its own. */
@org.jspecify.annotations.NullMarked
package frontdesk.turns;
