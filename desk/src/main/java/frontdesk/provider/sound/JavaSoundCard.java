package frontdesk.provider.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

import frontdesk.audio.Frame;
import frontdesk.audio.Resampler;
import frontdesk.kernel.OutsideTrouble;

/** The microphone and speakers that the operating system calls the usual ones, by Java Sound. */
public final class JavaSoundCard implements SoundCard {
    private static final String NAME = "this machine's sound";

    /** A telephone's rate first, and those that every device has where nobody converts between them. */
    private static final List<Integer> RATES = List.of(Frame.RATE, 16_000, 48_000, 44_100);

    /** Little is given to the speakers ahead, so that an agent who is interrupted is silent at once. */
    private static final int MILLIS_AHEAD = 80;

    private static final int BYTES = 2;

    private final TargetDataLine microphone;
    private final SourceDataLine speakers;
    private final Resampler in;
    private final Resampler out;
    private final byte[] heard;
    private volatile long given;
    private volatile long cleared;

    private JavaSoundCard(TargetDataLine microphone, SourceDataLine speakers) {
        this.microphone = microphone;
        this.speakers = speakers;
        int heardRate = (int) microphone.getFormat().getSampleRate();
        in = new Resampler(heardRate, Frame.RATE);
        out = new Resampler(Frame.RATE, (int) speakers.getFormat().getSampleRate());
        heard = new byte[heardRate / 50 * BYTES];
    }

    /** @throws OutsideTrouble with a sentence for whoever sits there, where this machine cannot hear or speak */
    public static JavaSoundCard open() {
        TargetDataLine microphone = first(TargetDataLine.class, "no microphone was found");
        SourceDataLine speakers = first(SourceDataLine.class, "no speakers were found");
        try {
            microphone.open(microphone.getFormat());
            AudioFormat format = speakers.getFormat();
            speakers.open(format, (int) format.getSampleRate() * MILLIS_AHEAD / 1_000 * BYTES);
            microphone.start();
            speakers.start();
            return new JavaSoundCard(microphone, speakers);
        } catch (LineUnavailableException inUse) {
            microphone.close();
            speakers.close();
            throw OutsideTrouble.lasting(NAME, "another program uses the microphone or the speakers");
        }
    }

    private static <L extends DataLine> L first(Class<L> kind, String otherwise) {
        for (int rate : RATES) {
            var info = new DataLine.Info(kind, new AudioFormat(rate, 8 * BYTES, 1, true, false));
            try {
                return kind.cast(AudioSystem.getLine(info));
            } catch (IllegalArgumentException | LineUnavailableException notThisOne) {
                // the next rate may be to its liking
            }
        }
        throw OutsideTrouble.lasting(NAME, otherwise);
    }

    @Override
    public Frame hear() {
        while (true) {
            int read = microphone.read(heard, 0, heard.length);
            short[] samples = new short[read / BYTES];
            ByteBuffer.wrap(heard, 0, read)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            short[] telephone = in.next(samples);
            if (telephone.length > 0 || read == 0) {
                return new Frame(telephone);
            }
        }
    }

    @Override
    public void play(Frame frame) {
        short[] samples = out.next(frame.samples());
        var bytes = ByteBuffer.allocate(samples.length * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        given = given + samples.length;
        speakers.write(bytes.array(), 0, bytes.capacity());
    }

    @Override
    public long unheard() {
        return Math.max(0, given - cleared - speakers.getLongFramePosition());
    }

    @Override
    public void clear() {
        speakers.flush();
        cleared = given - speakers.getLongFramePosition();
    }

    @Override
    public void close() {
        microphone.close();
        speakers.close();
    }
}
