package frontdesk.console.setup;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Businesses;
import frontdesk.business.HandOver;
import frontdesk.business.OwnTemplate;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the set-up beside its steps, as an owner meets them. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PartPagesTest extends OpenConsole {
    @Inject
    Businesses businesses;

    private Business workshop;
    private String setUp;

    @BeforeEach
    void aWorkshop() {
        String slug = "wheels-" + UUID.randomUUID();
        workshop = BusinessFile.template(
                "car-workshop",
                BusinessId.next(),
                new OwnTemplate("Wheels <Ltd>", slug, "US", ZoneId.of("America/New_York")));
        businesses.save(workshop);
        setUp = "/console/" + slug + "/set-up";
    }

    private Business now() {
        return businesses.find(workshop.id()).orElseThrow();
    }

    @Test
    void everyPageIsFoundFromTheSetUpAndSaysWhatIsSet() {
        Browser owner = owner();
        String all = owner.get(setUp).body();
        for (String page :
                new String[] {"knowledge", "special-days", "policies", "hand-over", "recording", "versions"}) {
            assertThat(all).contains(setUp + "/" + page);
            assertThat(owner.get(setUp + "/" + page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(owner.get(setUp + "/knowledge").body()).contains("courtesy car", "Ask it");
        assertThat(owner.get(setUp + "/special-days").body()).contains("Every year on 24 December", "New York");
        assertThat(owner.get(setUp + "/versions").body()).contains("Nothing was changed yet.");
    }

    @Test
    void anAnswerIsTriedBeforeItIsSavedAndThenSaved() {
        var typed = Map.of(
                "words-loaner", "loaner",
                "text-loaner", "We lend you a bicycle.",
                "drop-wait", "yes",
                "drop-brands", "yes",
                "question", "do you have a loaner?");
        String tried = owner().post(setUp + "/knowledge/ask", typed).body();
        assertThat(tried)
                .contains(
                        "“We lend you a bicycle.", "It took this for a question about: loaner", "Nothing is saved yet");
        assertThat(now()).isEqualTo(workshop);
        assertThat(owner().post(setUp + "/knowledge", typed).statusCode()).isEqualTo(303);
        assertThat(now().answers()).singleElement().satisfies(one -> assertThat(one.text())
                .isEqualTo("We lend you a bicycle."));
    }

    @Test
    void whoSavesAPageThatAnotherHasSavedMeanwhileOverwritesNothing() {
        String page = setUp + "/hand-over";
        String seen = seen(owner().get(page).body());
        var first = Map.of("person", "+14155550190", "ringing", "20", "seen", seen);
        var second = Map.of("person", "+14155550191", "ringing", "25", "seen", seen);
        assertThat(owner().post(page, first).statusCode()).isEqualTo(303);
        var late = owner().post(page, second);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains(
                        "“Passing callers on” was changed by "
                                + person(Role.OWNER).email(),
                        "value=\"25\"");
        assertThat(now().handOver().ringing()).isEqualTo(HandOver.USUAL.ringing());
    }

    @Test
    void aChangeIsListedWithWhoMadeItAndTakenBack() {
        owner().post(setUp + "/recording", Map.of("recording", "NONE", "wholeGreeting", "no"));
        String listed = owner().get(setUp + "/versions").body();
        assertThat(listed)
                .contains(
                        "Recording and privacy",
                        "<del>by country</del>",
                        "<ins>none</ins>",
                        person(Role.OWNER).email());
        String number = listed.split("/set-up/versions/")[1].split("/")[0];
        assertThat(owner().post(setUp + "/versions/" + number + "/take-back", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(now()).isEqualTo(workshop);
        assertThat(owner().get(setUp + "/versions?came=back").body())
                .contains("Taken back.", "Takes back change " + number);
        var again = owner().post(setUp + "/versions/" + number + "/take-back", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("“Recording and privacy” was changed again after that");
        assertThat(owner().post(setUp + "/versions/none/take-back", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatWasTypedStays() {
        var days = owner().post(setUp + "/special-days", Map.of("from-new", "<Easter>", "holidays", "usual"));
        assertThat(days.statusCode()).isEqualTo(422);
        assertThat(days.body()).contains("Choose the day", "&lt;Easter&gt;");
        var rules = owner().post(setUp + "/policies", Map.of("notice", "soon", "window", "90", "largestParty", "4"));
        assertThat(rules.statusCode()).isEqualTo(422);
        assertThat(rules.body()).contains("Say how many hours before", "value=\"soon\"");
        assertThat(now()).isEqualTo(workshop);
    }
}
