package frontdesk.house;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vendors of ears and voices besides an OpenAI-compatible server, and the order in which they are asked. */
public interface SpeechSettings {
    /** Who hears, the best first; whoever is set up where nobody is named. */
    Optional<List<String>> ears();

    /** Who speaks, the best first; {@code elevenlabs:some-voice} says with whose voice. */
    Optional<List<String>> voices();

    /** The same for calls in one language, by its code: {@code es}. */
    Map<String, Order> in();

    /** How much sound of phrases may be kept on disk. */
    int phrasesMegabytes();

    Deepgram deepgram();

    ElevenLabs elevenlabs();

    Piper piper();

    Web web();

    Whisper whisper();

    /** Who hears and who speaks. */
    interface Order {
        Optional<List<String>> ears();

        Optional<List<String>> voices();
    }

    /** A vendor that wants a key. */
    interface Keyed {
        URI baseUrl();

        Optional<String> key();

        /** A file that holds the key, in place of the key itself. */
        Optional<Path> keyFile();
    }

    /** In use when it has a key. */
    interface Deepgram extends Keyed {
        String model();

        Duration patience();
    }

    /** It speaks when it has a key and a voice, and hears when it has a key and may. */
    interface ElevenLabs extends Keyed {
        Optional<String> voice();

        String model();

        /** Whether phrases go over a socket that is opened beforehand, and not over HTTP. */
        boolean socket();

        Duration voicePatience();

        boolean hears();

        String earsModel();

        Duration earsPatience();
    }

    /** Piper's web server; in use when it has an address. */
    interface Piper {
        Optional<URI> url();

        Optional<String> voice();

        Duration patience();
    }

    /** Any address that answers with a WAV file; in use when it has one. */
    interface Web {
        /** With {@code {text}}, {@code {language}} and {@code {speaker}} in it. */
        Optional<String> url();

        Optional<String> speaker();

        Duration patience();
    }

    /** Whisper in this process; in use when it has a model. */
    interface Whisper {
        Optional<Path> model();

        /** Where the model is fetched from while it is not there. */
        Optional<URI> fetchFrom();

        Optional<String> sha256();

        int threads();

        Duration patience();
    }
}
