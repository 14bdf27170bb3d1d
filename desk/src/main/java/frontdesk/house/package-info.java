/** Wiring, settings, start, drain and stop: the only room that knows all others. */
@org.jspecify.annotations.NullMarked
package frontdesk.house;
