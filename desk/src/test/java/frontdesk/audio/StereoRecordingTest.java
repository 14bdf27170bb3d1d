package frontdesk.audio;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A recording holds what was heard, when it was heard, on both sides. */
class StereoRecordingTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Path directory;

    StereoRecordingTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void bothSidesLieOnOneClock() throws IOException {
        try (StereoRecording recording = recording()) {
            recording.heard(frame(1));
            recording.played(frame(7));
            recording.played(frame(8));
            recording.heard(frame(2));
            recording.heard(frame(3));
            recording.heard(frame(4));
            assertThat(recording.samples()).isEqualTo(640);
        }
        Wav wav = read();
        assertThat(perFrame(wav.channels().getFirst())).containsExactly(1, 2, 3, 4);
        assertThat(perFrame(wav.channels().getLast())).containsExactly(0, 7, 8, 0);
    }

    @Test
    void whatWasClearedIsNotInIt() throws IOException {
        try (StereoRecording recording = recording()) {
            recording.played(frame(5));
            recording.played(frame(6));
            recording.heard(new Frame(new short[240]));
            recording.cleared();
            recording.heard(new Frame(new short[80]));
            recording.played(frame(9));
            recording.heard(frame(0));
        }
        short[] agent = read().channels().getLast();
        assertThat(Arrays.copyOfRange(agent, 0, 160)).containsOnly(5);
        assertThat(Arrays.copyOfRange(agent, 160, 240)).containsOnly(6);
        assertThat(Arrays.copyOfRange(agent, 240, 320)).containsOnly(0);
        assertThat(Arrays.copyOfRange(agent, 320, 480)).containsOnly(9);
    }

    @Test
    void whatIsConcealedIsSilentOnBothSidesAndNothingElseIs() throws IOException {
        try (StereoRecording recording = recording()) {
            for (int i = 1; i <= 200; i++) {
                recording.played(frame(i + 1_000));
                recording.heard(frame(i));
            }
            recording.conceal(100 * 160);
            recording.heard(frame(300));
        }
        Wav wav = read();
        for (short[] side : wav.channels()) {
            assertThat(side).hasSize(201 * 160);
            assertThat(Arrays.copyOfRange(side, 0, 100 * 160)).doesNotContain((short) 0);
            assertThat(Arrays.copyOfRange(side, 100 * 160, 200 * 160)).containsOnly(0);
        }
        assertThat(perFrame(wav.channels().getFirst())[200]).isEqualTo(300);
    }

    /** A call of an hour is 115 MB on disk. Whoever keeps sound must allocate room for it, and what this thread allocates is counted to the byte, whatever else runs. */
    @Test
    void anHourCostsNoMemory() throws IOException {
        Frame caller = frame(1);
        Frame agent = frame(2);
        try (StereoRecording recording = recording()) {
            minutes(recording, 1, caller, agent);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            minutes(recording, 59, caller, agent);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000_000);
            assertThat(recording.samples()).isEqualTo(3_600L * Frame.RATE);
        }
        assertThat(directory.resolve("call.wav")).hasSize(44 + 3_600L * Frame.RATE * 4);
    }

    @Test
    void whatWasRecordedIsLetGo() throws IOException {
        try (StereoRecording recording = recording()) {
            WeakReference<Frame> played = given(recording::played);
            WeakReference<Frame> heard = given(recording::heard);
            minutes(recording, 1, frame(1), frame(2));
            System.gc();
            assertThat(played.get()).isNull();
            assertThat(heard.get()).isNull();
        }
    }

    private static WeakReference<Frame> given(Consumer<Frame> to) {
        Frame frame = frame(3);
        to.accept(frame);
        return new WeakReference<>(frame);
    }

    private static void minutes(StereoRecording recording, int minutes, Frame caller, Frame agent) {
        for (int i = 0; i < minutes * 60 * 50; i++) {
            recording.played(agent);
            recording.heard(caller);
        }
    }

    @Test
    void aRecordingThatWasNeverClosedIsReadable() throws IOException {
        StereoRecording recording = recording();
        for (int i = 0; i < 120; i++) {
            recording.heard(frame(i));
        }
        assertThat(read().channels().getFirst()).hasSize(16_000);
        recording.close();
        assertThat(read().channels().getFirst()).hasSize(19_200);
        recording.heard(frame(1));
        recording.close();
        assertThat(read().channels().getFirst()).hasSize(19_200);
    }

    private StereoRecording recording() throws IOException {
        return new StereoRecording(
                FileChannel.open(directory.resolve("call.wav"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    private Wav read() throws IOException {
        return Wav.read(Files.readAllBytes(directory.resolve("call.wav")));
    }

    private static Frame frame(int value) {
        short[] samples = new short[160];
        Arrays.fill(samples, (short) value);
        return new Frame(samples);
    }

    private static int[] perFrame(short[] samples) {
        int[] values = new int[samples.length / 160];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i * 160 + 80];
        }
        return values;
    }
}
