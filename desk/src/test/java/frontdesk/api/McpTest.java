package frontdesk.api;

import java.net.http.HttpRequest.BodyPublishers;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.api.Agent.Answer;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The Model Context Protocol over the wire, on the demo clinic. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class McpTest extends QuietTuesday {
    private Answer send(Agent agent, String path, String json, String... headers) {
        return agent.send(agent.request(path, headers)
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(json)));
    }

    private Answer call(String tool, String arguments, String... headers) {
        return send(clinic, "/api/mcp", """
                {"jsonrpc":"2.0","id":"c","method":"tools/call","params":{"name":"%s","arguments":%s}}
                """.formatted(tool, arguments), headers);
    }

    @Test
    void aClientShakesHandsListsBooksAndCancels() {
        Answer hello = send(clinic, "/api/mcp", """
                {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        assertThat(hello.body().at("/result/protocolVersion").asText()).isEqualTo("2025-11-25");
        Answer heard = send(clinic, "/api/mcp", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(heard.status()).isEqualTo(202);
        Answer list = send(
                clinic,
                "/api/mcp",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
                "MCP-Protocol-Version",
                "2025-11-25");
        assertThat(list.body().at("/result/tools").size()).isGreaterThan(5);

        Answer booked = call("book_appointment", """
                {"date":"%s","start_time":"3pm","customer_name":"Ida Wells","customer_phone":"%s","service":"check-up","notes":"null"}
                """.formatted(tuesday, phone));
        assertThat(booked.body().at("/result/structuredContent/start_time").asText())
                .as(booked.toString())
                .isEqualTo("15:00");
        Answer cancelled = call("cancel_appointment", "{\"customer_phone\":\"%s\"}".formatted(phone));
        assertThat(cancelled.body().at("/result/isError").asBoolean())
                .as(cancelled.toString())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155550198", "anonymous", "+266696687", ""})
    void whatThePlatformSaysOfTheCallerHoldsWhateverTheModelWrites(String caller) {
        booked("10:00");
        String stranger = "conv-mcp-" + tuesday + caller;
        Answer answer = call(
                "cancel_appointment",
                "{\"customer_phone\":\"%s\"}".formatted(phone),
                "X-Conversation-Id",
                stranger,
                "X-Caller-Id",
                caller);
        assertThat(answer.body().at("/result/structuredContent/error").asText())
                .as(answer.toString())
                .isEqualTo("not_found");
    }

    @ParameterizedTest
    @CsvSource({"/api/mcp,200", "/api/mcp/staff,200", "/api/mcp/errand,200", "/api/mcp/everything,404"})
    void eachAddressHasItsTools(String path, int status) {
        assertThat(send(clinic, path, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void thereIsNothingToListenToAndNothingToEnd(String method) {
        Answer answer = clinic.send(
                clinic.request("/api/mcp", "Accept", "text/event-stream").method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
    }

    @Test
    void onlyWhoHasTheTokenAndNoPageOfAnotherSiteIsLetIn() {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        Agent nobody = new Agent(desk, CLINIC, null);
        assertThat(send(nobody, "/api/mcp", ping).status()).isEqualTo(401);
        assertThat(send(nobody, "/api/mcp", ping, "Authorization", "Bearer " + clinic.token())
                        .status())
                .isEqualTo(200);
        assertThat(send(clinic, "/api/mcp", ping, "Origin", "https://evil.example.com")
                        .status())
                .isEqualTo(403);
    }
}
