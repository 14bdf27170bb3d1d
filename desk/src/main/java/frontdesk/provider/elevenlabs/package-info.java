/** ElevenLabs as ears and as a voice. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.elevenlabs;
