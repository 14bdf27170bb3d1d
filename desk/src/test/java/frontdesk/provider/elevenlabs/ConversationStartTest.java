package frontdesk.provider.elevenlabs;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Talk;
import frontdesk.kernel.Language;
import frontdesk.timetable.Wish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What ElevenLabs is told of a caller before the first word. */
@Timeout(60)
class ConversationStartTest {
    private static final String QUESTION =
            "{\"caller_id\":\"+14155550134\",\"agent_id\":\"agent_made_up\",\"called_number\":\"+14155550101\",\"call_sid\":\"CA1\"}";

    @TempDir
    private Path recordings;

    private DeskWithElevenLabs desk;
    private String token;

    @BeforeEach
    void open() throws Exception {
        desk = new DeskWithElevenLabs(recordings);
        token = desk.rooms
                .access()
                .agents()
                .token(DeskWithElevenLabs.AGENT)
                .orElseThrow()
                .reveal();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aKnownCallerIsGreetedByNameAndTheirBookingsAreKnown() throws Exception {
        var wish = new Wish(
                desk.clinic.services().getFirst().id(), LocalDateTime.parse("2026-11-24T10:00"), 1, null, null);
        var anna = new Customer("Anna Keller", DeskWithElevenLabs.ANNA, null, null);
        assertThat(desk.rooms.diary().book(desk.clinic.id(), wish, anna, Origin.of("test")))
                .isInstanceOf(BookOutcome.Booked.class);
        JsonNode variables = told(token).path("dynamic_variables");
        assertThat(variables.path("caller_name").asText()).isEqualTo("Anna Keller");
        assertThat(variables.path("caller_greeting").asText()).isEqualTo("Hello Anna Keller.");
        assertThat(variables.path("upcoming_bookings").asText())
                .contains("Tuesday")
                .contains("ten");
        assertThat(variables.path("known_language").asText()).isEmpty();
    }

    @Test
    void whoChoseAnotherLanguageIsSpokenToInIt() throws Exception {
        var other = desk.clinic.languages().stream()
                .filter(language -> !language.isKindOf(desk.clinic.language()))
                .findFirst()
                .orElseThrow();
        desk.rooms.people().save(desk.clinic.id(), "Anna Keller", DeskWithElevenLabs.ANNA, null, "test");
        desk.rooms.people().speaks(desk.clinic.id(), DeskWithElevenLabs.ANNA, other);
        JsonNode told = told(token);
        String code = other.locale().getLanguage();
        assertThat(told.path("dynamic_variables").path("known_language").asText())
                .isEqualTo(code);
        assertThat(told.at("/conversation_config_override/agent/language").asText())
                .isEqualTo(code);
    }

    @Test
    void aLanguageThatTheBusinessDoesNotSpeakChangesNothing() throws Exception {
        desk.rooms.people().save(desk.clinic.id(), "Anna Keller", DeskWithElevenLabs.ANNA, null, "test");
        desk.rooms.people().speaks(desk.clinic.id(), DeskWithElevenLabs.ANNA, new Language("fi"));
        assertThat(told(token).has("conversation_config_override")).isFalse();
    }

    @Test
    void whatHoldsAtThisHourIsPutInPlaceOfWhatStandsOnTheAgent() throws Exception {
        var saturday = new Talk.Shift(
                LocalTime.of(10, 0),
                LocalTime.of(11, 0),
                "It is early.",
                List.of(DayOfWeek.SATURDAY),
                false,
                "A fine morning to you.");
        desk.rooms.businesses().save(desk.clinic.withTalk(new Talk(Talk.Brain.MODEL, "Be warm.", List.of(saturday))));
        JsonNode agent = told(token).at("/conversation_config_override/agent");
        assertThat(agent.path("first_message").asText()).isEqualTo("This call is recorded. A fine morning to you.");
        assertThat(agent.at("/prompt/prompt").asText()).contains("Be warm.\nIt is early.");
        desk.clock.pass(Duration.ofHours(1));
        assertThat(told(token)
                        .at("/conversation_config_override/agent/first_message")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void aStrangerIsToldWithAllVariablesAndNothingInThem() throws Exception {
        JsonNode told = told(token);
        assertThat(told.path("type").asText()).isEqualTo("conversation_initiation_client_data");
        assertThat(told.path("dynamic_variables").properties())
                .extracting(each -> each.getKey() + "=" + each.getValue().asText())
                .containsExactly("caller_name=", "caller_greeting=", "upcoming_bookings=", "known_language=");
    }

    @Test
    void whoeverHasNoGoodTokenLearnsNothing() throws Exception {
        desk.rooms.access().agents().add("another", desk.clinic.id(), "Another");
        String others =
                desk.rooms.access().agents().token("another").orElseThrow().reveal();
        for (@Nullable String bad : new String[] {null, "", "fd_agent_made_up", others}) {
            assertThat(desk.ask(QUESTION, bad).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aQuestionThatMakesNoSenseIsAStrangers() throws Exception {
        assertThat(desk.ask("not json", token).statusCode()).isEqualTo(200);
    }

    @Test
    void whenTheDatabaseIsSlowTheCallerIsAStrangerAndDoesNotWait() {
        var stuck = new CountDownLatch(1);
        var callers = new CallerRecognition(
                desk.rooms.businesses(), desk.rooms.people(), desk.rooms.toolBelt(), desk.clock, Duration.ofMillis(20));
        var start = new ConversationStart(
                (agent, shown) -> {
                    try {
                        stuck.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return Optional.of(desk.clinic.id());
                },
                callers);
        var answer = start.answer(DeskWithElevenLabs.AGENT, token, QUESTION.getBytes(UTF_8));
        stuck.countDown();
        assertThat(answer).isInstanceOfSatisfying(ConversationStart.Answer.Told.class, told -> assertThat(
                        told.json().at("/dynamic_variables/caller_name").asText())
                .isEmpty());
        assertThat(CallerRecognition.PATIENCE).isLessThan(Duration.ofMillis(200));
    }

    private JsonNode told(String shown) throws Exception {
        var answer = desk.ask(QUESTION, shown);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ElevenLabsAccount.JSON.readTree(answer.body());
    }
}
