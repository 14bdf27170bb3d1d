package frontdesk.provider.deepgram;

import java.net.URI;
import java.time.Duration;

import frontdesk.kernel.Secret;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.LiveHearing;
import frontdesk.speech.Ears;

/**
 * Ears at Deepgram's {@code /v1/listen}: a call's µ-law goes out as it comes in, words come back while the caller speaks, and what is left of
 * them within moments of the utterance's end. Frontdesk decides itself when that is.
 */
public final class DeepgramEars implements Ears {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Deepgram closes a connection on which nothing is said for ten seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final Account account;
    private final Endpoint endpoint;
    private final Duration patience;
    private final Duration silence;

    /**
     * Where it is reached, and with what.
     *
     * @param base {@code https://api.deepgram.com}
     * @param model {@code nova-3}
     */
    public record Account(URI base, Secret key, String model) {}

    /** @param patience how long the words may take once an utterance is over */
    public DeepgramEars(Account account, Duration patience) {
        this(account, patience, SILENCE);
    }

    DeepgramEars(Account account, Duration patience, Duration silence) {
        this.account = account;
        this.endpoint = new Endpoint(String.valueOf(account.base().getHost()), CONNECT, patience);
        this.patience = patience;
        this.silence = silence;
    }

    @Override
    public String name() {
        return "deepgram " + account.model();
    }

    @Override
    public Hearing open(Brief brief) {
        return new LiveHearing(new ListenDialect(account, endpoint, brief, silence), brief.language(), patience);
    }
}
