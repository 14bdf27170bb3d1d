package frontdesk.tools;

import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

import frontdesk.api.AgentActions;
import frontdesk.api.ConciergeTools;
import frontdesk.api.Functions;

import static org.assertj.core.api.Assertions.assertThat;

/** The tools that platforms are told of are the tools that we serve, each described so that a model can use it. */
class ToolCatalogueTest {
    private static final ToolExport EXPORT = new ToolExport(URI.create("https://desk.example.com/"), "agent_clinic");

    private static Stream<String> served(Class<?> face) {
        String base = face.getAnnotation(Path.class).value();
        return Arrays.stream(face.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(method -> verb(method) + " " + base
                        + method.getAnnotation(Path.class).value());
    }

    private static String verb(Method method) {
        return method.isAnnotationPresent(GET.class) ? "GET" : "POST";
    }

    @Test
    void everyToolThatIsServedIsDescribedAndNothingElse() {
        Set<String> served = Stream.of(AgentActions.class, Functions.class, ConciergeTools.class)
                .flatMap(ToolCatalogueTest::served)
                .filter(path -> !path.endsWith("/{name}"))
                .collect(Collectors.toSet());
        assertThat(ToolCatalogue.all().stream().map(tool -> tool.method() + " " + tool.path()))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyToolHasANameOfItsOwnThatAllPlatformsTake() {
        List<String> names = ToolCatalogue.all().stream().map(Tool::name).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z_]{1,40}"));
    }

    @Test
    void everyToolAndEveryArgumentSaysWhatItIsFor() {
        for (Tool tool : ToolCatalogue.all()) {
            assertThat(tool.purpose()).as(tool.name()).hasSizeGreaterThan(30).endsWith(".");
            tool.parameters().forEach(parameter -> assertThat(parameter.description())
                    .as(tool.name() + "." + parameter.name())
                    .hasSizeGreaterThan(10)
                    .endsWith("."));
        }
    }

    @Test
    void whatAPlatformKnowsItselfIsNeverRequiredOfAModel() {
        assertThat(ToolCatalogue.all().stream().flatMap(tool -> tool.parameters().stream()))
                .filteredOn(parameter -> parameter.known() != null)
                .isNotEmpty()
                .noneMatch(Parameter::required);
    }

    @Test
    void whoCallsIsNotToldOfTodaysOtherCustomers() {
        assertThat(ToolCatalogue.of(Tool.Use.RECEPTION)).extracting(Tool::name).doesNotContain("appointments_today");
    }

    @Test
    void openAiIsGivenFunctions() {
        JsonNode book = EXPORT.openai(ToolCatalogue.of(Tool.Use.RECEPTION)).get(1);
        assertThat(book.path("type").asText()).isEqualTo("function");
        assertThat(book.path("name").asText()).isEqualTo("book_appointment");
        assertThat(book.at("/parameters/required").toString())
                .isEqualTo("[\"date\",\"start_time\",\"customer_name\",\"customer_phone\"]");
    }

    @Test
    void vapiAndRetellAreGivenTheAddressAndAPlaceForTheToken() {
        JsonNode vapi = EXPORT.vapi(ToolCatalogue.all()).get(1);
        assertThat(vapi.path("url").asText())
                .isEqualTo("https://desk.example.com/api/agent-actions/book-appointment/agent_clinic");
        assertThat(vapi.at("/headers/properties/X-Agent-Token/value").asText()).isEqualTo(ToolExport.TOKEN);
        assertThat(vapi.at("/body/properties/party_size/type").asText()).isEqualTo("integer");
        JsonNode retell = EXPORT.retell(ToolCatalogue.all()).get(1);
        assertThat(retell.path("type").asText()).isEqualTo("custom");
        assertThat(retell.path("args_at_root").asBoolean()).isTrue();
        assertThat(retell.at("/headers/X-Conversation-Id").asText()).isEqualTo("{{call_id}}");
        assertThat(retell.at("/headers/X-Caller-Id").asText()).isEqualTo("{{user_number}}");
        assertThat(vapi.at("/headers/properties/X-Caller-Id/value").asText()).isEqualTo("{{customer.number}}");
    }

    @Test
    void elevenLabsIsGivenWebhooks() {
        JsonNode report =
                EXPORT.elevenlabs(ToolCatalogue.of(Tool.Use.ERRAND)).get(0).path("tool_config");
        assertThat(report.at("/api_schema/request_body_schema/properties/slots/items/type")
                        .asText())
                .isEqualTo("string");
        assertThat(report.at("/api_schema/request_body_schema/properties/errand_call_id/dynamic_variable")
                        .asText())
                .isEqualTo("errand_call_id");
    }
}
