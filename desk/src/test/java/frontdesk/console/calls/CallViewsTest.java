package frontdesk.console.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;
import frontdesk.store.Database;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches of the list of calls that are kept under a name. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CallViewsTest extends OpenConsole {
    private static final String CALLS = LUCIA + "/calls";
    private static final String VIEWS = LUCIA + "/call-views";
    private static final Pattern ID = Pattern.compile("/call-views/([0-9a-f-]{36})\"");

    @Inject
    Database database;

    @BeforeEach
    @AfterEach
    void none() {
        database.perform(handle -> handle.execute("delete from call_search"));
    }

    private static Map<String, String> search(String name, String owner) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        fields.put("for", owner);
        fields.put("said", "nut & {x} \"allergy\"");
        fields.put("outcome", "NOT_BOOKED");
        fields.put("number", "");
        fields.put("day", "");
        return fields;
    }

    private Browser waiter() {
        return browser().carrying(person(Role.FRONT_DESK).cookie());
    }

    private Browser reviewer() {
        return browser().carrying(person(Role.REVIEWER).cookie());
    }

    private static String keep(Browser who, String name, String owner) {
        var answer = who.post(VIEWS, search(name, owner));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static List<String> ids(String page) {
        return ID.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void aSearchIsKeptUnderANameAndLeadsToWhatWasSearchedFor() {
        assertThat(hostess().get(CALLS + "?outcome=NOT_BOOKED").body()).contains("Keep this search as a view");
        assertThat(hostess().get(CALLS).body())
                .doesNotContain("Keep this search")
                .doesNotContain("Saved views");
        String kept = keep(hostess(), "Nuts", "me");
        assertThat(kept).contains("came=kept", "outcome=NOT_BOOKED");
        String page = hostess().get(CALLS).body();
        assertThat(page).contains("Saved views", ">Nuts</a>", "Rename or delete views");
        Matcher link = Pattern.compile("<a href=\"([^\"]+)\">Nuts</a>").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(hostess().get(link.group(1).replace("&amp;", "&")).body())
                .contains("aria-current=\"true\">Nuts</a>", "value=\"nut &amp; {x} &quot;allergy&quot;\"")
                .contains("<option value=\"NOT_BOOKED\" selected>");
    }

    @Test
    void itIsTheirsAloneOrTheWholeTeams() {
        keep(waiter(), "Mine", "me");
        keep(hostess(), "Ours", "team");
        assertThat(waiter().get(CALLS).body()).contains(">Mine</a>", ">Ours</a>", "View of your own");
        assertThat(reviewer().get(CALLS).body())
                .contains(">Ours</a>")
                .doesNotContain("Mine")
                .doesNotContain("Rename or delete");
        assertThat(hostess().get(CALLS).body()).contains("View of the team").doesNotContain("Mine");
    }

    @Test
    void whatIsTheTeamsIsInTheHandsOfManagers() {
        assertThat(waiter().post(VIEWS, search("Ours", "team")).statusCode()).isEqualTo(403);
        keep(hostess(), "Ours", "team");
        String id = ids(hostess().get(CALLS).body()).getFirst();
        assertThat(waiter().post(VIEWS + "/" + id, Map.of("name", "Taken over")).statusCode())
                .isEqualTo(404);
        assertThat(waiter().post(VIEWS + "/" + id + "/delete", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(owner().post(VIEWS + "/" + id, Map.of("name", "Everybody's")).statusCode())
                .isEqualTo(303);
        assertThat(waiter().get(CALLS).body()).contains(">Everybody&#39;s</a>");
    }

    @Test
    void nobodyTouchesAnothersOwn() {
        keep(waiter(), "Mine", "me");
        String id = ids(waiter().get(CALLS).body()).getFirst();
        assertThat(owner().post(VIEWS + "/" + id + "/delete", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(waiter().post(VIEWS + "/" + id + "/delete", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(waiter().get(CALLS).body()).doesNotContain("Saved views");
    }

    @Test
    void aNameIsUsedOnceAndASearchForNothingIsNotKept() {
        keep(hostess(), "Nuts", "me");
        assertThat(keep(hostess(), "Nuts", "me")).contains("came=kept");
        keep(hostess(), "Other", "me");
        List<String> ids = ids(hostess().get(CALLS).body());
        assertThat(ids).hasSize(2);
        assertThat(hostess()
                        .post(VIEWS + "/" + ids.getLast(), Map.of("name", "Nuts"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("came=taken");
        assertThat(keep(hostess(), " ", "me")).endsWith("came=nothing");
        assertThat(hostess()
                        .post(VIEWS, Map.of("name", "All"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("came=nothing");
        assertThat(hostess().get(CALLS + "?came=nothing").body()).contains("A view has a name");
    }

    @Test
    void nobodyKeepsMoreThanTwenty() {
        for (int n = 0; n < 20; n++) {
            keep(hostess(), "View " + n, "me");
        }
        assertThat(keep(hostess(), "One more", "me")).endsWith("came=full");
        assertThat(keep(hostess(), "View 3", "me")).endsWith("came=kept");
        assertThat(keep(hostess(), "One more", "team")).endsWith("came=kept");
        int kept = database.read(
                handle -> handle.createQuery("select count(*) from call_search where business_id = :business")
                        .bind("business", DemoBusinesses.TRATTORIA.value())
                        .mapTo(Integer.class)
                        .one());
        assertThat(kept).isEqualTo(21);
    }
}
