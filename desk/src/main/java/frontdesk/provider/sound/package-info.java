/** This machine's microphone and speakers as a line. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.sound;
