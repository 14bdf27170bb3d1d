/** Whisper in this process, by whisper.cpp. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.whisper;
