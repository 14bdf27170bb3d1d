/**
 * Speech programs on this machine: pocketsphinx for ears, flite or FreeTTS for a voice. No key and no network, good
 * enough for a demonstration and for tests; real callers deserve better ears.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.local;
