package frontdesk.provider.deepgram;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.provider.speech.Dialect;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Hints;
import frontdesk.provider.speech.News;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Socket;
import frontdesk.speech.Ears;

/** What is said on {@code /v1/listen}: sound as bytes, {@code KeepAlive}, {@code Finalize} and {@code CloseStream} as text; {@code Results} come back. */
final class ListenDialect implements Dialect {
    private static final JsonMapper JSON = new JsonMapper();

    /** A list of terms may hold 500 tokens; names are a few tokens each. */
    private static final int MOST_TERMS = 80;

    private static final int LONGEST_TERM = 60;

    /** Varieties that have a name of their own; of others the language is told. */
    private static final Set<String> VARIETIES =
            Set.of("en-US", "en-GB", "en-AU", "en-IN", "en-NZ", "es-419", "fr-CA", "pt-BR", "pt-PT", "de-CH", "nl-BE");

    private final DeepgramEars.Account account;
    private final Endpoint endpoint;
    private final Ears.Brief brief;
    private final Duration silence;

    ListenDialect(DeepgramEars.Account account, Endpoint endpoint, Ears.Brief brief, Duration silence) {
        this.account = account;
        this.endpoint = endpoint;
        this.brief = brief;
        this.silence = silence;
    }

    @Override
    public String outsider() {
        return endpoint.outsider();
    }

    @Override
    public Socket dial(Language language, Socket.Listener listener) {
        return endpoint.dial(
                address(language),
                Map.of("Authorization", "Token " + account.key().reveal()),
                listener);
    }

    private URI address(Language language) {
        Query query = new Query(account.base(), "v1/listen")
                .with("model", account.model())
                .with("language", hearsSeveral() ? "multi" : tag(language))
                .with("encoding", "mulaw")
                .with("sample_rate", Frame.RATE)
                .with("channels", 1)
                .with("interim_results", true)
                .with("endpointing", false);
        String hint = isThirdGeneration() ? "keyterm" : "keywords";
        Hints.of(brief.vocabulary(), MOST_TERMS, LONGEST_TERM).forEach(term -> query.with(hint, term));
        return query.socket();
    }

    /** One model for all that a business speaks. */
    private boolean hearsSeveral() {
        return isThirdGeneration()
                && brief.languages().stream()
                                .map(one -> one.locale().getLanguage())
                                .distinct()
                                .count()
                        > 1;
    }

    private boolean isThirdGeneration() {
        return account.model().startsWith("nova-3");
    }

    private static String tag(Language language) {
        return VARIETIES.contains(language.tag())
                ? language.tag()
                : language.locale().getLanguage();
    }

    @Override
    public boolean covers(Language dialled, Language spoken) {
        return hearsSeveral() || dialled.isKindOf(spoken);
    }

    @Override
    public void sound(Socket socket, byte[] mulaw) {
        socket.send(mulaw);
    }

    @Override
    public void over(Socket socket) {
        socket.send("{\"type\":\"Finalize\"}");
    }

    @Override
    public Duration silence() {
        return silence;
    }

    @Override
    public void idle(Socket socket) {
        socket.send("{\"type\":\"KeepAlive\"}");
    }

    @Override
    public void leave(Socket socket) {
        socket.close("{\"type\":\"CloseStream\"}");
    }

    @Override
    public News read(String message) {
        JsonNode news = tree(message);
        return switch (news.path("type").asText()) {
            case "Results" -> results(news);
            case "" -> throw new IllegalArgumentException("a message without a type");
            case "Error" ->
                new News.Refused(frontdesk.kernel.OutsideTrouble.passing(
                        outsider(), news.path("code").asText("error").toLowerCase(Locale.ROOT)));
            default -> new News.Nothing();
        };
    }

    private static News results(JsonNode news) {
        JsonNode best = news.path("channel").path("alternatives").path(0);
        if (!best.path("transcript").isTextual()) {
            throw new IllegalArgumentException("results without a transcript");
        }
        String text = best.path("transcript").asText();
        double until = news.path("start").asDouble() + news.path("duration").asDouble();
        return news.path("is_final").asBoolean()
                ? new News.Settled(
                        text,
                        best.path("confidence").asDouble(),
                        until,
                        news.path("from_finalize").asBoolean())
                : new News.SoFar(text, until);
    }

    private static JsonNode tree(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("no JSON", broken);
        }
    }
}
