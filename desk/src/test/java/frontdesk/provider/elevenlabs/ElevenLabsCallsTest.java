package frontdesk.provider.elevenlabs;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.errand.AgentPlatform.Said;
import frontdesk.errand.CallOrder;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.Agent;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.By;
import frontdesk.provider.speech.SoundServer;
import frontdesk.provider.speech.VendorContract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls of errands placed through ElevenLabs, each way, and what is learnt of them. */
class ElevenLabsCallsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<By, String> PATHS = Map.of(
            By.TWILIO, "/v1/convai/twilio/outbound-call",
            By.SIP_TRUNK, "/v1/convai/sip-trunk/outbound-call",
            By.BATCH, "/v1/convai/batch-calling/submit");
    private static final String PLACED =
            "{\"success\":true,\"message\":\"ok\",\"conversation_id\":\"conv_1\",\"callSid\":null}";

    private final SoundServer vendor = new SoundServer();
    private final CallOrder order = order("+14155550191");

    @AfterEach
    void close() {
        vendor.close();
    }

    private ElevenLabsCalls calls(By by) {
        var account = new ElevenLabsAccount(vendor.address(), Secret.of("xi-made-up"));
        return new ElevenLabsCalls(
                account, by, _ -> Optional.of(new Agent("agent_1", "phnum_1")), Duration.ofSeconds(20));
    }

    private static CallOrder order(String to) {
        return new CallOrder(
                BusinessId.of("11111111-0000-4000-8000-000000000001"),
                CallId.next(),
                ErrandId.next(),
                new PhoneNumber(to),
                "Dr. Vega",
                "Ana",
                "dentist",
                "Friday afternoon",
                new Language("es-MX"),
                "Mission",
                "");
    }

    private JsonNode sent() throws Exception {
        return JSON.readTree(vendor.asked.getLast().body());
    }

    @ParameterizedTest
    @EnumSource(names = {"TWILIO", "SIP_TRUNK"})
    void aCallIsPlacedWithAllThatTheAgentMustKnow(By by) throws Exception {
        vendor.answers(200, PLACED);
        assertThat(calls(by).place(order)).isEqualTo("conv_1");
        assertThat(vendor.asked.getLast().path()).isEqualTo(PATHS.get(by));
        assertThat(vendor.asked.getLast().headers().getFirst("xi-api-key")).isEqualTo("xi-made-up");
        assertThat(sent().path("to_number").asText()).isEqualTo("+14155550191");
        JsonNode variables = sent().at("/conversation_initiation_client_data/dynamic_variables");
        assertThat(variables.path("user_name").asText()).isEqualTo("Ana");
        assertThat(variables.path("preferred_time").asText()).isEqualTo("Friday afternoon");
        assertThat(variables.path("language").asText()).isEqualTo("es");
        assertThat(variables.path("errand_call_id").asText())
                .isEqualTo(order.call().toString());
    }

    @Test
    void manyCallsGoAsOneBatch() throws Exception {
        vendor.answers(200, "{\"id\":\"btcal_1\",\"status\":\"pending\"}");
        var other = order("+14155550192");
        assertThat(calls(By.BATCH).together()).isGreaterThan(1);
        assertThat(calls(By.BATCH).place(List.of(order, other)))
                .containsEntry(order.call(), "batch:btcal_1/" + order.call())
                .containsEntry(other.call(), "batch:btcal_1/" + other.call());
        assertThat(sent().path("recipients").findValuesAsText("phone_number"))
                .containsExactly("+14155550191", "+14155550192");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentIsWhatTheVendorPublishes(By by) throws Exception {
        vendor.answers(200, by == By.BATCH ? "{\"id\":\"btcal_1\"}" : PLACED);
        calls(by).place(List.of(order));
        ObjectNode published = (ObjectNode) VendorContract.read("elevenlabs-openapi-2026-08-22.json");
        JsonNode reference = published
                .at("/paths")
                .path(PATHS.get(by))
                .at("/post/requestBody/content/application~1json/schema/$ref");
        published.set("$ref", reference);
        var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(published);
        Set<ValidationMessage> faults = schema.validate(sent());
        assertThat(faults).isEmpty();
        assertThat(schema.validate(((ObjectNode) sent()).without("agent_id"))).isNotEmpty();
        JsonNode known = published.at(reference.asText().substring(1)).path("properties");
        assertThat(sent().properties())
                .allSatisfy(field ->
                        assertThat(known.has(field.getKey())).as(field.getKey()).isTrue());
    }

    @Test
    void aCallThatIsNotPlacedIsARefusal() {
        vendor.answers(200, "{\"success\":false,\"message\":\"no such number\",\"conversation_id\":null}");
        assertThat(trouble(By.TWILIO).worthRetrying()).isFalse();
    }

    @Test
    void whereTheirLinesAreFullAnotherTryIsWorthIt() {
        vendor.answers(429, "{\"detail\":{\"status\":\"concurrent_limit_exceeded\",\"message\":\"…\"}}");
        assertThat(trouble(By.TWILIO).worthRetrying()).isTrue();
        vendor.answers(
                422,
                "{\"detail\":[{\"loc\":[\"body\",\"agent_id\"],\"msg\":\"Field required\",\"type\":\"missing\"}]}");
        assertThat(trouble(By.SIP_TRUNK).worthRetrying()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void howLongItWantsToBeLeftAloneIsKnown(By by) {
        vendor.wantsRest(429, 90);
        assertThat(trouble(by).rest()).isEqualTo(Duration.ofSeconds(90));
        vendor.wantsRest(503, 7);
        assertThat(catchThrowableOfType(
                                OutsideTrouble.class, () -> calls(By.TWILIO).ended("conv_1"))
                        .rest())
                .isEqualTo(Duration.ofSeconds(7));
    }

    private OutsideTrouble trouble(By by) {
        return catchThrowableOfType(OutsideTrouble.class, () -> calls(by).place(order));
    }

    @ParameterizedTest
    @CsvSource({"initiated", "in-progress", "processing"})
    void aConversationThatGoesOnIsNotOver(String status) {
        vendor.answers(200, told(status, "", "user"));
        assertThat(calls(By.TWILIO).ended("conv_1")).isEmpty();
        assertThat(vendor.asked.getLast().path()).isEqualTo("/v1/convai/conversations/conv_1");
    }

    @ParameterizedTest
    @CsvSource({
        "done,'',user,UNSETTLED",
        "done,'',agent,UNANSWERED",
        "done,voicemail detected,user,UNANSWERED",
        "failed,'',user,FAILED"
    })
    void oneThatIsOverTellsWhatCameOfIt(String status, String reason, String second, Result result) {
        vendor.answers(200, told(status, reason, second));
        assertThat(calls(By.TWILIO).ended("conv_1")).hasValueSatisfying(ended -> {
            assertThat(ended.result()).isEqualTo(result);
            assertThat(ended.said())
                    .containsExactly(
                            new Said(true, "Hello", Duration.ZERO),
                            new Said(second.equals("agent"), "Yes?", Duration.ofSeconds(4)));
        });
    }

    private static String told(String status, String reason, String second) {
        return """
                {"status":"%s","metadata":{"termination_reason":"%s"},"transcript":[
                 {"role":"agent","message":"Hello","time_in_call_secs":0},
                 {"role":"agent","message":null,"tool_calls":null,"time_in_call_secs":2},
                 {"role":"%s","message":"Yes?","time_in_call_secs":4}]}
                """.formatted(status, reason, second);
    }

    @Test
    void aCallOfABatchIsFoundByOurNameOfIt() {
        String recipient =
                "{\"recipients\":[{\"id\":\"x\",\"status\":\"voicemail\"},{\"id\":\"y\",\"status\":\"%s\",\"conversation_id\":%s}]}";
        vendor.answers(200, recipient.formatted("in_progress", "null"));
        assertThat(calls(By.BATCH).ended("batch:btcal_1/y")).isEmpty();
        vendor.answers(200, recipient.formatted("completed", "\"conv_7\"")).answers(200, told("done", "", "user"));
        assertThat(calls(By.BATCH).ended("batch:btcal_1/y"))
                .hasValueSatisfying(ended -> assertThat(ended.said()).hasSize(2));
        assertThat(vendor.asked.getLast().path()).isEqualTo("/v1/convai/conversations/conv_7");
        vendor.answers(200, recipient.formatted("failed", "null"));
        assertThat(calls(By.BATCH).ended("batch:btcal_1/x"))
                .hasValueSatisfying(ended -> assertThat(ended.result()).isEqualTo(Result.UNANSWERED));
    }
}
