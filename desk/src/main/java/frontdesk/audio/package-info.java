/**
 * The arithmetic of sound, without I/O: frames, G.711, resampling, speech detection, WAV.
 * Everything here is 16-bit linear PCM in memory; a telephone line is 8,000 samples a second, one channel.
 */
@org.jspecify.annotations.NullMarked
package frontdesk.audio;
