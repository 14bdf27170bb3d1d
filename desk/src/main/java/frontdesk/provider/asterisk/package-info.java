/** Asterisk: calls whose sound comes by AudioSocket or by its WebSocket channel. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.asterisk;
