package frontdesk.provider.elevenlabs;

import java.time.Duration;

import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.LiveHearing;
import frontdesk.speech.Ears;

/** Ears at ElevenLabs: Scribe in real time. Frontdesk decides itself when an utterance is over, and asks for its words then. */
public final class ScribeEars implements Ears {
    private final ElevenLabsAccount account;
    private final String model;
    private final Endpoint endpoint;
    private final Duration patience;

    /**
     * @param model {@code scribe_v2_realtime}
     * @param patience how long the words may take once an utterance is over
     */
    public ScribeEars(ElevenLabsAccount account, String model, Duration patience) {
        this.account = account;
        this.model = model;
        this.endpoint = account.endpoint(patience);
        this.patience = patience;
    }

    @Override
    public String name() {
        return "elevenlabs " + model;
    }

    @Override
    public Hearing open(Brief brief) {
        return new LiveHearing(new ScribeDialect(account, model, endpoint, brief), brief.language(), patience);
    }
}
