package frontdesk.provider.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import frontdesk.audio.Frame;
import frontdesk.audio.Wav;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Voice;

/**
 * CMU flite as the voice, from the Debian package {@code flite}: English, one short-lived process for each sentence that
 * has not been said lately, so that a fault of the engine costs one sentence.
 */
public final class FliteVoice implements Voice {
    /**
     * The voice of choice: of flite's voices the one that survives the telephone best. A recogniser that knew nothing of
     * telephones misheard 19 % of its words through the phone band, and 35 to 45 % of those of awb, kal16 and slt.
     */
    public static final String DEFAULT = "rms";

    static final Set<String> VOICES = Set.of("rms", "awb", "slt", "kal16");
    static final String OUTSIDER = "flite";

    private static final int SECONDS_FOR_A_SENTENCE = 10;

    private final Path program;
    private final String voice;
    private final SentenceCache cache = new SentenceCache();

    /** @param voice {@code rms} or {@code awb} (men), {@code slt} (a woman), {@code kal16} (a robot, the quickest) */
    public FliteVoice(Path program, String voice) {
        if (!VOICES.contains(voice)) {
            throw new IllegalArgumentException("flite has the voices rms, awb, slt and kal16, not " + voice);
        }
        this.program = program;
        this.voice = voice;
    }

    /** That voice of the flite that is installed here; speaking throws where none is. */
    public static FliteVoice of(String voice) {
        return new FliteVoice(Programs.find("flite").orElse(Path.of("/usr/bin/flite")), voice);
    }

    @Override
    public String name() {
        return OUTSIDER;
    }

    @Override
    public Speech speak(String phrase, Language language) {
        if (!Files.isExecutable(program)) {
            throw OutsideTrouble.lasting(OUTSIDER, "not installed: apt-get install flite");
        }
        return new SentenceSpeech(Sentences.of(Spoken.of(phrase)), sentence -> cache.get(sentence, this::say));
    }

    private List<Frame> say(String sentence) {
        Process process;
        try {
            process = new ProcessBuilder(program.toString(), "-voice", voice, "-o", "/dev/stdout", "-t", sentence)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw OutsideTrouble.passing(OUTSIDER, "could not be started", e);
        }
        try (InputStream sound = process.getInputStream();
                OutputStream unused = process.getOutputStream()) {
            unused.close();
            byte[] wav = sound.readAllBytes();
            if (!process.waitFor(SECONDS_FOR_A_SENTENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw OutsideTrouble.passing(OUTSIDER, "ended without a sentence");
            }
            Wav spoken = Wav.read(wav);
            return PhoneSpeech.of(spoken.channels().getFirst(), spoken.rate());
        } catch (IOException | IllegalArgumentException e) {
            throw OutsideTrouble.passing(OUTSIDER, "its sound could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(OUTSIDER, "interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
