package frontdesk.provider.local;

import java.util.List;

import com.sun.speech.freetts.en.us.cmu_us_kal.KevinVoiceDirectory;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Voice;

/**
 * FreeTTS as the voice: pure Java, always there, plainly a robot. It makes a minute of speech in a tenth of a second, so one
 * voice with one lock serves every call; it is loaded when it first speaks.
 */
public final class FreettsVoice implements Voice {
    private static final String OUTSIDER = "freetts";

    private final SentenceCache cache = new SentenceCache();
    private final Object lock = new Object();
    private com.sun.speech.freetts.@Nullable Voice voice;

    @Override
    public String name() {
        return OUTSIDER;
    }

    @Override
    public Speech speak(String phrase, Language language) {
        return new SentenceSpeech(Sentences.of(Spoken.of(phrase)), sentence -> cache.get(sentence, this::say));
    }

    private List<Frame> say(String sentence) {
        synchronized (lock) {
            CapturedSound sound = new CapturedSound();
            com.sun.speech.freetts.Voice kevin = voice == null ? voice = load() : voice;
            kevin.setAudioPlayer(sound);
            if (!kevin.speak(sentence)) {
                voice = null;
                throw OutsideTrouble.passing(OUTSIDER, "could not say a sentence");
            }
            return PhoneSpeech.of(sound.samples(), sound.rate());
        }
    }

    private static com.sun.speech.freetts.Voice load() {
        for (com.sun.speech.freetts.Voice voice : new KevinVoiceDirectory().getVoices()) {
            if (voice.getName().equals("kevin16")) {
                voice.allocate();
                return voice;
            }
        }
        throw OutsideTrouble.lasting(OUTSIDER, "its voice kevin16 is missing");
    }
}
