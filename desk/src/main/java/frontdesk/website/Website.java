package frontdesk.website;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

import frontdesk.brain.LanguageModel;

/**
 * The door to what a business says of itself on the web. What a page says for machines (JSON-LD, then microdata) counts before what it says for people, and
 * what a language model reads of that, where there is one, before what rules do. Nothing is kept, and one page is read for one request.
 */
public final class Website {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://\\S+|[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.\\p{L}{2,}(:\\d+)?(/\\S*)?)");
    private static final int LITTLE_TEXT = 300;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final Fetch fetch;
    private final @Nullable ModelReader model;

    /** @param privateToo whether addresses of our own network may be asked as well, as tests do */
    public Website(boolean privateToo) {
        this(privateToo, null, Duration.ZERO);
    }

    /**
     * @param model reads what is told in prose; null where there is none
     * @param patience how long it may take
     */
    public Website(boolean privateToo, @Nullable LanguageModel model, Duration patience) {
        this.fetch = new Fetch(privateToo);
        this.model = model == null ? null : new ModelReader(model, patience);
    }

    /**
     * Reads what an owner pasted.
     *
     * @param given an address, or the text itself, which may be HTML
     * @param region the country whose telephone numbers stand there without their prefix, by its ISO 3166 code
     */
    public Reading read(String given, String region) {
        String pasted = given.strip();
        if (!ADDRESS.matcher(pasted).matches()) {
            return found(pasted, pasted.matches("(?s)\\s*<.*>.*"), region);
        }
        return switch (fetch.page(address(pasted))) {
            case Fetch.Outcome.Page(String text, boolean html) -> found(text, html, region);
            case Fetch.Outcome.Refused(String why) -> new Reading.NotReached(why);
        };
    }

    private static URI address(String pasted) {
        String whole = pasted.matches("(?i)https?://.*") ? pasted : "https://" + pasted;
        try {
            return new URI(whole);
        } catch (URISyntaxException none) {
            return URI.create("https:///");
        }
    }

    private Reading found(String text, boolean html, String region) {
        Element page = html ? Markup.read(text) : Element.text(text);
        List<String> lines = html ? PageText.lines(page) : PageText.lines(text);
        Findings marked = SchemaReader.read(items(page), region).or(links(page, region));
        Findings findings = byModel(marked, lines, region).or(TextReader.read(lines, region));
        int letters = lines.stream().mapToInt(String::length).sum();
        boolean script = letters < LITTLE_TEXT && page.all("script").findAny().isPresent();
        return findings.isEmpty() ? new Reading.Nothing(script) : new Reading.Found(findings);
    }

    private Findings byModel(Findings marked, List<String> lines, String region) {
        return model == null || marked.isWhole() ? marked : marked.or(model.read(lines, region));
    }

    private static List<JsonNode> items(Element page) {
        return Stream.concat(
                        page.all("script")
                                .filter(script -> script.attribute("type").contains("ld+json"))
                                .flatMap(script -> parsed(script.text())),
                        Microdata.of(page).stream())
                .toList();
    }

    /** Nothing where it is not JSON: who wrote the page will never know. */
    private static Stream<JsonNode> parsed(String json) {
        try {
            return Stream.of(JSON.readTree(json.replaceAll("^\\s*(?:<!--|<!\\[CDATA\\[)|(?:-->|\\]\\]>)\\s*$", "")));
        } catch (JsonProcessingException unreadable) {
            return Stream.empty();
        }
    }

    /** The telephone that can be pressed, and what is marked as an address. */
    private static Findings links(Element page, String region) {
        return TextReader.ofLinks(
                page.all("a").map(link -> link.attribute("href")).toList(),
                page.all("address").map(PageText::lines).toList(),
                region);
    }
}
