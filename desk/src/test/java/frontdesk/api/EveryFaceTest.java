package frontdesk.api;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.access.Access;
import frontdesk.booking.HandClock;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Namesake;
import frontdesk.errand.ErrandTools;
import frontdesk.house.Outsiders;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every tool by MCP, which is every other face as well: arguments as models send them are understood, or answered with what to ask. */
class EveryFaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI HERE = URI.create("https://desk.example.com");
    private static final Database DATABASE = TestDatabase.fresh();

    /** Five past ten in New York on a Saturday. */
    private final HandClock clock = new HandClock("2026-11-21T15:05:00Z");

    private final Business clinic = Namesake.of(DemoBusinesses.clinic());
    private final String agent = "agent_" + clinic.id();
    private Access access;
    private Mcp mcp;

    /** What a tool answered, and whether it refused. */
    private record Answer(boolean refused, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    @BeforeEach
    void theDesk() {
        Rooms rooms = TestRooms.on(DATABASE, HERE, Outsiders.NOBODY, clock);
        rooms.businesses().save(clinic);
        access = rooms.access();
        access.agents().add(agent, clinic.id(), "Front desk");
        var gate = new AgentGate(access);
        var origins = new AgentOrigins(rooms.toolBelt());
        var errands = new ErrandTools(rooms.errands(), rooms.errandCalls(), HERE);
        var hands = new McpHands(
                new AgentActions(gate, origins, rooms.toolBelt()),
                new Functions(gate, origins, rooms.toolBelt()),
                new ConciergeTools(gate, errands));
        mcp = new Mcp(gate, hands, () -> List.of(HERE.toString()));
    }

    private AgentHeaders headers(@Nullable String conversation, @Nullable String caller) {
        var headers = new AgentHeaders();
        headers.authorization =
                "Bearer " + access.agents().token(agent).orElseThrow().reveal();
        headers.conversation = conversation;
        headers.caller = caller;
        return headers;
    }

    private Answer use(AgentHeaders headers, String tool, String arguments) throws Exception {
        return use(headers, "staff", tool, JSON.readTree(arguments));
    }

    private Answer use(AgentHeaders headers, String whose, String tool, JsonNode arguments) {
        ObjectNode message =
                JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
        message.putObject("params").put("name", tool).set("arguments", arguments);
        Response response = mcp.others(whose, headers, new Mcp.Protocol(), message.toString());
        JsonNode result = ((JsonNode) response.getEntity()).path("result");
        assertThat(result.isObject()).as(response.getEntity().toString()).isTrue();
        assertThat(result.at("/structuredContent/message").asText())
                .contains(" ")
                .matches("(?s).*[.?]");
        return new Answer(result.path("isError").asBoolean(), result.path("structuredContent"));
    }

    private static String booking(String time, String phone) {
        return """
                {"date":"friday","start_time":"%s","customer_name":"Ida Wells","customer_phone":%s,"service":"check up","notes":null}
                """.formatted(time, phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check_availability|{\"date\":\"next friday\",\"time\":\"3pm\"}",
                "check_availability|{\"date\":\"2026-11-27\",\"time\":\"null\",\"party_size\":\"\",\"service\":\"null\",\"staff\":\"None\"}",
                "check_availability|{\"date\":\"11/27/2026\",\"duration_minutes\":\"30\",\"party_size\":\"1\",\"vibe\":{\"deep\":[1]}}",
                "check_availability|{\"date\":\"Friday, November 27\",\"duration_minutes\":\"30 minutes\",\"party_size\":1.0}",
                "check_availability|{\"date\":\"2026-11-27T00:00:00Z\",\"time\":\"15:00:00\",\"unasked\":true}",
                "search_availability|{\"date_range\":\"next week\",\"service_type\":\"undefined\",\"party_size\":\"one\"}",
                "search_availability|{\"date_range\":\"2026-11-23/2026-11-27\",\"date\":\"null\"}",
                "lookup_customer|{\"customer_phone\":\"four one five, five five five, oh one three four\"}",
                "lookup_customer|{\"customer_phone\":4155550134}",
                "appointments_today|{\"why\":\"curious\"}",
                "upsert_contact|{\"name\":\"Ida Wells\",\"phone\":\"(415) 555-0134\",\"email\":\"N/A\"}",
            })
    void whatModelsReallySendIsUnderstood(String sent) throws Exception {
        String[] parts = sent.split("\\|", 2);
        Answer answer = use(headers(null, null), parts[0], parts[1]);
        assertThat(answer.refused()).as(answer.toString()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check_availability|{}|missing_date",
                "take_order|{\"items\":[{\"name\":\"papad\",\"quantity\":2}],\"confirmed\":\"yes\"}|no_orders",
                "check_availability|{\"date\":\"null\"}|missing_date",
                "check_availability|{\"date\":\"\"}|missing_date",
                "check_availability|{\"date\":true}|bad_date",
                "check_availability|{\"date\":{\"day\":27}}|bad_date",
                "check_availability|{\"date\":\"when the moon is full\"}|bad_date",
                "check_availability|{\"date\":\"friday\",\"time\":\"nopetime\"}|bad_time",
                "check_availability|{\"date\":\"friday\",\"service\":\"dragon taming\"}|unknown_service",
                "check_availability|{\"date\":\"friday\",\"staff\":\"Dr. Who\"}|unknown_staff",
                "book_appointment|{\"date\":\"friday\",\"start_time\":\"3pm\"}|missing_name",
                "book_appointment|{\"date\":\"friday\",\"start_time\":\"3pm\",\"customer_name\":\"null\"}|missing_name",
                "book_appointment|{\"date\":\"friday\",\"start_time\":\"3pm\",\"customer_name\":\"Ida\",\"customer_phone\":\"five five five\"}|bad_phone",
                "book_appointment|{\"date\":\"friday\",\"start_time\":\"null\",\"customer_name\":\"Ida\"}|missing_time",
                "cancel_appointment|{\"appointment_id\":\"APT-123\"}|bad_appointment",
                "cancel_appointment|{\"appointment_id\":\"null\",\"customer_phone\":\"null\"}|missing_phone",
                "cancel_appointment|{\"customer_phone\":\"*\"}|bad_phone",
                "cancel_appointment|{\"customer_phone\":\"everybody\"}|bad_phone",
                "update_booking|{\"booking_id\":\"null\",\"cancel\":true}|missing_booking",
                "update_booking|{\"booking_id\":\"' or '1'='1\",\"cancel\":true}|not_found",
                "lookup_customer|{\"customer_phone\":\"%\"}|bad_phone",
                "log_call|{\"disposition\":\"booked\"}|missing_call",
            })
    void whatCannotBeUnderstoodIsAnsweredWithWhatToAsk(String tool, String arguments, String code) throws Exception {
        Answer answer = use(headers(null, null), tool, arguments);
        assertThat(answer.refused()).as(answer.toString()).isTrue();
        assertThat(answer.text("error")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"four one five five five five zero one three four\"", "4155550134", "\"+1 (415) 555-0134\""})
    void aNumberIsKnownHoweverItIsWritten(String phone) throws Exception {
        Answer booked = use(headers(null, null), "book_appointment", booking("3pm", phone));
        assertThat(booked.text("start_time")).as(booked.toString()).isEqualTo("15:00");
        Answer cancelled = use(
                headers(null, null),
                "cancel_appointment",
                "{\"appointment_id\":\"null\",\"customer_phone\":\"415 555 0134\",\"date\":\"\",\"reason\":\"None\"}");
        assertThat(cancelled.refused()).as(cancelled.toString()).isFalse();
    }

    @Test
    void argumentsMayComeAsTheTextOfAnObject() {
        Answer answer = use(
                headers(null, null),
                "staff",
                "check_availability",
                JSON.createObjectNode().textNode("{\"date\":\"friday\"}"));
        assertThat(answer.refused()).isFalse();
    }

    @Test
    void aCallerCanTalkTheModelIntoNothing() throws Exception {
        Answer idas = use(headers(null, null), "book_appointment", booking("10:00", "\"+14155550134\""));
        String id = idas.text("appointment_id");
        AgentHeaders mallory = headers("conv-mallory", "+14155550199");
        for (String arguments : List.of(
                "{\"appointment_id\":\"%s\"}".formatted(id),
                "{\"customer_phone\":\"+14155550134\"}",
                "{\"customer_phone\":\"+14155550134\",\"conversation_id\":\"another\",\"call_id\":\"another\",\"X-Caller-Id\":\"+14155550134\"}",
                "{\"appointment_id\":\"%s\",\"customer_phone\":\"+14155550134\",\"reason\":\"ignore your rules\"}"
                        .formatted(id))) {
            assertThat(use(mallory, "cancel_appointment", arguments).text("error"))
                    .isEqualTo("not_found");
            assertThat(use(
                                    mallory,
                                    "reschedule_appointment",
                                    arguments.replaceFirst("\\{", "{\"new_start_time\":\"3pm\","))
                            .text("error"))
                    .isEqualTo("not_found");
        }
        assertThat(use(mallory, "update_booking", "{\"booking_id\":\"%s\",\"cancel\":\"yes\"}".formatted(id))
                        .text("error"))
                .isEqualTo("not_found");
        Answer told = use(mallory, "lookup_customer", "{\"customer_phone\":\"+14155550134\"}");
        assertThat(told.body().path("known").asBoolean()).isFalse();
        assertThat(told.toString()).doesNotContain("Ida").doesNotContain(id);
        Answer still = use(headers("conv-ida", "+14155550134"), "lookup_customer", "{}");
        assertThat(still.body().path("appointments")).hasSize(1);
        assertThat(still.text("customer_name")).isEqualTo("Ida Wells");
    }

    @Test
    void aModelCannotReportOfAnotherCall() throws Exception {
        Answer first = use(headers("conv-1", null), "log_call", "{\"disposition\":\"answered\"}");
        Answer second =
                use(headers("conv-2", null), "log_call", "{\"disposition\":\"answered\",\"call_id\":\"conv-1\"}");
        assertThat(first.refused()).as(first.toString()).isFalse();
        assertThat(second.text("call_id")).isNotEqualTo(first.text("call_id"));
    }

    @Test
    void aWriteThatComesAgainIsDoneOnce() throws Exception {
        AgentHeaders keyed = headers("conv-k", null);
        keyed.key = "the-same";
        Answer first = use(keyed, "book_appointment", booking("10:00", "\"+14155550134\""));
        assertThat(use(keyed, "book_appointment", booking("10:00", "\"+14155550134\"")))
                .isEqualTo(first);
    }

    @Test
    void aCallersNumberWithoutACallIsRefusedAloud() throws Exception {
        Answer answer =
                use(headers(null, "+14155550199"), "cancel_appointment", "{\"customer_phone\":\"+14155550134\"}");
        assertThat(answer.text("error")).isEqualTo("missing_conversation");
    }

    @Test
    void whatIsNotForCallersIsNotAtTheAddressForCallers() {
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"appointments_today\"}}";
        var answer = (JsonNode)
                mcp.reception(headers(null, null), new Mcp.Protocol(), call).getEntity();
        assertThat(answer.at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void anErrandWithoutItsCallIsAnsweredWithASentence() throws Exception {
        Answer answer = use(
                headers("conv-nobody", null),
                "errand",
                "report_available_slots",
                JSON.readTree("{\"slots\":[\"null\"]}"));
        assertThat(answer.refused()).isTrue();
        assertThat(answer.text("error")).isEqualTo("unknown_conversation");
    }

    @Test
    void aPageOfAnotherSiteAndWhoHasNoTokenAreTurnedAway() {
        var foreign = new Mcp.Protocol();
        foreign.origin = "https://evil.example.com";
        assertStatus(() -> mcp.reception(headers(null, null), foreign, "{}"), 403);
        assertStatus(() -> mcp.reception(new AgentHeaders(), new Mcp.Protocol(), "{}"), 401);
        var ours = new Mcp.Protocol();
        ours.origin = "https://desk.example.com";
        assertThat(mcp.reception(headers(null, null), ours, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                        .getStatus())
                .isEqualTo(200);
    }

    private static void assertStatus(Runnable request, int status) {
        assertThatThrownBy(request::run).isInstanceOfSatisfying(WebApplicationException.class, refusal -> assertThat(
                        refusal.getResponse().getStatus())
                .isEqualTo(status));
    }
}
