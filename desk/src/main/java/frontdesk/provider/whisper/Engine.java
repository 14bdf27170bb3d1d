package frontdesk.provider.whisper;

import java.io.IOException;
import java.nio.file.Path;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperFullParams;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperState;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.speech.Silences;

/** whisper.cpp with one model; it transcribes one utterance at a time. Not safe to share between threads. */
final class Engine {
    private final WhisperJNI whisper = new WhisperJNI();
    private final WhisperContext model;
    private final WhisperState state;
    private final int threads;

    Engine(Path file, int threads) {
        this.threads = threads;
        try {
            WhisperJNI.loadLibrary();
            WhisperJNI.setLibraryLogger(null);
            model = whisper.initNoState(file);
        } catch (IOException | UnsatisfiedLinkError unusable) {
            throw OutsideTrouble.passing("whisper", "cannot be loaded", unusable);
        }
        if (model == null) {
            throw OutsideTrouble.lasting("whisper", "the file is no model of whisper.cpp's");
        }
        state = whisper.initState(model);
    }

    /** @param language as in {@code es}, or {@code auto} */
    String words(float[] sound, String language, String hint) {
        var how = new WhisperFullParams();
        how.nThreads = threads;
        how.language = whisper.isMultilingual(model) ? language : "en";
        how.initialPrompt = hint;
        how.noContext = true;
        how.noTimestamps = true;
        how.suppressNonSpeechTokens = true;
        how.printProgress = false;
        how.printTimestamps = false;
        if (whisper.fullWithState(model, state, how, sound, sound.length) != 0) {
            throw OutsideTrouble.passing("whisper", "could not make out an utterance");
        }
        var words = new StringBuilder();
        for (int n = 0; n < whisper.fullNSegmentsFromState(state); n++) {
            words.append(whisper.fullGetSegmentTextFromState(state, n)).append(' ');
        }
        return Silences.leftOut(words.toString());
    }
}
