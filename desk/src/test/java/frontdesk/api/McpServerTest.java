package frontdesk.api;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.api.McpRequest.Heads;
import frontdesk.tools.Tool;
import frontdesk.tools.ToolCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** The Model Context Protocol as clients of both its eras speak it, over tools that only note what they are asked. */
class McpServerTest {
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}";

    private final List<String> used = new ArrayList<>();
    private int status = 200;

    private final McpServer server = new McpServer(ToolCatalogue.of(Tool.Use.RECEPTION), (tool, request, arguments) -> {
        used.add(tool.name() + arguments);
        return new McpServer.Used(
                status, JsonNodeFactory.instance.objectNode().put("message", "Friday at three is free."));
    });

    private McpServer.Answer send(Heads heads, String json) {
        return server.answer(json, heads);
    }

    private JsonNode ask(@Nullable String revision, String method, String params) {
        McpServer.Answer answer = send(
                new Heads(revision, null, null),
                "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"%s\",\"params\":%s}".formatted(method, params));
        assertThat(answer.body()).isNotNull();
        assertThat(answer.body().path("jsonrpc").asText()).isEqualTo("2.0");
        assertThat(answer.body().path("id").asInt()).isEqualTo(7);
        return answer.body();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-25,2025-11-25",
        "2025-06-18,2025-06-18",
        "2025-03-26,2025-03-26",
        "2024-11-05,2025-11-25",
        "2026-07-28,2025-11-25",
        "yesterday,2025-11-25"
    })
    void aHandshakeAgreesOnWhatBothSpeak(String wished, String agreed) {
        JsonNode result = ask(null, "initialize", """
                {"protocolVersion":"%s","capabilities":{},"clientInfo":{"name":"t","version":"1"}}""".formatted(wished)).path("result");
        assertThat(result.path("protocolVersion").asText()).isEqualTo(agreed);
        assertThat(result.path("capabilities").has("tools")).isTrue();
        assertThat(result.at("/serverInfo/name").asText()).isEqualTo("frontdesk");
    }

    @Test
    void everyToolIsListedWithASchemaAndWhetherItOnlyLooks() {
        JsonNode tools = ask("2025-11-25", "tools/list", "{}").at("/result/tools");
        assertThat(tools.valueStream().map(tool -> tool.path("name").asText()))
                .containsExactlyElementsOf(ToolCatalogue.of(Tool.Use.RECEPTION).stream()
                        .map(Tool::name)
                        .toList());
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
            assertThat(tool.path("description").asText()).isNotBlank();
        });
        assertThat(tools.get(0).at("/annotations/readOnlyHint").asBoolean()).isTrue();
        assertThat(tools.get(1).at("/annotations/readOnlyHint").asBoolean()).isFalse();
    }

    @Test
    void allToolsOfTheCatalogueCanBeUsed() {
        assertThat(new McpHands(null, null, null).names())
                .containsExactlyInAnyOrderElementsOf(
                        ToolCatalogue.all().stream().map(Tool::name).toList())
                .containsAll(McpHands.LOOKING);
    }

    @Test
    void aToolIsUsedAndItsAnswerCanBeReadAndSaid() {
        JsonNode result = ask("2025-06-18", "tools/call", """
                {"name":"check_availability","arguments":{"date":"friday"}}""").path("result");
        assertThat(used).containsExactly("check_availability{\"date\":\"friday\"}");
        assertThat(result.path("isError").asBoolean()).isFalse();
        assertThat(result.at("/structuredContent/message").asText()).isEqualTo("Friday at three is free.");
        assertThat(result.at("/content/0/text").asText()).contains("Friday at three is free.");
        assertThat(result.has("resultType")).isFalse();
    }

    @Test
    void whatAToolRefusesIsForTheModelToRead() {
        status = 422;
        JsonNode answer = ask("2025-11-25", "tools/call", "{\"name\":\"check_availability\"}");
        assertThat(answer.at("/result/isError").asBoolean()).isTrue();
        assertThat(answer.has("error")).isFalse();
        assertThat(used).containsExactly("check_availability");
    }

    @ParameterizedTest
    @CsvSource({
        "tools/call,'{\"name\":\"appointments_today\"}',-32602",
        "tools/call,'{\"name\":\"DROP TABLE\"}',-32602",
        "tools/call,'{}',-32602",
        "tools/call,'[1]',-32602",
        "tools/list,'{\"cursor\":\"x\"}',-32602",
        "resources/list,'{}',-32601",
        "'','{}',-32601",
    })
    void whatIsNotThereIsAnErrorOfTheProtocol(String method, String params, int code) {
        assertThat(ask("2025-11-25", method, params).at("/error/code").asInt()).isEqualTo(code);
        assertThat(used).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "3",
                "{}",
                "[]",
                "[1]",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]"
            })
    void whatIsNoMessageIsRefused(String body) {
        McpServer.Answer answer = send(new Heads("2025-11-25", null, null), body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/error/code").asInt()).isIn(-32700, -32600);
        assertThat(answer.body().path("id").isNull()).isTrue();
    }

    @Test
    void aNotificationAndAReplyWantNoAnswer() {
        for (String message : List.of(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")) {
            assertThat(send(Heads.NONE, message)).isEqualTo(new McpServer.Answer(202, null));
        }
    }

    @Test
    void severalAtOnceAreTakenFromThoseWhoKnowNoBetter() {
        McpServer.Answer answer = send(Heads.NONE, """
                [{"jsonrpc":"2.0","id":"a","method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"},
                 {"jsonrpc":"2.0","id":"b","method":"nothing"},5]""");
        assertThat(answer.body()).hasSize(3);
        assertThat(answer.body().get(0).path("result").isObject()).isTrue();
        assertThat(answer.body().get(1).path("id").asText()).isEqualTo("b");
        assertThat(send(Heads.NONE, "[{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}]"))
                .isEqualTo(new McpServer.Answer(202, null));
    }

    @Test
    void whoeverShakesNoHandsSaysTheRevisionWithEachRequest() {
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"check_availability\",%s}}"
                        .formatted(META);
        var right = new Heads("2026-07-28", "tools/call", "check_availability");
        assertThat(send(right, call).body().at("/result/resultType").asText()).isEqualTo("complete");
        for (Heads wrong : List.of(
                new Heads("2025-11-25", "tools/call", "check_availability"),
                new Heads(null, "tools/call", "check_availability"),
                new Heads("2026-07-28", "tools/list", "check_availability"),
                new Heads("2026-07-28", null, "check_availability"),
                new Heads("2026-07-28", "tools/call", "book_appointment"),
                new Heads("2026-07-28", "tools/call", null))) {
            McpServer.Answer answer = send(wrong, call);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32020);
        }
        assertThat(used).hasSize(1);
    }

    @Test
    void whatWeSpeakCanBeAskedFirst() {
        McpServer.Answer answer = send(
                new Heads("2026-07-28", "server/discover", null),
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{%s}}".formatted(META));
        assertThat(answer.body().at("/result/supportedVersions/0").asText()).isEqualTo("2026-07-28");
        assertThat(answer.body().at("/result/supportedVersions")).hasSize(4);
        assertThat(answer.body().at("/result/ttlMs").isInt()).isTrue();
    }

    @Test
    void aRevisionOfAnotherTimeIsRefusedWithThoseThatWeSpeak() {
        McpServer.Answer answer =
                send(new Heads("2031-01-01", null, null), "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32022);
        assertThat(answer.body().at("/error/data/supported")).hasSize(4);
        assertThat(answer.body().at("/error/data/requested").asText()).isEqualTo("2031-01-01");
    }

    @Test
    void whatGoesWrongHereIsSaidWithoutWhat() {
        var broken = new McpServer(ToolCatalogue.all(), (tool, request, arguments) -> {
            throw new IllegalStateException("the password is sesame");
        });
        McpServer.Answer answer = broken.answer(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"log_call\"}}",
                Heads.NONE);
        assertThat(answer.body().at("/error/code").asInt()).isEqualTo(-32603);
        assertThat(answer.body().toString()).doesNotContain("sesame");
    }
}
