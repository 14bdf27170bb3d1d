package frontdesk.provider.openai;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import frontdesk.kernel.Language;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Refusal;
import frontdesk.provider.speech.StreamedSpeech;
import frontdesk.speech.Voice;

/**
 * A voice at {@code POST …/audio/speech}: OpenAI, speaches, Kokoro, Coqui and all that speak alike. It is heard while it is being made.
 */
public final class OpenAiVoice implements Voice {
    private final ModelAccount account;
    private final String speaker;
    private final Endpoint endpoint;

    /**
     * @param speaker whose voice, as the server calls it: {@code alloy}
     * @param patience how long the first sound may take
     */
    public OpenAiVoice(ModelAccount account, String speaker, Duration patience) {
        this.account = account;
        this.speaker = speaker;
        this.endpoint = new Endpoint(account.host(), account.connect(), patience);
    }

    @Override
    public String name() {
        return account.spokenOf();
    }

    @Override
    public Speech speak(String phrase, Language language) {
        String body = Completion.JSON
                .createObjectNode()
                .put("model", account.model())
                .put("input", phrase)
                .put("voice", speaker)
                .put("response_format", "pcm")
                .toString();
        HttpRequest request = account.request("audio/speech")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<InputStream> answer = endpoint.ask(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw Refusal.of(account.host(), answer);
        }
        return new StreamedSpeech(answer.body(), account.host(), StreamedSpeech.Coding.PCM_24_KHZ);
    }
}
