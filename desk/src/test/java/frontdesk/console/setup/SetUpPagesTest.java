package frontdesk.console.setup;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.FirstSteps;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may set a business up, and how far they have come. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SetUpPagesTest extends OpenConsole {
    private static final List<String> STEPS = List.of(
            "/website",
            "/hours",
            "/services",
            "/people",
            "/greeting",
            "/trial",
            "/number",
            "/knowledge",
            "/files",
            "/special-days",
            "/policies",
            "/hand-over",
            "/recording");
    private static final Map<String, String> SALON =
            Map.of("kind", "hair-salon", "name", "Café Müller", "region", "DE", "zone", "Europe/Berlin");

    @Inject
    Businesses businesses;

    @Inject
    FirstSteps firstSteps;

    @Test
    void nobodySetsUpWithoutSigningInOrWithoutARoleThatMay() {
        Browser viewer = browser().carrying(person(Role.REVIEWER).cookie());
        for (String step : STEPS) {
            assertThat(browser().get(LUCIA + "/set-up" + step).statusCode())
                    .as(step)
                    .isNotEqualTo(200);
            assertThat(browser().post(LUCIA + "/set-up" + step, Map.of()).statusCode())
                    .as(step)
                    .isEqualTo(401);
            assertThat(viewer.get(LUCIA + "/set-up" + step).statusCode())
                    .as(step)
                    .isEqualTo(403);
            assertThat(viewer.post(LUCIA + "/set-up" + step, Map.of()).statusCode())
                    .as(step)
                    .isEqualTo(403);
            assertThat(hostess().get(LUCIA + "/set-up" + step).statusCode())
                    .as(step)
                    .isEqualTo(200);
        }
        assertThat(viewer.get(LUCIA + "/set-up").body()).doesNotContain("/accounts\"", "/hours\"");
    }

    @Test
    void onlyAnOwnerOfTheWholeInstallationAddsABusiness() {
        assertThat(hostess().get("/console/new").statusCode()).isEqualTo(403);
        assertThat(hostess().post("/console/new", SALON).statusCode()).isEqualTo(403);
        assertThat(browser().post("/console/new", SALON).statusCode()).isEqualTo(401);
        assertThat(hostess().get(LUCIA).body()).doesNotContain("/console/new");
        assertThat(businesses.findBySlug("cafe-muller")).isEmpty();
    }

    @Test
    void twoOfTheSameNameAreTwoBusinessesAndEachGoesOnWhereItStopped() {
        var elsewhere = Map.of("kind", "restaurant", "name", "The Same", "region", "FR", "zone", "Europe/Paris");
        assertThat(begun(elsewhere)).isEqualTo("/console/the-same/set-up/hours");
        assertThat(begun(elsewhere)).isEqualTo("/console/the-same-2/set-up/hours");
        Business second = businesses.findBySlug("the-same-2").orElseThrow();
        assertThat(firstSteps.done(second.id())).containsExactly(Step.KIND);

        var kept = owner().post("/console/the-same-2/set-up/trial", Map.of());
        assertThat(kept.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/console/the-same-2/set-up/hours"));
        assertThat(owner().get("/console/the-same-2").body()).contains("1 of 6 steps are done");
        assertThat(owner().get("/console/the-same").body()).contains("0 of 6 steps are done");
        assertThat(owner().get(LUCIA).body()).contains("is invented,").doesNotContain("steps are done");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        var answer = owner().post("/console/new", Map.of("name", "Somewhere", "region", "XX", "zone", "Mars/Olympus"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose the kind that comes closest", "Choose the country", "Choose the time zone")
                .contains("value=\"Somewhere\"");
    }

    @Test
    void aNumberThatSomebodyElseHasIsRefusedInASentence() {
        begun(Map.of("kind", "car-workshop", "name", "Wheels", "region", "US", "zone", "America/New_York"));
        var answer = owner().post("/console/wheels/set-up/number", Map.of("number", "+14155550100"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("belongs to Trattoria Lucia already");
        assertThat(businesses.findBySlug("wheels").orElseThrow().number()).isNull();
    }

    @Test
    void whoSavesAStepThatAnotherHasSavedMeanwhileOverwritesNothingAndKeepsWhatWasTyped() {
        begun(Map.of("kind", "car-workshop", "name", "Two Hands", "region", "US", "zone", "America/New_York"));
        String step = "/console/two-hands/set-up/number";
        String seen = seen(owner().get(step).body());
        assertThat(owner().post(step, Map.of("number", "+14155550151", "seen", seen))
                        .statusCode())
                .isEqualTo(303);
        var late = owner().post(step, Map.of("number", "+14155550152", "seen", seen));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains(
                        "“Telephone number” was changed by "
                                + person(Role.OWNER).email(),
                        "value=\"+14155550152\"");
        assertThat(number("two-hands")).isEqualTo("+14155550151");
        assertThat(owner().post(step, Map.of("number", "+14155550152", "seen", seen(late.body())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(number("two-hands")).isEqualTo("+14155550152");
    }

    @Test
    void whatAnotherHasSavedOnAnotherPageIsInNobodysWay() {
        begun(Map.of("kind", "car-workshop", "name", "Three Hands", "region", "US", "zone", "America/New_York"));
        String seen = seen(owner().get("/console/three-hands/set-up/number").body());
        var greeting =
                Map.of("name", "Three Hands", "greeting", "Three Hands, hello.", "language", "en", "recorded", "no");
        assertThat(owner().post("/console/three-hands/set-up/greeting", greeting)
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner().post("/console/three-hands/set-up/number", Map.of("number", "+14155550153", "seen", seen))
                        .statusCode())
                .isEqualTo(303);
        assertThat(businesses.findBySlug("three-hands").orElseThrow().greeting())
                .isEqualTo("Three Hands, hello.");
    }

    @Test
    void whatWasReadFromAWebsiteOverwritesNothingThatAnotherHasSavedMeanwhile() {
        begun(Map.of("kind", "car-workshop", "name", "Four Hands", "region", "US", "zone", "America/New_York"));
        String page = "/console/four-hands/set-up/website";
        var read = owner().post(page, Map.of("given", "Opening hours: Monday to Friday 7:00 - 15:00"));
        assertThat(read.statusCode()).isEqualTo(200);
        var greeting = Map.of("name", "Four Hands", "language", "en", "address", "1 New Street", "recorded", "no");
        owner().post("/console/four-hands/set-up/greeting", greeting);
        var taken = Map.of("address", "9 Old Street", "take-address", "yes", "seen", seen(read.body()));
        var late = owner().post(page + "/take", taken);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("“Four Hands” was changed by", "value=\"9 Old Street\"", "now 1 New Street");
        assertThat(businesses.findBySlug("four-hands").orElseThrow().address()).isEqualTo("1 New Street");
        var again = Map.of("address", "9 Old Street", "take-address", "yes", "seen", seen(late.body()));
        assertThat(owner().post(page + "/take", again).statusCode()).isEqualTo(303);
        assertThat(businesses.findBySlug("four-hands").orElseThrow().address()).isEqualTo("9 Old Street");
    }

    private String number(String slug) {
        return Objects.requireNonNull(businesses.findBySlug(slug).orElseThrow().number())
                .e164();
    }

    private String begun(Map<String, String> fields) {
        var answer = owner().post("/console/new", fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        String to = answer.headers().firstValue("Location").orElseThrow();
        return URI.create(to).getPath();
    }
}
