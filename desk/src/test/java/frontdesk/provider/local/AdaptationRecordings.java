package frontdesk.provider.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.audio.Resampler;
import frontdesk.audio.Wav;

/**
 * Speaks the sentences from which {@code desk/src/speech/adapt.sh} estimates the phone-band transform: flite's voices through
 * the same telephone as the demo's callers.
 */
final class AdaptationRecordings {
    private static final List<String> VOICES = List.of("rms", "awb", "kal16");
    private static final int SENTENCES = 150;

    private AdaptationRecordings() {}

    /** @param arguments a directory for the recordings, the list of them, their transcript and their dictionary */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        List<String> names = new ArrayList<>();
        List<String> transcript = new ArrayList<>();
        List<String> sentences = sentences();
        for (String voice : VOICES) {
            for (int i = 0; i < sentences.size(); i++) {
                String name = voice + "-" + i;
                short[] telephone = Frames.join(Utterances.spoken(voice, sentences.get(i)));
                short[] wide = Resampler.convert(telephone, Frame.RATE, Pocketsphinx.RATE);
                Files.write(
                        directory.resolve(name + ".wav"),
                        Wav.mono(Pocketsphinx.RATE, wide).write());
                names.add(name);
                transcript.add("<s> " + sentences.get(i) + " </s> (" + name + ")");
            }
        }
        Files.write(directory.resolve("recordings.fileids"), names);
        Files.write(directory.resolve("recordings.transcription"), transcript);
        List<String> words = sentences.stream()
                .flatMap(sentence -> List.of(sentence.split(" ")).stream())
                .distinct()
                .toList();
        try (var out = Files.newBufferedWriter(directory.resolve("words.dict"))) {
            Pronunciations.of(words, HearingModels.ownPronunciations(), AcousticModel.dictionary())
                    .write(out);
        }
    }

    private static List<String> sentences() {
        SentenceMaker maker = HearingModels.sentences(Utterances.DENTIST);
        Random random = new Random(1);
        List<String> all = new ArrayList<>();
        for (String family : maker.families()) {
            all.addAll(maker.make(family, 400, random));
        }
        java.util.Collections.shuffle(all, random);
        return all.stream()
                .filter(sentence -> sentence.split(" ").length > 3)
                .distinct()
                .limit(SENTENCES)
                .toList();
    }
}
