package frontdesk.audio;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The picture of a recording shows who was heard, when and how loud. */
class WaveformTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int HALF = 50;

    /** Its peaks reach half of full scale. */
    private final short[] tone = Tones.sine(400, Frame.RATE, 3, -9.03);

    private final short[] silence = new short[tone.length];
    private final Path file;

    WaveformTest(@TempDir Path directory) {
        file = directory.resolve("call.wav");
    }

    @Test
    void whoIsHeardIsSeenOnTheirSideAlone() throws IOException {
        Waveform left = of(Wav.stereo(Frame.RATE, tone, silence).write());
        assertThat(left.seconds()).isEqualTo(3);
        assertThat(left.channels().getFirst()).hasSize(600).containsOnly(HALF);
        assertThat(left.channels().getLast()).hasSize(600).containsOnly(0);
        Waveform right = of(Wav.stereo(Frame.RATE, silence, tone).write());
        assertThat(right.channels().getFirst()).containsOnly(0);
        assertThat(right.channels().getLast()).containsOnly(HALF);
        Waveform nobody = of(Wav.stereo(Frame.RATE, silence, silence).write());
        assertThat(nobody.channels())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one).hasSize(600).containsOnly(0));
    }

    @Test
    void whenSomebodySpeaksIsSeenThere() throws IOException {
        Waveform late =
                of(Wav.mono(Frame.RATE, Tones.joined(silence, tone, silence)).write());
        List<Integer> peaks = late.channels().getFirst();
        assertThat(peaks.subList(0, 200)).containsOnly(0);
        assertThat(peaks.subList(200, 400)).containsOnly(HALF);
        assertThat(peaks.subList(400, 600)).containsOnly(0);
    }

    @Test
    void theLoudestSoundThereIsReachesTheTop() throws IOException {
        assertThat(of(Wav.mono(Frame.RATE, new short[] {Short.MIN_VALUE, Short.MAX_VALUE, 1})
                                .write())
                        .channels())
                .containsExactly(List.of(100, 100, 0));
    }

    @Test
    void aRecordingOfOneChannelHasOneLine() throws IOException {
        Waveform mono = of(Wav.mono(16_000, tone).write());
        assertThat(mono.seconds()).isEqualTo(1.5);
        assertThat(mono.channels())
                .singleElement()
                .satisfies(one -> assertThat(one).hasSize(600).containsOnly(HALF));
    }

    @Test
    void ofAFileThatIsCutShortWhatThereIsIsSeen() throws IOException {
        byte[] whole = Wav.stereo(Frame.RATE, tone, silence).write();
        Waveform cut = of(Arrays.copyOf(whole, 44 + 8_000 * 4 + 3));
        assertThat(cut.seconds()).isEqualTo(1);
        assertThat(cut.channels().getFirst()).hasSize(600).containsOnly(HALF);
        assertThat(of(Arrays.copyOf(whole, 44)).channels())
                .as("its header alone")
                .containsExactly(List.of(), List.of());
    }

    @Test
    void aCallThatIsStillWrittenIsSeenUpToItsLastSecond() throws IOException {
        try (var recording =
                new StereoRecording(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            for (Frame frame : Frames.of(Tones.joined(tone, new short[400]))) {
                recording.heard(frame);
            }
            assertThat(read().seconds()).isEqualTo(3);
        }
    }

    @Test
    void whatIsNoWavFileHasNoPicture() {
        assertThatThrownBy(() -> of(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of("ID3 more or less an MP3".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a WAV file");
        byte[] header = Wav.header(Frame.RATE, 2, 0);
        assertThatThrownBy(() -> of(Arrays.copyOf(header, 36))).hasMessageContaining("no sound");
    }

    @Test
    void anHourCostsNoMemoryAndADayNoMoreTimeThanAnHour() throws IOException {
        assertThat(allocated(3_600)).isLessThan(1_000_000);
        assertThat(allocated(24 * 3_600)).isLessThan(1_000_000);
        assertThat(read().seconds()).isEqualTo(24 * 3_600);
    }

    /** By the picture of so many seconds, at the end of which there is a sound. */
    private long allocated(int seconds) throws IOException {
        long bytes = seconds * 4L * Frame.RATE;
        Files.write(file, Wav.header(Frame.RATE, 2, bytes));
        try (FileChannel holes = FileChannel.open(file, StandardOpenOption.WRITE)) {
            holes.write(ByteBuffer.wrap(new byte[] {0, 0, 0, 64}), 44 + bytes - 4);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Waveform wave = read();
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(wave.channels().getFirst()).hasSize(600).containsOnly(0);
        assertThat(wave.channels().getLast().getLast()).isEqualTo(seconds == 3_600 ? HALF : 0);
        return after - before;
    }

    private Waveform of(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return read();
    }

    private Waveform read() throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return Waveform.of(channel, 600);
        }
    }
}
