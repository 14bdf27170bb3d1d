/** Voices of plain web servers: Piper, Coqui, and whatever answers a request with a WAV file. */
@org.jspecify.annotations.NullMarked
package frontdesk.provider.web;
