package frontdesk.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The picture of a recording: how loud each of its channels is, in stretches of one length. However long the recording is, it is never in memory, and of a
 * stretch that is longer than that of an hour's call only the beginning is listened to.
 *
 * @param seconds how long the recording lasts
 * @param channels of each channel the loudest sample of every stretch, from 0 to 100
 */
public record Waveform(double seconds, List<List<Integer>> channels) {
    private static final int MOST_BYTES_A_STRETCH = 256 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int LOUDEST = 32_768;

    public Waveform {
        channels = channels.stream().map(List::copyOf).toList();
    }

    /**
     * Listens to a WAV file; of one that is cut short, to what there is of it. Throws IllegalArgumentException where it is none.
     *
     * @param stretches how many there are at most: no stretch is shorter than a sample
     */
    public static Waveform of(SeekableByteChannel file, int stretches) throws IOException {
        WavSound sound = WavSound.find(file);
        WavFormat format = sound.format();
        List<List<Integer>> channels = Stream.<List<Integer>>generate(ArrayList::new)
                .limit(format.channels())
                .toList();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        long count = Math.min(stretches, sound.moments());
        for (long stretch = 0; stretch < count; stretch++) {
            long first = sound.moments() * stretch / count;
            long bytes = (sound.moments() * (stretch + 1) / count - first) * format.bytes();
            file.position(sound.from() + first * format.bytes());
            int[] loudest = loudest(file, format, Math.min(bytes, MOST_BYTES_A_STRETCH), buffer);
            for (int channel = 0; channel < loudest.length; channel++) {
                channels.get(channel).add(Math.round(100f * loudest[channel] / LOUDEST));
            }
        }
        return new Waveform((double) sound.moments() / format.rate(), channels);
    }

    /** Of so many bytes from where the file stands, for each channel. */
    private static int[] loudest(SeekableByteChannel file, WavFormat format, long bytes, ByteBuffer buffer)
            throws IOException {
        int[] loudest = new int[format.channels()];
        long left = bytes;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(left, buffer.capacity()));
            WavSound.fill(file, buffer);
            if (buffer.remaining() < format.bytes()) {
                break;
            }
            left -= buffer.remaining();
            while (buffer.remaining() >= format.bytes()) {
                for (int channel = 0; channel < loudest.length; channel++) {
                    loudest[channel] = Math.max(loudest[channel], Math.abs(format.read(buffer)));
                }
            }
        }
        return loudest;
    }
}
