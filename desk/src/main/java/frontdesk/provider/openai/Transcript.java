package frontdesk.provider.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.speech.Silences;
import frontdesk.speech.Ears.Heard;

/**
 * The words of one utterance as a transcription endpoint tells them: {@code text}, and, where the server knows, how likely they are (per segment as
 * Whisper does, or per token).
 */
final class Transcript {
    /** As sure as an engine is taken to be that does not say. */
    private static final double UNTOLD = 0.8;

    /** Below this it is better to ask again: Whisper's average token is then less likely than this. */
    private static final double ENOUGH = 0.35;

    /** Whisper's own limits for sound that was no speech, and for text that goes round in circles. */
    private static final double NO_SPEECH = 0.6;

    private static final double CIRCLING = 2.4;

    private Transcript() {}

    static Heard read(String body, String outsider) {
        JsonNode answer;
        try {
            answer = Completion.JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw OutsideTrouble.lasting(outsider, "sent what is no JSON");
        }
        if (!answer.path("text").isTextual()) {
            throw OutsideTrouble.lasting(outsider, "sent no text");
        }
        String text = Silences.leftOut(answer.path("text").asText());
        if (text.isEmpty() || isNoise(answer.path("segments"))) {
            return Heard.nothing();
        }
        double confidence = confidence(answer);
        return new Heard(text, java.util.List.of(), confidence, confidence >= ENOUGH);
    }

    /** Whisper writes sentences into silence; it says itself when it would not trust them. */
    private static boolean isNoise(JsonNode segments) {
        for (JsonNode segment : segments) {
            boolean speech = segment.path("no_speech_prob").asDouble(0) < NO_SPEECH;
            boolean progress = segment.path("compression_ratio").asDouble(1) < CIRCLING;
            if (speech && progress) {
                return false;
            }
        }
        return !segments.isEmpty();
    }

    private static double confidence(JsonNode answer) {
        double sum = 0;
        double weight = 0;
        for (JsonNode segment : answer.path("segments")) {
            if (segment.hasNonNull("avg_logprob")) {
                double length = Math.max(1, segment.path("text").asText("").length());
                sum += segment.path("avg_logprob").asDouble() * length;
                weight += length;
            }
        }
        for (JsonNode token : answer.path("logprobs")) {
            sum += token.path("logprob").asDouble();
            weight++;
        }
        return weight == 0 ? UNTOLD : Math.clamp(Math.exp(sum / weight), 0, 1);
    }
}
