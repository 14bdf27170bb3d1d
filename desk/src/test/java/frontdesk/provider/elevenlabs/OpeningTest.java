package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import frontdesk.agents.Blueprint;
import frontdesk.agents.Role;
import frontdesk.business.Business;
import frontdesk.business.Calendar;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Talk;
import frontdesk.business.Talk.Said;
import frontdesk.business.Talk.Shift;
import frontdesk.business.Translation;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** What an agent's conversation begins with at different hours of the business's own clock. */
class OpeningTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final Language SPANISH = new Language("es");
    private static final String FIRST = "/conversation_config_override/agent/first_message";
    private static final String PROMPT = "/conversation_config_override/agent/prompt/prompt";
    private static final String RECORDED = "This call is recorded. ";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static final Shift NIGHT = new Shift(
            LocalTime.of(20, 0),
            LocalTime.of(2, 0),
            "Be brief, and take messages.",
            List.of(DayOfWeek.MONDAY),
            false,
            "Good evening.",
            List.of(new Said(SPANISH, "Buenas noches.")));
    private static final Shift CLOSED =
            new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, "Nobody is there.", List.of(), true, "We are closed.");

    private static final Business CLINIC = DemoBusinesses.clinic()
            .with(b -> b.talk(new Talk(Talk.Brain.MODEL, "You are Rosa.", List.of(NIGHT, CLOSED)))
                    .translations(List.of(new Translation(SPANISH, "Dígame.", Map.of(), List.of()))));

    private static JsonNode at(Business business, LocalDateTime moment, CallerKnown caller) {
        Instant instant = moment.atZone(business.zone()).toInstant();
        return Opening.of(business, instant, ANNA, caller).json();
    }

    private static JsonNode stranger(LocalDateTime moment) {
        return at(CLINIC, moment, CallerKnown.STRANGER);
    }

    @Test
    void theFirstWordsAndTheMannerAreThoseOfTheHourOnTheBusinessesClock() {
        JsonNode evening = stranger(MONDAY.atTime(20, 0));
        assertThat(evening.at(FIRST).asText()).isEqualTo(RECORDED + "Good evening.");
        assertThat(evening.at(PROMPT).asText())
                .contains("You are Rosa.\nBe brief, and take messages.\nNobody is there.")
                .contains("It is Monday, 20:00 23 November 2026.", "Service: check-up")
                .doesNotContain("on the business's clock");
    }

    @Test
    void anEveningGoesOnAfterItsMidnightAndNotOnOtherDays() {
        assertThat(stranger(MONDAY.plusDays(1).atTime(1, 59)).at(FIRST).asText())
                .isEqualTo(RECORDED + "Good evening.");
        assertThat(stranger(MONDAY.atTime(1, 59)).at(FIRST).asText()).isEqualTo(RECORDED + "We are closed.");
    }

    @Test
    void whileItIsOpenNothingButTheMannerIsPutInPlace() {
        JsonNode noon = stranger(MONDAY.atTime(10, 0));
        assertThat(noon.at(FIRST).isMissingNode()).isTrue();
        assertThat(noon.at(PROMPT).asText())
                .contains("You are Rosa.")
                .doesNotContain("Nobody is there.")
                .doesNotContain("take messages.");
    }

    @Test
    void aSpecialDayIsClosedAtAnHourThatIsOtherwiseOpen() {
        var leave = new Calendar.Days(MONDAY, MONDAY, List.of(), "leave");
        Business away = CLINIC.with(b -> b.calendar(new Calendar(List.of(leave), List.of(), null, null)));
        assertThat(at(away, MONDAY.atTime(10, 0), CallerKnown.STRANGER)
                        .at(FIRST)
                        .asText())
                .isEqualTo(RECORDED + "We are closed.");
    }

    @Test
    void whoSpeaksAnotherLanguageHearsTheHoursWordsInItAndTheUsualOnesWhereItHasNone() {
        var ida = new CallerKnown("Ida", "Hola, Ida.", "", SPANISH, true);
        JsonNode evening = at(CLINIC, MONDAY.atTime(21, 0), ida);
        assertThat(evening.at("/conversation_config_override/agent/language").asText())
                .isEqualTo("es");
        assertThat(evening.at(FIRST).asText())
                .startsWith("Hola, Ida. Esta llamada")
                .endsWith("Buenas noches.");
        assertThat(at(CLINIC, MONDAY.atTime(6, 0), ida).at(FIRST).isMissingNode())
                .as("what stands on the agent in Spanish")
                .isTrue();
    }

    @Test
    void noVariableIsLeftToThePlatformAndNoCallersNameBecomesOne() {
        var odd =
                new CallerKnown("{{system__agent_id}}", "Hello {{system__agent_id}}.", "Tuesday at ten.", null, false);
        JsonNode evening = at(CLINIC, MONDAY.atTime(21, 0), odd);
        assertThat(evening.at(FIRST).asText()).startsWith("Hello system__agent_id. " + RECORDED);
        assertThat(evening.at(PROMPT).asText())
                .contains(ANNA.e164(), "Tuesday at ten.")
                .doesNotContain("{{");
    }

    @Test
    void aBusinessThatIsTheSameAtAllHoursPutsNothingInPlace() {
        assertThat(at(DemoBusinesses.clinic(), MONDAY.atTime(21, 0), CallerKnown.STRANGER)
                        .has("conversation_config_override"))
                .isFalse();
    }

    @Test
    void whatIsPutInPlaceIsPermittedAndNothingElse() {
        var put = new TreeSet<String>();
        var ida = new CallerKnown("Ida", "Hola, Ida.", "", SPANISH, true);
        leaves("", at(CLINIC, MONDAY.atTime(21, 0), ida).path("conversation_config_override"), put);
        assertThat(permitted(Role.RECEPTION)).isEqualTo(put);
        assertThat(permitted(Role.ERRAND)).isEmpty();
    }

    @Test
    void theVendorTakesIt() {
        ObjectNode call = ElevenLabsAccount.JSON
                .createObjectNode()
                .put("agent_id", "agent_made_up")
                .put("from_number", ANNA.e164())
                .put("to_number", "+14155550101");
        call.set("conversation_initiation_client_data", stranger(MONDAY.atTime(21, 0)));
        assertThat(new ElevenLabsSpec().faults("POST /v1/convai/twilio/register-call", call))
                .isEmpty();
    }

    private static TreeSet<String> permitted(Role role) {
        var blueprint = new Blueprint(
                CLINIC,
                "elevenlabs_made_up",
                Secret.of("made-up"),
                URI.create("https://desk.example.com"),
                "m",
                List.of());
        var permitted = new TreeSet<String>();
        JsonNode flags =
                new AgentRules(blueprint, role).settings("w", "s").at("/overrides/conversation_config_override");
        leaves("", flags, permitted);
        permitted.removeIf(path -> !flags.at(path).asBoolean());
        return permitted;
    }

    private static void leaves(String path, JsonNode node, TreeSet<String> found) {
        node.properties().forEach(each -> {
            String further = path + "/" + each.getKey();
            if (each.getValue().isObject()) {
                leaves(further, each.getValue(), found);
            } else {
                found.add(further);
            }
        });
    }
}
