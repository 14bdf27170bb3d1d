package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.access.Access;
import frontdesk.access.Seal;
import frontdesk.agents.Agents;
import frontdesk.agents.Difference;
import frontdesk.agents.Hosted;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.agents.Step;
import frontdesk.agents.SyncOutcome;
import frontdesk.agents.TakeOutcome;
import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Sound;
import frontdesk.business.Talk;
import frontdesk.business.Translation;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.ElevenLabsWorkspace.TwilioKeys;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.ElevenLabsStandIn.Trouble;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A business's agents are brought up to date on the platform, whatever happens there and in between. */
@Timeout(60)
class AgentsTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI DESK = URI.create("https://desk.example.com");

    private final ElevenLabsStandIn platform = new ElevenLabsStandIn();
    private final Journal journal = new Journal(DATABASE, Clock.systemUTC());
    private final Access access = new Access(DATABASE, journal, new byte[32], Clock.systemUTC());
    private final KnownAgents known = new KnownAgents(DATABASE, new Seal(new byte[32]));
    private final Business clinic = clinic();

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @BeforeEach
    void somebodyElseIsThere() {
        platform.objects().put("agents", "agent_theirs", JSON.createObjectNode().put("name", "Theirs"));
        platform.objects().put("tools", "tool_theirs", JSON.createObjectNode().put("id", "tool_theirs"));
    }

    /** One of its own for each test, in two languages. */
    private static Business clinic() {
        BusinessId id = BusinessId.next();
        var spanish = new Translation(
                new Language("es"),
                "Clínica Sonrisa, ¿en qué puedo ayudarle?",
                Map.of(),
                List.of(new Answer("parking", List.of("aparcamiento"), "Hay aparcamiento detrás del edificio.")));
        return DemoBusinesses.clinic().with(other -> other.id(id)
                .slug("clinic-" + id)
                .translations(List.of(spanish))
                .talk(new Talk(
                        Talk.Brain.MODEL,
                        "You are Rosa, warm and brief.",
                        List.of(new Talk.Shift(
                                LocalTime.of(18, 0), LocalTime.of(8, 0), "Nobody is there: take messages."))))
                .sound(new Sound(
                        List.of(), List.of(new Sound.Pick("elevenlabs", "voice_of_rosa", new Language("es"))))));
    }

    private Agents agents() {
        var api = new WorkspaceApi(
                new ElevenLabsAccount(platform.base(), platform.key()), Duration.ofSeconds(2), _ -> {});
        var workspace = new ElevenLabsWorkspace(
                api,
                new AgentTaste("gemini-2.5-flash", "voice_of_the_house"),
                new TwilioKeys("AC00000000000000000000000000000000", Secret.of("made-up-auth-token")));
        return new Agents(DATABASE, journal, access, known, workspace, DESK, Clock.systemUTC());
    }

    private SyncOutcome.Done done(SyncOutcome outcome) {
        assertThat(outcome).isInstanceOf(SyncOutcome.Done.class);
        return (SyncOutcome.Done) outcome;
    }

    private ObjectNode agent(Role role) {
        String id = known.agent(clinic.id(), "elevenlabs", role).orElseThrow();
        return platform.objects().all("agents").get(id);
    }

    private JsonNode tool(String name) {
        return platform.objects().all("tools").values().stream()
                .map(tool -> tool.path("tool_config"))
                .filter(tool -> tool.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRequestIsOneThatTheVendorTakes() {
        var spec = new ElevenLabsSpec();
        Agents agents = agents();
        assertThat(agents.take(clinic, new PhoneNumber("+14155550199"))).isEqualTo(TakeOutcome.NOTED);
        done(agents.sync(clinic, "test"));
        Business renamed = clinic.withName("Bright Smile and Sons").withAnswers(List.of());
        done(agents.sync(renamed, "test"));
        agents.plan(renamed);
        agents.giveBack(clinic, "test");
        done(agents.remove(clinic, "test"));
        Map<String, Integer> counts = spec.check(platform.requests());
        counts.forEach((operation, count) -> System.out.printf("%4d  %s%n", count, operation));
        assertThat(counts)
                .containsKeys(
                        "POST /v1/convai/secrets",
                        "POST /v1/workspace/webhooks",
                        "PATCH /v1/workspace/webhooks/{webhook_id}",
                        "POST /v1/convai/tools",
                        "POST /v1/convai/knowledge-base/text",
                        "POST /v1/convai/agents/create",
                        "PATCH /v1/convai/agents/{agent_id}",
                        "POST /v1/convai/phone-numbers",
                        "DELETE /v1/convai/phone-numbers/{phone_number_id}",
                        "DELETE /v1/convai/secrets/{secret_id}");
    }

    @Test
    void theJudgeRefusesWhatTheVendorWouldRefuse() {
        var spec = new ElevenLabsSpec();
        agents().sync(clinic, "test");
        ObjectNode tool = platform.requests().stream()
                .filter(request -> request.path().equals("/v1/convai/tools"))
                .findFirst()
                .orElseThrow()
                .body()
                .deepCopy();
        ((ObjectNode) tool.path("tool_config")).put("response_timeout_secs", 1);
        assertThat(spec.faults("POST /v1/convai/tools", tool)).isNotEmpty();
        assertThat(spec.faults("POST /v1/convai/agents/create", JSON.createObjectNode()))
                .isNotEmpty();
    }

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
        assertThat(config.at("/agent/prompt/built_in_tools/voicemail_detection").isNull())
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
        assertThat(access.agentWith(Secret.of(token)).map(Access.Agent::business))
                .contains(clinic.id());
        assertThat(platform.objects().all("tools").toString()).doesNotContain(token);
        assertThat(platform.objects().all("agents").toString()).doesNotContain(token);
        assertThat(platform.objects().all("tools").values())
                .noneMatch(tool -> tool.toString().contains("appointments_today"));
    }

    @Test
    void aSecondRunChangesNothing() {
        Agents agents = agents();
        assertThat(done(agents.sync(clinic, "test")).steps()).hasSize(1 + 1 + 14 + 2 + 2);
        platform.forgetRequests();
        assertThat(done(agents.sync(clinic, "test")).steps()).isEmpty();
        assertThat(agents.plan(clinic).work()).isEmpty();
        assertThat(platform.requests()).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void aPlanChangesNothing() {
        Agents agents = agents();
        assertThat(agents.plan(clinic).work()).hasSize(20).allMatch(step -> step instanceof Step.Make);
        assertThat(platform.requests()).isEmpty();
        assertThat(agents.made(clinic)).isEmpty();
        assertThat(access.agent(Agents.agentId(clinic, "elevenlabs"))).isEmpty();
    }

    @Test
    void aChangedProfileChangesOnlyWhatFollowsFromIt() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        Business changed = clinic.withGreeting("Good morning!");
        List<Step> work = agents.plan(changed).work();
        assertThat(work).singleElement().isInstanceOfSatisfying(Step.Change.class, change -> {
            assertThat(change.part()).isEqualTo("agent/reception");
            assertThat(change.drifted()).isFalse();
            assertThat(change.differences())
                    .extracting(Difference::path)
                    .containsExactly("conversation_config.agent.first_message");
        });
        done(agents.sync(changed, "test"));
        assertThat(agent(Role.RECEPTION)
                        .at("/conversation_config/agent/first_message")
                        .asText())
                .endsWith("Good morning!");
    }

    @Test
    void whatSomebodyChangedOrDeletedThereIsFoundAndMended() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        String id = known.agent(clinic.id(), "elevenlabs", Role.RECEPTION).orElseThrow();
        ObjectNode agent = platform.objects().all("agents").get(id);
        ((ObjectNode) agent.at("/conversation_config/agent")).put("first_message", "Buy one, get one free!");
        ((ObjectNode) agent.at("/platform_settings/data_collection"))
                .putObject("shoe_size")
                .put("type", "string");
        platform.objects().put("agents", id, agent);
        String lost = agents.made(clinic).get("tool/book_appointment");
        platform.objects().remove("tools", lost);

        List<Step> work = agents.plan(clinic).work();
        assertThat(work).hasSize(2);
        assertThat(work.getFirst()).isEqualTo(new Step.Make("tool/book_appointment", true));
        assertThat(work.getLast()).isInstanceOfSatisfying(Step.Change.class, change -> {
            assertThat(change.drifted()).isTrue();
            assertThat(change.differences())
                    .extracting(Difference::path)
                    .contains("conversation_config.agent.first_message", "platform_settings.data_collection.shoe_size");
        });
        done(agents.sync(clinic, "test"));
        assertThat(agents.plan(clinic).work()).isEmpty();
        assertThat(agent(Role.RECEPTION)
                        .at("/conversation_config/agent/prompt/tool_ids")
                        .toString())
                .contains(agents.made(clinic).get("tool/book_appointment"))
                .doesNotContain("\"" + lost + "\"");
    }

    @Test
    void aRegeneratedTokenIsSentAgain() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        Secret fresh = access.regenerate(Agents.agentId(clinic, "elevenlabs"), "test");
        assertThat(agents.plan(clinic).work()).extracting(Step::part).containsExactly("secret/agent-token");
        done(agents.sync(clinic, "test"));
        assertThat(platform.objects().all("secrets").values())
                .anyMatch(secret -> secret.path("value").asText().equals(fresh.reveal()));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "ILL", "ANSWER_LOST", "ANSWER_CUT"})
    void aRunThatIsInterruptedAnywhereIsFinishedByTheNextOneWithoutMakingAnythingTwice(Trouble trouble) {
        Agents agents = agents();
        // Each kind of part, and between making a webhook and setting it right.
        for (int at : List.of(0, 1, 2, 3, 9, 16, 17, 18, 19, 20)) {
            Trouble[] bad = new Trouble[at + 3];
            Arrays.fill(bad, Trouble.NONE);
            // Three times, so that it does not help to ask again.
            bad[at] = bad[at + 1] = bad[at + 2] = trouble;
            platform.have(bad);
            SyncOutcome first = agents.sync(clinic, "test");
            platform.recover();
            done(first instanceof SyncOutcome.Done ? first : agents.sync(clinic, "test"));
            assertThat(platform.objects().all("tools")).hasSize(14 + 1);
            assertThat(platform.objects().all("secrets")).hasSize(1);
            assertThat(platform.objects().all("webhooks")).hasSize(1);
            assertThat(platform.objects().all("documents")).hasSize(2);
            assertThat(platform.objects().all("agents")).hasSize(2 + 1);
            assertThat(known.reportSecret(clinic.id(), "elevenlabs").map(Secret::reveal))
                    .isEqualTo(platform.objects().all("webhooks").values().stream()
                            .map(hook -> hook.path("secret").asText())
                            .findFirst());
            assertThat(agents.plan(clinic).work()).isEmpty();
            done(agents.remove(clinic, "test"));
        }
    }

    @Test
    void aRunStopsWhereTheKeyIsRefusedAndSaysSo() {
        platform.have(Trouble.BAD_KEY);
        assertThat(agents().sync(clinic, "test"))
                .isInstanceOfSatisfying(SyncOutcome.Interrupted.class, interrupted -> assertThat(interrupted.trouble())
                        .hasMessageContaining("refuses the key"));
    }

    @Test
    void whatTheVendorDoesNotTakeIsToldWithItsPlace() {
        platform.have(Trouble.INVALID);
        assertThat(agents().sync(clinic, "test")).isInstanceOfSatisfying(SyncOutcome.Interrupted.class, interrupted -> {
            assertThat(interrupted.trouble()).hasMessageContaining("[\"body\",\"name\"] Field required");
            assertThat(interrupted.trouble().getMessage()).doesNotContain("fd_agent_");
        });
    }

    @Test
    void aVendorThatNeverAnswersHoldsNobodyUp() {
        platform.have(Trouble.SILENT);
        assertThat(agents().sync(clinic, "test"))
                .isInstanceOfSatisfying(SyncOutcome.Interrupted.class, interrupted -> assertThat(
                                interrupted.trouble().worthRetrying())
                        .isTrue());
        done(agents().sync(clinic, "test"));
        assertThat(platform.objects().all("secrets")).hasSize(1);
    }

    @Test
    void onlyOneRunsAtATime() {
        Agents other = agents();
        var meanwhile = new AtomicReference<SyncOutcome>();
        platform.on("POST", "/v1/convai/secrets", _ -> {
            meanwhile.set(other.sync(clinic, "test"));
            return ElevenLabsStandIn.Answer.ok(JSON.createObjectNode().put("secret_id", "secret_x"));
        });
        done(agents().sync(clinic, "test"));
        assertThat(meanwhile.get()).isEqualTo(new SyncOutcome.Busy());
    }

    @Test
    void whatWeMadeIsDeletedAndNothingElse() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        Business silent = clinic.withAnswers(List.of()).withTranslations(List.of());
        assertThat(done(agents.sync(silent, "test")).steps())
                .filteredOn(step -> step instanceof Step.Remove)
                .extracting(Step::part)
                .containsExactlyInAnyOrder("document/answers-en", "document/answers-es");
        done(agents.remove(clinic, "test"));
        assertThat(platform.objects().all("agents")).containsOnlyKeys("agent_theirs");
        assertThat(platform.objects().all("tools")).containsOnlyKeys("tool_theirs");
        assertThat(platform.objects().all("secrets")).isEmpty();
        assertThat(platform.objects().all("webhooks")).isEmpty();
        assertThat(agents.made(clinic)).isEmpty();
    }

    @Test
    void anAddressThatMovesGetsAWebhookOfItsOwn() {
        agents().sync(clinic, "test");
        Optional<Secret> before = known.reportSecret(clinic.id(), "elevenlabs");
        var moved = new Agents(
                DATABASE,
                journal,
                access,
                known,
                new ElevenLabsWorkspace(
                        new ElevenLabsAccount(platform.base(), platform.key()),
                        new AgentTaste("gemini-2.5-flash", null),
                        null),
                URI.create("https://moved.example.com"),
                Clock.systemUTC());
        done(moved.sync(clinic, "test"));
        assertThat(platform.objects().all("webhooks").values()).singleElement().satisfies(hook -> assertThat(
                        hook.path("webhook_url").asText())
                .startsWith("https://moved.example.com/"));
        assertThat(known.reportSecret(clinic.id(), "elevenlabs").map(Secret::reveal))
                .isNotEqualTo(before.map(Secret::reveal));
        assertThat(moved.plan(clinic).work()).isEmpty();
    }

    @Test
    void aNumberIsTakenWithoutItsTextsAndGivenBack() {
        Agents agents = agents();
        assertThat(agents.take(clinic, new PhoneNumber("+14155550101"))).isEqualTo(TakeOutcome.NOTED);
        done(agents.sync(clinic, "test"));
        var imported = platform.requests().stream()
                .filter(request -> request.path().equals("/v1/convai/phone-numbers")
                        && request.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(imported.body().path("enable_sms").asBoolean(true)).isFalse();
        assertThat(imported.body().path("agent_id").asText())
                .isEqualTo(
                        known.agent(clinic.id(), "elevenlabs", Role.RECEPTION).orElseThrow());
        assertThat(known.number(clinic.id(), "elevenlabs")).isPresent();
        assertThat(agents.plan(clinic).work()).isEmpty();
        assertThat(agents.giveBack(clinic, "test")).isEqualTo(1);
        assertThat(platform.objects().all("numbers")).isEmpty();
    }

    @Test
    void aNumberThatSomebodyImportedByHandIsLeftAlone() {
        platform.objects()
                .put("numbers", "phnum_theirs", JSON.createObjectNode().put("phone_number", "+14155550101"));
        Agents agents = agents();
        assertThat(agents.take(clinic, new PhoneNumber("+14155550101"))).isEqualTo(TakeOutcome.THERE_ALREADY);
        done(agents.sync(clinic, "test"));
        done(agents.remove(clinic, "test"));
        assertThat(platform.objects().all("numbers")).containsOnlyKeys("phnum_theirs");
    }

    @Test
    void anAgentIsKnownByThePlatformsIdOfIt() {
        agents().sync(clinic, "test");
        String id = known.agent(clinic.id(), "elevenlabs", Role.ERRAND).orElseThrow();
        assertThat(known.hosted("elevenlabs", id)).contains(new Hosted(clinic.id(), Role.ERRAND));
        assertThat(known.hosted("elevenlabs", "agent_theirs")).isEmpty();
        assertThat(known.hosted("elevenlabs", "\0")).isEmpty();
    }

    @Test
    void nothingIsBegunWhereThePlatformCouldNotCallUs() {
        var agents = new Agents(DATABASE, journal, access, known, null, DESK, Clock.systemUTC());
        assertThat(agents.sync(clinic, "test")).isInstanceOf(SyncOutcome.NotReady.class);
        var unreachable = new Agents(
                DATABASE,
                journal,
                access,
                known,
                new ElevenLabsWorkspace(
                        new ElevenLabsAccount(URI.create("https://api.elevenlabs.io"), platform.key()),
                        new AgentTaste("gemini-2.5-flash", null),
                        null),
                URI.create("http://localhost:8080"),
                Clock.systemUTC());
        assertThat(unreachable.obstacle())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("https"));
    }
}
