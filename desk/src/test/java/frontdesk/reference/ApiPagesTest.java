package frontdesk.reference;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;
import frontdesk.tools.ToolCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** The document at /openapi, which tells of the API and of nothing else, and the pages that show it to people. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ApiPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final int MOST_BYTES = 100_000;

    @TestHTTPResource("/")
    URI home;

    private Browser browser;
    private JsonNode document;

    /** One operation as the document has it. */
    private record Operation(String method, String path, JsonNode said) {
        Stream<JsonNode> json() {
            Stream<JsonNode> answers = said.path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .map(answer -> answer.getValue().at("/content/application~1json"));
            return Stream.concat(Stream.of(said.at("/requestBody/content/application~1json")), answers)
                    .filter(content -> !content.isMissingNode());
        }
    }

    @BeforeEach
    void read() throws JsonProcessingException {
        browser = new Browser(home);
        document = JSON.readTree(browser.get("/openapi?format=JSON").body());
    }

    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> found.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
        return found;
    }

    @Test
    void theDocumentTellsOfTheApiAlone() {
        assertThat(operations()).hasSizeGreaterThan(90).allSatisfy(one -> assertThat(one.path())
                .matches("/(api|fhir|webhooks|twilio|telnyx|exotel|elevenlabs)/.*"));
        assertThat(operations())
                .extracting(Operation::path)
                .contains(
                        "/api/mcp",
                        "/api/v1/businesses/{slug}/bookings",
                        "/fhir/r4/{slug}/Appointment",
                        "/twilio/voice")
                .containsAll(
                        ToolCatalogue.all().stream().map(tool -> tool.path()).toList());
    }

    @Test
    void everyOperationSaysWhatItDoesAndNamesTheWordsOfItsAddress() {
        assertThat(operations()).allSatisfy(one -> {
            assertThat(one.said().path("summary").asText()).as(one.toString()).isNotBlank();
            assertThat(one.said().path("tags")).as(one.toString()).hasSize(1);
            List<String> named = new ArrayList<>();
            one.said().path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("path")) {
                    named.add(parameter.path("name").asText());
                }
            });
            assertThat(named)
                    .as(one.toString())
                    .containsExactlyInAnyOrderElementsOf(Pattern.compile("\\{([^}]+)}")
                            .matcher(one.path())
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        });
    }

    @Test
    void allJsonHasAnExampleAndTheExampleIsWhatTheSchemaAsks() {
        for (Operation one : operations()) {
            assertThat(one.json()).allSatisfy(content -> {
                assertThat(content.has("example")).as(one.toString()).isTrue();
                ObjectNode schema = JSON.createObjectNode();
                if (content.get("schema") instanceof ObjectNode described) {
                    schema.setAll(described);
                }
                schema.set("components", document.get("components"));
                assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(schema)
                                .validate(content.get("example")))
                        .as("%s %s", one.method(), one.path())
                        .isEmpty();
            });
        }
    }

    @Test
    void theFirstPageTellsHowToGetInAndNamesAllThatThereIs() {
        HttpResponse<String> page = browser.get("/api");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
        assertThat(page.body().length()).isLessThan(MOST_BYTES);
        assertThat(page.body())
                .contains("api-token", "Authorization: Bearer $TOKEN", "application/problem+json", "DESK=" + origin())
                .doesNotContain("<script", "style=");
        operations().forEach(one -> assertThat(page.body()).contains("<code>" + one.path() + "</code>"));
    }

    @Test
    void everyGroupHasAPageWithWhatIsSentAndWhatIsAnswered() {
        List<String> words = Pattern.compile("/api/reference/([a-z-]+)\"")
                .matcher(browser.get("/api").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(words).contains("bookings", "agent-actions", "mcp", "fhir", "webhooks-in");
        for (String word : words) {
            HttpResponse<String> page = browser.get("/api/reference/" + word);
            assertThat(page.statusCode()).as(word).isEqualTo(200);
            assertThat(page.body().length()).as(word).isLessThan(MOST_BYTES);
        }
        assertThat(browser.get("/api/reference/bookings").body())
                .contains(
                        "wish.at",
                        "customer.phone",
                        "Idempotency-Key",
                        "check-up",
                        "Token of an agent, or of a session");
        assertThat(browser.get("/api/reference/functions").body())
                .contains("X-Agent-Token: $AGENT_TOKEN", "date_range", "available_slots");
    }

    @Test
    void aGroupThatIsNotThereIsSaidToBeNone() {
        HttpResponse<String> none = browser.get("/api/reference/nonsense");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/nonsense").statusCode()).isEqualTo(404);
    }

    private String origin() {
        return home.getScheme() + "://" + home.getAuthority();
    }
}
