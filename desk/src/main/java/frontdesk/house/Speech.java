package frontdesk.house;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Sound;
import frontdesk.provider.local.LocalSpeech;
import frontdesk.speech.Cast;
import frontdesk.speech.Ears;
import frontdesk.speech.Meter;
import frontdesk.speech.Rests;
import frontdesk.speech.Voice;

/** Who hears and who speaks: what is set up, in the order that the settings or a business want, and the built-in programs wherever that fails. */
final class Speech implements Cast {
    private final HouseEars ears;
    private final HouseVoices voices;

    Speech(Settings settings, Clock clock) {
        var rests = new Rests(clock);
        ears = new HouseEars(settings, rests);
        voices = new HouseVoices(settings, rests, clock);
    }

    @Override
    public Ears ears(Sound wished, Meter meter) {
        return ears.as(wished, meter);
    }

    @Override
    public List<Voice> voices(Sound wished, Meter meter) {
        return voices.as(wished, meter);
    }

    /** One sentence on what is built in and in use; empty where nothing of it is. */
    static Optional<String> honestly(Settings settings) {
        SpeechSettings speech = settings.speech();
        boolean hears = settings.ears().model().isPresent()
                || speech.whisper().model().isPresent()
                || Endpoints.key(speech.deepgram()).isPresent()
                || speech.elevenlabs().hears()
                        && Endpoints.key(speech.elevenlabs()).isPresent();
        boolean speaks = settings.voice().model().isPresent()
                || speech.piper().url().isPresent()
                || speech.web().url().isPresent()
                || speech.elevenlabs().voice().isPresent()
                        && Endpoints.key(speech.elevenlabs()).isPresent();
        return LocalSpeech.honestly(!hears, !speaks);
    }
}
