package frontdesk.provider.web;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import frontdesk.kernel.Language;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Refusal;
import frontdesk.speech.Voice;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A voice behind any address that answers a GET with a WAV or MP3 file: Coqui's {@code /api/tts?text={text}}, MaryTTS's {@code /process}, or a small
 * server around gTTS. In the address {@code {text}}, {@code {language}} (as in {@code es}) and {@code {speaker}} are filled in.
 */
public final class WebVoice implements Voice {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    private final String address;
    private final String speaker;
    private final Endpoint endpoint;

    /** @param patience how long a sentence may take, whole */
    public WebVoice(String address, String speaker, Duration patience) {
        if (!address.contains("{text}")) {
            throw new IllegalArgumentException("the address of a voice has to say where the {text} goes");
        }
        this.address = address;
        this.speaker = speaker;
        this.endpoint = new Endpoint(String.valueOf(filled("", Language.ENGLISH).getHost()), CONNECT, patience);
    }

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Speech speak(String phrase, Language language) {
        HttpRequest request = HttpRequest.newBuilder(filled(phrase, language)).build();
        HttpResponse<byte[]> answer = endpoint.ask(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw Refusal.of(endpoint.outsider(), answer.statusCode(), new String(answer.body(), UTF_8));
        }
        return SpokenFile.of(answer.body(), endpoint.outsider());
    }

    private URI filled(String phrase, Language language) {
        return URI.create(address.replace("{language}", language.locale().getLanguage())
                .replace("{speaker}", Query.encoded(speaker))
                .replace("{text}", Query.encoded(phrase)));
    }
}
