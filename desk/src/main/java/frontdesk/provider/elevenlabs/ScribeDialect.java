package frontdesk.provider.elevenlabs;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.speech.Dialect;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Hints;
import frontdesk.provider.speech.News;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Socket;
import frontdesk.speech.Ears;

/** What is said on {@code /v1/speech-to-text/realtime}: sound in base64, the last piece with {@code commit}; transcripts come back, partial and committed. */
final class ScribeDialect implements Dialect {
    /** Sound is sent in pieces of 100 ms: each is a message of its own. */
    private static final int PIECE = 5 * Frame.USUAL;

    private static final int MOST_TERMS = 100;

    /** The vendor refuses longer ones. */
    private static final int LONGEST_TERM = 50;

    /** Scribe does not say how sure it is of a whole transcript. */
    private static final double UNTOLD = 0.8;

    private final ElevenLabsAccount account;
    private final String model;
    private final Endpoint endpoint;
    private final Ears.Brief brief;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();

    ScribeDialect(ElevenLabsAccount account, String model, Endpoint endpoint, Ears.Brief brief) {
        this.account = account;
        this.model = model;
        this.endpoint = endpoint;
        this.brief = brief;
    }

    @Override
    public String outsider() {
        return endpoint.outsider();
    }

    @Override
    public Socket dial(Language language, Socket.Listener listener) {
        piece.reset();
        return endpoint.dial(
                address(language), Map.of(ElevenLabsAccount.KEY, account.key().reveal()), listener);
    }

    private URI address(Language language) {
        Query query = new Query(account.base(), "v1/speech-to-text/realtime")
                .with("model_id", model)
                .with("audio_format", "ulaw_8000")
                .with("commit_strategy", "manual");
        if (!hearsSeveral()) {
            query.with("language_code", language.locale().getLanguage());
        }
        Hints.of(brief.vocabulary(), MOST_TERMS, LONGEST_TERM).forEach(term -> query.with("keyterms", term));
        return query.socket();
    }

    /** Without a word of the language it is found by the vendor. */
    private boolean hearsSeveral() {
        return brief.languages().stream()
                        .map(one -> one.locale().getLanguage())
                        .distinct()
                        .count()
                > 1;
    }

    @Override
    public boolean covers(Language dialled, Language spoken) {
        return hearsSeveral() || dialled.isKindOf(spoken);
    }

    @Override
    public void sound(Socket socket, byte[] mulaw) {
        piece.writeBytes(mulaw);
        if (piece.size() >= PIECE) {
            send(socket, false);
        }
    }

    @Override
    public void over(Socket socket) {
        send(socket, true);
    }

    private void send(Socket socket, boolean commit) {
        String message = ElevenLabsAccount.JSON
                .createObjectNode()
                .put("message_type", "input_audio_chunk")
                .put("audio_base_64", Base64.getEncoder().encodeToString(piece.toByteArray()))
                .put("commit", commit)
                .put("sample_rate", Frame.RATE)
                .toString();
        piece.reset();
        socket.send(message);
    }

    @Override
    public @Nullable Duration silence() {
        return null;
    }

    @Override
    public void idle(Socket socket) {
        throw new IllegalStateException("silence is no matter");
    }

    @Override
    public void leave(Socket socket) {
        socket.close();
    }

    @Override
    public News read(String message) {
        JsonNode news = tree(message);
        String text = news.path("text").asText();
        return switch (news.path("message_type").asText()) {
            case "partial_transcript", "final_transcript" -> new News.SoFar(text, News.UNTOLD);
            case "committed_transcript" -> new News.Settled(text, UNTOLD, News.UNTOLD, true);
            // Less sound than it will commit: a cough, and no words of it.
            case "commit_throttled" -> new News.Settled("", UNTOLD, News.UNTOLD, true);
            case "session_started",
                    "final_transcript_with_timestamps",
                    "committed_transcript_with_timestamps",
                    "committed_transcript_entities" -> new News.Nothing();
            case String refusal when news.hasNonNull("error") -> new News.Refused(refused(refusal));
            case String unknown -> throw new IllegalArgumentException("no message of Scribe's");
        };
    }

    private OutsideTrouble refused(String kind) {
        return switch (kind) {
            case "auth_error" -> OutsideTrouble.lasting(outsider(), "refuses the key");
            case "quota_exceeded" -> OutsideTrouble.lasting(outsider(), "the account has no credit left");
            case "unaccepted_terms" -> OutsideTrouble.lasting(outsider(), "its terms are not accepted in the account");
            case "invalid_request", "input_error", "chunk_size_exceeded" ->
                OutsideTrouble.lasting(outsider(), "does not take the request");
            case "rate_limited", "queue_overflow", "resource_exhausted" ->
                OutsideTrouble.passing(outsider(), "is asked too often at the moment");
            case "session_time_limit_exceeded", "insufficient_audio_activity" ->
                OutsideTrouble.passing(outsider(), "ended the session");
            default -> OutsideTrouble.passing(outsider(), "is ill");
        };
    }

    private static JsonNode tree(String message) {
        try {
            return ElevenLabsAccount.JSON.readTree(message);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("no JSON", broken);
        }
    }
}
