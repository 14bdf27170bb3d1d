/** Exotel: calls whose sound comes from the voicebot applet of a flow. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.exotel;
