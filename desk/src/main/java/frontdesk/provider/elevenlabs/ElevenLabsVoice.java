package frontdesk.provider.elevenlabs;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.Language;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Refusal;
import frontdesk.provider.speech.StreamedSpeech;
import frontdesk.speech.Voice;

/** A voice at ElevenLabs over HTTP: each phrase is a request, heard while it is being made, in the telephone's own µ-law. */
public final class ElevenLabsVoice implements Voice {
    private final ElevenLabsAccount account;
    private final Speaking speaking;
    private final Endpoint endpoint;

    /** @param patience how long an answer may take to begin */
    public ElevenLabsVoice(ElevenLabsAccount account, Speaking speaking, Duration patience) {
        this.account = account;
        this.speaking = speaking;
        this.endpoint = account.endpoint(patience);
    }

    @Override
    public String name() {
        return "elevenlabs " + speaking.model();
    }

    @Override
    public Speech speak(String phrase, Language language) {
        var address = new Query(account.base(), "v1/text-to-speech/" + Query.encoded(speaking.voice()) + "/stream")
                .with("output_format", "ulaw_8000");
        HttpRequest request = HttpRequest.newBuilder(address.http())
                .header(ElevenLabsAccount.KEY, account.key().reveal())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(phrase, language)))
                .build();
        HttpResponse<InputStream> answer = endpoint.ask(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw Refusal.of(endpoint.outsider(), answer);
        }
        return new StreamedSpeech(answer.body(), endpoint.outsider(), StreamedSpeech.Coding.MULAW_8_KHZ);
    }

    private String body(String phrase, Language language) {
        ObjectNode body =
                ElevenLabsAccount.JSON.createObjectNode().put("text", phrase).put("model_id", speaking.model());
        String code = speaking.code(language);
        if (code != null) {
            body.put("language_code", code);
        }
        return body.toString();
    }
}
