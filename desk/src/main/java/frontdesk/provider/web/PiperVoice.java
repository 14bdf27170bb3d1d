package frontdesk.provider.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.Language;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Refusal;
import frontdesk.speech.Voice;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A voice of Piper's own web server; those up to 1.4.2 answer at {@code /}, later ones at {@code /synthesize}. */
public final class PiperVoice implements Voice {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final URI base;
    private final String speaker;
    private final Endpoint endpoint;

    /** The server answered at {@code /} and not at the newer address. */
    private volatile boolean old;

    /**
     * @param speaker the voice, as the server calls it; empty for its own choice
     * @param patience how long a sentence may take, whole: the server does not stream
     */
    public PiperVoice(URI base, String speaker, Duration patience) {
        this.base = base;
        this.speaker = speaker;
        this.endpoint = new Endpoint(String.valueOf(base.getHost()), CONNECT, patience);
    }

    @Override
    public String name() {
        return "piper";
    }

    @Override
    public Speech speak(String phrase, Language language) {
        boolean first = old;
        HttpResponse<byte[]> answer = ask(phrase, first);
        if (isElsewhere(answer)) {
            answer = ask(phrase, !first);
            old = isElsewhere(answer) == first;
        }
        if (answer.statusCode() != 200) {
            throw Refusal.of(endpoint.outsider(), answer.statusCode(), new String(answer.body(), UTF_8));
        }
        return SpokenFile.of(answer.body(), endpoint.outsider());
    }

    private static boolean isElsewhere(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 404 || answer.statusCode() == 405;
    }

    private HttpResponse<byte[]> ask(String phrase, boolean atTheOldAddress) {
        ObjectNode body = JSON.createObjectNode().put("text", phrase);
        if (!speaker.isEmpty()) {
            body.put("voice", speaker);
        }
        String address = base.toString().replaceFirst("/$", "") + (atTheOldAddress ? "/" : "/synthesize");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return endpoint.ask(request, BodyHandlers.ofByteArray());
    }
}
