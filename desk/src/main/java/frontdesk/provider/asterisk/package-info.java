/** Asterisk: calls whose sound comes by AudioSocket or by its WebSocket channel, and calls placed by its REST interface (ARI). */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.asterisk;
