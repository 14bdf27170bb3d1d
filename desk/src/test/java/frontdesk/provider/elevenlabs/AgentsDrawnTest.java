package frontdesk.provider.elevenlabs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.access.Agent;
import frontdesk.agents.Role;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands on the platform is drawn from the profile of the business. */
@Timeout(60)
class AgentsDrawnTest extends AgentsOnTheWire {
    @Test
    void anAgentIsMadeFromTheBusinessProfile() {
        done(agents().sync(clinic, "test"));
        ObjectNode agent = agent(Role.RECEPTION);
        JsonNode config = agent.path("conversation_config");
        assertThat(config.at("/agent/first_message").asText())
                .isEqualTo("{{caller_greeting}} This call is recorded. Bright Smile Dental, how can I help you?");
        assertThat(config.at("/agent/prompt/prompt").asText())
                .contains(
                        "You are Rosa",
                        "From 18:00 to 08:00",
                        "Service: check-up, 30 minutes, 75.00 USD",
                        "Staff: Dr. Lee");
        assertThat(config.at("/asr/user_input_audio_format").asText()).isEqualTo("ulaw_8000");
        assertThat(config.at("/tts/voice_id").asText()).isEqualTo("voice_of_the_house");
        assertThat(config.at("/language_presets/es/overrides/agent/first_message")
                        .asText())
                .contains("Esta llamada", "Clínica Sonrisa");
        assertThat(config.at("/language_presets/es/overrides/tts/voice_id").asText())
                .isEqualTo("voice_of_rosa");
        assertThat(config.at(
                                "/agent/prompt/built_in_tools/transfer_to_number/params/transfers/0/transfer_destination/phone_number")
                        .asText())
                .isEqualTo("+14155550191");
        assertThat(config.at("/agent/prompt/built_in_tools/language_detection").isObject())
                .isTrue();
        assertThat(config.at("/agent/prompt/built_in_tools/play_keypad_touch_tone")
                        .isNull())
                .isTrue();
        assertThat(config.at("/agent/prompt/knowledge_base")).hasSize(2);
        assertThat(agent.at("/platform_settings/workspace_overrides/conversation_initiation_client_data_webhook/url")
                        .asText())
                .startsWith("https://desk.example.com/elevenlabs/conversation/elevenlabs_clinic_");
        assertThat(agent.at("/platform_settings/overrides/enable_conversation_initiation_client_data_from_webhook")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatIsNotedJudgedPermittedAndToldOfACallStandsOnItsAgent() {
        done(agents().sync(clinic, "test"));
        ObjectNode agent = agent(Role.RECEPTION);
        assertThat(agent.at("/conversation_config/agent/prompt/built_in_tools/end_call/params/system_tool_type")
                        .asText())
                .isEqualTo("end_call");
        JsonNode settings = agent.path("platform_settings");
        assertThat(settings.at("/evaluation/criteria"))
                .extracting(one -> one.path("id").asText())
                .contains("booked", "kept_others_private");
        assertThat(settings.path("data_collection").fieldNames())
                .toIterable()
                .contains("caller_name", "reason", "call_back", "sentiment");
        JsonNode permitted = settings.at("/overrides/conversation_config_override");
        assertThat(permitted.at("/agent/language").asBoolean()).isTrue();
        assertThat(permitted.at("/agent/first_message").asBoolean()).isTrue();
        JsonNode told = settings.at("/workspace_overrides/webhooks");
        assertThat(told.path("post_call_webhook_id").asText())
                .isEqualTo(agents().made(clinic).get("webhook/post-call"));
        assertThat(told.path("events")).hasSize(3);
        assertThat(settings.at("/auth/enable_auth").asBoolean()).isTrue();
    }

    @Test
    void whoCallsForAnErrandWaitsToBeSpokenToAndKnowsAMachine() {
        done(agents().sync(clinic, "test"));
        JsonNode agent = agent(Role.ERRAND).at("/conversation_config/agent");
        assertThat(agent.path("first_message").asText()).isEmpty();
        assertThat(agent(Role.ERRAND)
                        .at("/platform_settings/workspace_overrides")
                        .isMissingNode())
                .as("whoever placed the call asks what became of it")
                .isTrue();
        assertThat(agent.at("/prompt/tool_ids")).hasSize(5);
        assertThat(agent.at("/prompt/built_in_tools/voicemail_detection").isObject())
                .isTrue();
        assertThat(agent.at("/prompt/built_in_tools/language_detection").isObject())
                .isTrue();
        assertThat(agent.at("/dynamic_variables/dynamic_variable_placeholders").has("errand_call_id"))
                .isTrue();
    }

    @Test
    void whoeverMayDialKnowsAMachineAndTheReceptionistTellsItWhoCalled() {
        done(agents().sync(clinic, "test"));
        for (Role role : Role.values()) {
            JsonNode machines =
                    agent(role).at("/conversation_config/agent/prompt/built_in_tools/voicemail_detection/params");
            assertThat(machines.path("system_tool_type").asText())
                    .as(role.word())
                    .isEqualTo("voicemail_detection");
        }
        String message =
                "/conversation_config/agent/prompt/built_in_tools/voicemail_detection/params/voicemail_message";
        assertThat(agent(Role.RECEPTION).at(message).asText())
                .isEqualTo(
                        "Hello, this is Bright Smile Dental. We wanted to speak with you, and could not reach you. Please call us whenever it suits you. Goodbye.");
        assertThat(agent(Role.ERRAND).at(message).isMissingNode())
                .as("a provider is called again later")
                .isTrue();
    }

    @Test
    void aToolShowsErrorsToTheModelAndHidesTheTokenAndTheCallerFromIt() {
        done(agents().sync(clinic, "test"));
        JsonNode cancel = tool("cancel_appointment");
        assertThat(cancel.path("tool_error_handling_mode").asText()).isEqualTo("passthrough");
        assertThat(cancel.path("response_timeout_secs").asInt()).isEqualTo(10);
        JsonNode schema = cancel.path("api_schema");
        assertThat(schema.path("url").asText()).contains("/api/agent-actions/cancel-appointment/elevenlabs_clinic_");
        assertThat(schema.at("/request_headers/X-Conversation-Id/variable_name").asText())
                .isEqualTo("system__conversation_id");
        assertThat(schema.at("/request_body_schema/properties/customer_phone/dynamic_variable")
                        .asText())
                .isEqualTo("system__caller_id");
        String secret = schema.at("/request_headers/X-Agent-Token/secret_id").asText();
        String token =
                platform.objects().all("secrets").get(secret).path("value").asText();
        assertThat(access.agents().with(Secret.of(token)).map(Agent::business)).contains(clinic.id());
        assertThat(platform.objects().all("tools").toString()).doesNotContain(token);
        assertThat(platform.objects().all("agents").toString()).doesNotContain(token);
        assertThat(platform.objects().all("tools").values())
                .noneMatch(tool -> tool.toString().contains("appointments_today"));
    }
}
