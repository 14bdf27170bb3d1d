package frontdesk.api;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.access.Access;
import frontdesk.api.Agent.Answer;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.CallOrder;
import frontdesk.errand.CallPlan;
import frontdesk.errand.CallingHours;
import frontdesk.errand.Errand;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.Errands;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.NewErrand;
import frontdesk.errand.NextCall;
import frontdesk.errand.Provider;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Text;

import static org.assertj.core.api.Assertions.assertThat;

/** Face 2 over the wire: an agent that calls a provider for Ana, who would like to go on Friday afternoon. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class ConciergeToolsTest {
    private static int next = 10;

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Errands errands;

    @Inject
    ErrandCalls calls;

    @Inject
    Messages messages;

    @Inject
    Journal journal;

    private Agent agent;
    private LocalDate friday;
    private PhoneNumber ana;
    private String conversation;
    private CallOrder order;

    @BeforeEach
    void aCall() {
        agent = new Agent(desk, "agent_bright_smile", token("agent_bright_smile"));
        friday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        conversation = "conv_" + next;
        ana = new PhoneNumber("+141555507" + next++);
        order = call("en");
    }

    private String token(String id) {
        return access.agents().token(id).orElseThrow().reveal();
    }

    private CallOrder call(String language) {
        errands.allow(DemoBusinesses.CLINIC, CallPlan.of(1000));
        errands.callAt(DemoBusinesses.CLINIC, CallingHours.ALWAYS);
        var user = new Errand.User("Ana", ana, new Language(language));
        var providers = List.of(
                new Provider.Entry("Dr. Vega", new PhoneNumber("+14155550191"), "3 Example Street"),
                new Provider.Entry("Dr. Wu", new PhoneNumber("+14155550192"), ""));
        var asked = new NewErrand(user, "dentist", "%s 14:00".formatted(friday), null, "", providers);
        assertThat(errands.make(DemoBusinesses.CLINIC, asked, "test", null)).isInstanceOf(MakeOutcome.Made.class);
        var taken = (NextCall.Taken) calls.next(DemoBusinesses.CLINIC, "outside");
        calls.begun(DemoBusinesses.CLINIC, taken.order().call(), conversation);
        return taken.order();
    }

    private Answer tool(String name, String fields, String... headers) {
        return agent.tool(name, "{\"conversation_id\":\"%s\",%s}".formatted(conversation, fields), headers);
    }

    private static void isASentence(Answer answer) {
        assertThat(answer.text("message")).contains(" ").matches(".*[.?]");
    }

    @Test
    void slotsAreJudgedBestFirst() {
        Answer answer = tool(
                "slots",
                "\"slots\":[\"%1$s 09:00\",\"%1$s 15:00\",\"%1$s 14:00\"],\"provider_notes\":\"closed on Monday\""
                        .formatted(friday));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().at("/slots/0/slot").asText()).isEqualTo(friday + " 14:00");
        assertThat(answer.body().at("/slots").findValuesAsText("preference"))
                .containsExactly("fits", "ask", "does_not_fit");
        assertThat(answer.body().at("/fitting_slots/0").asText()).isEqualTo(friday + " 14:00");
        isASentence(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"%s 14:00\"",
                "[\"%sT14:00\"]",
                "[{\"date\":\"%s\",\"time\":\"2 pm\"}]",
                "[{\"datetime\":\"%s 14:00:00\"}]",
                "\"%s 14:00, null\"",
            })
    void slotsAreReadInWhateverShapeTheyCome(String slots) {
        Answer answer = tool("slots", "\"slots\":" + slots.formatted(friday));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().at("/slots/0/slot").asText()).isEqualTo(friday + " 14:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slots            | "slots":[]                                | 422 | missing_slots
            slots            | "slots":["banana"]                        | 422 | bad_slots
            slots            | "slots":"null"                            | 422 | missing_slots
            slots            | "slots":["2026-02-30 10:00"]              | 422 | bad_date
            check-preference | "slot":"tomorrow"                         | 422 | missing_time
            check-preference | "slot":"3pm"                              | 422 | missing_date
            check-preference | "slot":null                               | 422 | missing_date
            confirm          | "date":"2020-01-01","time":"10:00"        | 422 | past_date
            confirm          | "date":"tomorrow","time":"banana"         | 422 | bad_time
            confirm          | "provider_name":"Dr. Vega"                | 422 | missing_date
            escalate         | "question":"null"                         | 422 | missing_question
            escalate         | "options":[]                              | 422 | missing_question
            """)
    void whatIsNotUnderstoodIsAskedBack(String tool, String fields, int status, String error) {
        Answer answer = tool(tool, fields);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("error")).isEqualTo(error);
        isASentence(answer);
    }

    @Test
    void tomorrowAtThreeIsUnderstood() {
        Answer answer = tool("check-preference", "\"slot\":\"tomorrow at 3pm\"");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.text("slot")).endsWith(" 15:00");
        assertThat(answer.text("preference")).isIn("fits", "ask", "does_not_fit");
    }

    @Test
    void onlyTheAccountsOwnAgentIsLetIn() {
        String json = "{\"conversation_id\":\"%s\",\"slots\":[\"%s 14:00\"]}".formatted(conversation, friday);
        assertThat(new Agent(desk, "x", null).tool("slots", json).status()).isEqualTo(401);
        assertThat(new Agent(desk, "x", "wrong").tool("slots", json).status()).isEqualTo(401);
        Answer other = new Agent(desk, "x", token("agent_trattoria_lucia")).tool("slots", json);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.text("error")).isEqualTo("unknown_conversation");
        assertThat(agent.tool("slots", "{}").text("error")).isEqualTo("missing_conversation");
        assertThat(agent.tool("dance", "{}").text("error")).isEqualTo("unknown_tool");
    }

    @Test
    void theConversationMayBeNamedInAHeaderOrByOurOwnId() {
        String slot = "{\"slot\":\"%s 14:00\"}".formatted(friday);
        assertThat(agent.tool("check-preference", slot, "X-Conversation-Id", conversation)
                        .status())
                .isEqualTo(200);
        assertThat(agent.tool(
                                "check-preference",
                                slot,
                                "X-Conversation-Id",
                                order.call().toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aConfirmedBookingIsTextedOnceHoweverOftenItIsReported() {
        String confirm =
                "\"date\":\"%s\",\"time\":\"2 pm\",\"provider_name\":\"Dr. Vega\",\"address\":\"3 Example Street\",\"confirmation_number\":4711"
                        .formatted(friday);
        Answer first = tool("confirm", confirm, "Idempotency-Key", "k1");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.text("calendar")).endsWith(".ics");
        assertThat(tool("confirm", confirm, "Idempotency-Key", "k1").body()).isEqualTo(first.body());
        assertThat(tool("confirm", confirm).status()).isEqualTo(200);
        assertThat(messages.latest(DemoBusinesses.CLINIC, 200).stream()
                        .filter(text -> text.to().equals(ana))
                        .map(Text::body))
                .singleElement()
                .asString()
                .contains("Dr. Vega", "3 Example Street", "4711");
        assertThat(errands.find(DemoBusinesses.CLINIC, order.errand())
                        .orElseThrow()
                        .status()
                        .isOver())
                .isTrue();
    }

    @Test
    void theUsersAnswerReachesTheCallWithTheNextTool() {
        String options = "\"options\":[\"%1$s 09:00\",\"%1$s 10:00\"]".formatted(friday);
        Answer asked = tool("escalate", options);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(asked.body().at("/user_reply/state").asText()).isEqualTo("waiting");
        assertThat(asked.text("message")).startsWith("One moment, please");
        assertThat(tool("escalate", options).body()).isEqualTo(asked.body());

        errands.reply(DemoBusinesses.CLINIC, ana, "the later one");
        Answer next = tool("check-preference", "\"slot\":\"%s 10:00\"".formatted(friday));
        assertThat(next.text("preference")).isEqualTo("fits");
        assertThat(next.text("reason")).isEqualTo("agreed");
        assertThat(next.body().at("/user_reply/slot").asText()).isEqualTo(friday + " 10:00");
        assertThat(next.text("message")).startsWith("Ana takes ");
        assertThat(tool("check-preference", "\"slot\":\"%s 10:00\"".formatted(friday))
                        .body()
                        .has("user_reply"))
                .isFalse();
    }

    @Test
    void theNextProviderIsCalledWhereThisOneHasNoTime() {
        Answer first = tool("no-availability", "\"reason\":\"booked out\"");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().path("next_provider").asBoolean()).isTrue();
        assertThat(tool("no-availability", "\"reason\":\"booked out\"").body()).isEqualTo(first.body());
        var taken = (NextCall.Taken) calls.next(DemoBusinesses.CLINIC, "outside");
        assertThat(taken.order().provider()).isEqualTo("Dr. Wu");
    }

    @Test
    void theAgentIsAnsweredInTheLanguageOfTheCall() {
        conversation = conversation + "_es";
        call("es");
        Answer answer = tool("slots", "\"slots\":[\"%s 14:00\"]".formatted(friday));
        assertThat(answer.text("message")).startsWith("A Ana le viene bien el viernes ");
        assertThat(tool("slots", "\"slots\":[]").text("message")).isEqualTo("¿Qué horas tiene?");
    }

    @Test
    void eachUseIsRecordedOnItsCall() {
        tool("slots", "\"slots\":[\"%s 14:00\"]".formatted(friday));
        tool("slots", "\"slots\":[]");
        assertThat(journal.toolUses(DemoBusinesses.CLINIC, order.call()))
                .extracting(ToolUse::name, ToolUse::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("report_available_slots", "Judged"),
                        org.assertj.core.groups.Tuple.tuple("report_available_slots", "Refused"));
        assertThat(journal.callByCarrierName(DemoBusinesses.CLINIC, conversation))
                .isPresent();
    }
}
