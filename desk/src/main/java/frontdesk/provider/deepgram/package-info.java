/** Deepgram's streaming ears. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.deepgram;
