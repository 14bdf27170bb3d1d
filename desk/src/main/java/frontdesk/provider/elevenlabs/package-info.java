/** ElevenLabs as ears and as a voice, and where its agents that hold calls for our businesses reach us. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.elevenlabs;
