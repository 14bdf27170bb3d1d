package frontdesk.console.setup;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Drafts;
import frontdesk.business.Talk;
import frontdesk.business.Translation;
import frontdesk.console.CallFromThePage;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** How the receptionist presents itself, tried by one person before callers meet it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PersonaPageTest extends OpenConsole {
    private static final String PAGE = LUCIA + "/set-up/persona";
    private static final String GREETING = "Trattoria Lucia, Rosa speaking.";

    @Inject
    Businesses businesses;

    @Inject
    Drafts drafts;

    @BeforeEach
    @AfterEach
    void asItWas() {
        businesses.save(DemoBusinesses.trattoria());
        drafts.drop(DemoBusinesses.TRATTORIA, "user:" + person(Role.MANAGER).email());
    }

    private Business lucia() {
        return businesses.find(DemoBusinesses.TRATTORIA).orElseThrow();
    }

    private Map<String, String> typed() {
        Map<String, String> fields = new HashMap<>();
        fields.put("greeting-" + lucia().language().tag(), GREETING);
        fields.put("voice-" + lucia().language().tag(), "elevenlabs:rosa");
        fields.put("manner", "You are Rosa.");
        fields.put("from-0", "22:00");
        fields.put("to-0", "08:00");
        fields.put("when-0", "closed");
        fields.put("days-0", "SATURDAY");
        fields.put("greeting-at-0-" + lucia().language().tag(), "We are asleep.");
        fields.put("manner-at-0", "Take messages.");
        fields.put("seen", seen(hostess().get(PAGE).body()));
        return fields;
    }

    @Test
    void whatGoesLiveIsSaidFromThenOnAndCanBeTakenBack() {
        assertThat(hostess().post(PAGE, typed()).statusCode()).isEqualTo(303);
        assertThat(lucia().greeting()).isEqualTo(GREETING);
        assertThat(lucia().talk().persona()).isEqualTo("You are Rosa.");
        assertThat(lucia().sound().voices()).singleElement().satisfies(pick -> {
            assertThat(pick.engine()).isEqualTo("elevenlabs");
            assertThat(pick.speaker()).isEqualTo("rosa");
        });
        Talk.Shift shift = lucia().talk().shifts().getFirst();
        assertThat(shift.from() + " " + shift.to() + " " + shift.days() + " " + shift.closed() + " " + shift.greeting())
                .isEqualTo("22:00 08:00 [SATURDAY] true We are asleep.");
        assertThat(hostess().get(PAGE).body()).contains(GREETING, "You are Rosa.", "More hours");
        assertThat(hostess().get(LUCIA + "/set-up/versions").body()).contains("Greeting", "Voice");
    }

    @Test
    void theWordsOfAnHourStandInEveryLanguageThatTheBusinessSpeaks() {
        var spanish = new Language("es");
        businesses.save(DemoBusinesses.trattoria().withTranslations(List.of(new Translation(spanish))));
        Map<String, String> fields = typed();
        fields.put("greeting-at-0-es", "Estamos durmiendo.");
        fields.put("greeting-at-0-fr", "Nobody speaks it here.");
        assertThat(hostess().post(PAGE + "/try", fields).statusCode()).isEqualTo(303);
        assertThat(hostess().get(PAGE).body()).contains("You are trying a change", "Estamos durmiendo.");
        assertThat(hostess().post(PAGE, fields).statusCode()).isEqualTo(303);
        assertThat(lucia().talk().shifts().getFirst().translations())
                .containsExactly(new Talk.Said(spanish, "Estamos durmiendo."));
        assertThat(hostess().get(LUCIA + "/set-up/versions").body()).contains("Estamos durmiendo.");
        fields.put("greeting-at-0-es", "Estamos durmiendo. ".repeat(20));
        fields.put("seen", seen(hostess().get(PAGE).body()));
        assertThat(hostess().post(PAGE, fields).body()).contains("Greet in a sentence or two");
    }

    @Test
    void noneOfManyHoursIsLost() {
        List<Talk.Shift> week = Stream.of(DayOfWeek.values())
                .map(day -> new Talk.Shift(
                        LocalTime.of(9, 0), LocalTime.of(17, 0), "It is " + day, List.of(day), false, "", List.of()))
                .toList();
        businesses.save(DemoBusinesses.trattoria().withTalk(new Talk(Talk.Brain.BUILT_IN, "", week)));
        Map<String, String> fields = typed();
        for (int number = 0; number < week.size(); number++) {
            fields.put("from-" + number, "09:00");
            fields.put("to-" + number, "17:00");
            fields.put("days-" + number, week.get(number).days().getFirst().name());
            fields.put("manner-at-" + number, week.get(number).persona());
        }
        assertThat(hostess().get(PAGE).body()).contains("It is SUNDAY");
        assertThat(hostess().post(PAGE, fields).statusCode()).isEqualTo(303);
        assertThat(lucia().talk().shifts())
                .extracting(Talk.Shift::persona)
                .containsExactlyElementsOf(
                        week.stream().map(Talk.Shift::persona).toList());
    }

    @Test
    void whatIsTriedIsTheirsAloneUntilItGoesLive() {
        assertThat(hostess().post(PAGE + "/try", typed()).statusCode()).isEqualTo(303);
        assertThat(lucia()).isEqualTo(DemoBusinesses.trattoria());
        assertThat(hostess().get(PAGE).body()).contains("You are trying a change", "data-trial", GREETING);
        assertThat(owner().get(PAGE).body())
                .doesNotContain("You are trying a change")
                .doesNotContain(GREETING);
        assertThat(hostess().post(PAGE, typed()).statusCode()).isEqualTo(303);
        assertThat(lucia().greeting()).isEqualTo(GREETING);
        assertThat(hostess().get(PAGE).body()).doesNotContain("You are trying a change");
    }

    @Test
    void whatIsDroppedIsGone() {
        hostess().post(PAGE + "/try", typed());
        assertThat(hostess().post(PAGE + "/drop", Map.of()).statusCode()).isEqualTo(303);
        assertThat(hostess().get(PAGE).body()).doesNotContain(GREETING);
    }

    @Test
    void aTriedCallIsAnsweredLikeThatAndAnotherIsNot() {
        hostess().post(PAGE + "/try", typed());
        assertThat(new CallFromThePage(
                                home,
                                hostess().post(LUCIA + "/phone/trial", Map.of()).body())
                        .firstWords())
                .startsWith("Trattoria Lucia, Rosa speaking");
        assertThat(new CallFromThePage(
                                home, hostess().post(LUCIA + "/phone", Map.of()).body())
                        .firstWords())
                .doesNotContain("Rosa");
    }

    @Test
    void aTimeThatCannotBeReadIsAskedAgainAndNothingIsKept() {
        Map<String, String> fields = typed();
        fields.put("to-0", "");
        assertThat(hostess().post(PAGE, fields).body()).contains("Write both times like 18:00");
        assertThat(hostess().post(PAGE + "/try", fields).statusCode()).isEqualTo(422);
        assertThat(lucia()).isEqualTo(DemoBusinesses.trattoria());
    }

    @Test
    void whoHasNotSeenWhatOthersSavedOverwritesNothing() {
        Map<String, String> fields = typed();
        businesses.save(DemoBusinesses.trattoria().withGreeting("Buona sera."), "user:another@example.com");
        assertThat(hostess().post(PAGE, fields).statusCode()).isEqualTo(422);
        assertThat(lucia().greeting()).isEqualTo("Buona sera.");
    }
}
