package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import frontdesk.kernel.Language;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Query;
import frontdesk.speech.Voice;

/**
 * A voice at ElevenLabs over a socket ({@code stream-input}), in the telephone's own µ-law. A socket serves one phrase; the one for the next phrase
 * is opened while this one is spoken, so that nobody waits for a connection.
 */
public final class ElevenLabsLiveVoice implements Voice {
    /** How long an open socket may wait for its phrase; the vendor allows 180 seconds. */
    private static final Duration WAITS = Duration.ofSeconds(60);

    private final ElevenLabsAccount account;
    private final Speaking speaking;
    private final Endpoint endpoint;
    private final Duration patience;

    /** Sockets that wait for a phrase, one for each language. */
    private final Map<Language, LiveSpeech> waiting = new ConcurrentHashMap<>();

    /** @param patience how long the first sound, and then each further piece, may take */
    public ElevenLabsLiveVoice(ElevenLabsAccount account, Speaking speaking, Duration patience) {
        this.account = account;
        this.speaking = speaking;
        this.endpoint = account.endpoint(patience);
        this.patience = patience;
    }

    @Override
    public String name() {
        return "elevenlabs " + speaking.model();
    }

    @Override
    public Speech speak(String phrase, Language language) {
        LiveSpeech ready = waiting.remove(language);
        LiveSpeech speech = ready != null && ready.isUsable(WAITS) ? ready : open(language);
        if (ready != null && speech != ready) {
            ready.close();
        }
        speech.say(phrase);
        LiveSpeech surplus = waiting.put(language, open(language));
        if (surplus != null) {
            surplus.close();
        }
        return speech;
    }

    private LiveSpeech open(Language language) {
        return new LiveSpeech(endpoint, address(language), account.key(), patience);
    }

    private URI address(Language language) {
        var address = new Query(
                        account.base(), "v1/text-to-speech/" + Query.encoded(speaking.voice()) + "/stream-input")
                .with("model_id", speaking.model())
                .with("output_format", "ulaw_8000")
                .with("auto_mode", true)
                .with("inactivity_timeout", WAITS.toSeconds() + 30);
        String code = speaking.code(language);
        return code == null
                ? address.socket()
                : address.with("language_code", code).socket();
    }
}
