package frontdesk.provider.local;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Resampler;

/**
 * The process in which pocketsphinx hears one call: orders and telephone sound come in on standard input, words go out on
 * standard output, and it ends by itself when the input closes. A crash of the engine is the end of this process
 * and of nothing else.
 */
public final class PocketsphinxWorker {
    /** While somebody speaks, what has been understood so far is told that often: every 200 ms. */
    private static final int FRAMES_A_REPORT = 10;

    private final DataInputStream in;
    private final DataOutputStream out;
    private @Nullable Pocketsphinx engine;
    private Resampler resampler = new Resampler(Frame.RATE, Pocketsphinx.RATE);
    private int frames;
    private String told = "";

    private PocketsphinxWorker(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Started by {@link PocketsphinxEars}, never by hand. */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(new PrintStream(
                new FileOutputStream(FileDescriptor.err), true, java.nio.charset.StandardCharsets.UTF_8));
        new PocketsphinxWorker(new DataInputStream(new BufferedInputStream(System.in)), answers).work();
    }

    private void work() throws IOException {
        Answer.READY.write(out);
        try {
            while (true) {
                obey(Order.read(in));
            }
        } catch (EOFException e) {
            // the call is over
        } catch (RuntimeException e) {
            Answer.FAILED.write(out, String.valueOf(e.getMessage()));
        }
    }

    private void obey(Order order) throws IOException {
        switch (order) {
            case OPEN -> {
                engine = new Pocketsphinx(texts());
                Answer.READY.write(out);
            }
            case PREFER -> engine().prefer(in.readUTF(), in.readUTF());
            case BEGIN -> begin();
            case HEAR -> hear(samples());
            case END -> end();
        }
    }

    private void begin() {
        resampler = new Resampler(Frame.RATE, Pocketsphinx.RATE);
        frames = 0;
        told = "";
        engine().begin();
    }

    private void hear(short[] samples) throws IOException {
        engine().hear(resampler.next(samples));
        if (++frames % FRAMES_A_REPORT == 0 && in.available() < samples.length) {
            String text = engine().text();
            if (!text.equals(told)) {
                told = text;
                Answer.SO_FAR.write(out, text);
            }
        }
    }

    private void end() throws IOException {
        engine().end();
        String text = engine().text();
        double fit = engine().fit();
        List<String> answer = new ArrayList<>(List.of(text, Double.toString(fit)));
        answer.addAll(engine().alternatives());
        Answer.HEARD.write(out, answer.toArray(String[]::new));
    }

    private Pocketsphinx engine() {
        if (engine == null) {
            throw new IllegalStateException("no decoder has been opened");
        }
        return engine;
    }

    private List<String> texts() throws IOException {
        int count = in.readUnsignedByte();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private short[] samples() throws IOException {
        short[] samples = new short[Math.min(in.readUnsignedShort(), Frame.RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = in.readShort();
        }
        return samples;
    }

    /** What the worker is told. */
    enum Order {
        /** The decoder's options: their number in one byte, then each. */
        OPEN,
        /** A language model's name and its file. */
        PREFER,
        BEGIN,
        /** The number of samples in two bytes, then each in two. */
        HEAR,
        END;

        static Order read(DataInputStream in) throws IOException {
            int order = in.readUnsignedByte();
            if (order >= values().length) {
                throw new IOException("no such order: " + order);
            }
            return values()[order];
        }
    }

    /** What the worker tells: one byte, the number of texts, each text. */
    enum Answer {
        READY,
        SO_FAR,
        /** The text, its fit, other readings. */
        HEARD,
        FAILED;

        void write(DataOutputStream out, String... texts) throws IOException {
            out.writeByte(ordinal());
            out.writeByte(texts.length);
            for (String text : texts) {
                out.writeUTF(text);
            }
            out.flush();
        }
    }
}
