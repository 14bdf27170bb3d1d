package frontdesk.console.insight;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.access.User;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Location;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Amount;
import frontdesk.journal.Usage.What;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** All businesses of somebody, side by side. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BusinessesPageTest extends OpenConsole {
    private static final String PAGE = "/console/businesses";
    private static final String FILE = PAGE + "/figures.csv";

    @Inject
    Businesses businesses;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final BusinessId one = BusinessId.next();
    private final BusinessId other = BusinessId.next();

    private Business open(BusinessId id, String slug, String name) {
        Business made = DemoBusinesses.trattoria()
                .with(b -> b.id(id).slug(slug + "-" + mark).name(name).number(null));
        businesses.save(made);
        return made;
    }

    private User user(String who, Role role, Set<BusinessId> where, boolean everywhere) {
        return access.addUser(who + mark + "@businesses.example", Secret.of(PASSWORD), role, where, everywhere);
    }

    private Browser signedIn(User user) {
        return browser().signedIn(user.email(), PASSWORD);
    }

    @Test
    void eachHasALineWithItsFiguresAndAllHaveOneTogether() {
        open(other, "zeta", "Zeta " + mark);
        open(one, "alpha", "Alpha <b> " + mark);
        call(one, null);
        call(one, null);
        call(other, null);
        call(DemoBusinesses.TRATTORIA, null);
        Browser both = signedIn(user("both", Role.REVIEWER, Set.of(one, other), false));
        String page = both.get(PAGE).body();
        assertThat(page)
                .contains("<h1>All businesses</h1>", "Alpha &lt;b&gt; " + mark, "/console/alpha-" + mark + "/insight\"")
                .contains("href=\"/console/zeta-" + mark + "\" aria-label=\"Today at Zeta " + mark + "\"")
                .doesNotContain("Trattoria Lucia", "<script>", "Alpha <b>");
        assertThat(page.indexOf("Alpha")).isLessThan(page.indexOf("Zeta"));
        var file = both.get(FILE);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("businesses-");
        assertThat(file.body().lines().findFirst().orElseThrow()).endsWith(",to_review");
        assertThat(figures(both))
                .containsExactly(
                        "business,short_name,calls,calls_before,over,over_before,booked,booked_before,lost,lost_before,"
                                + "first_answer_ms,first_answer_ms_before,texts_failed,texts_failed_before,cost,cost_before",
                        "Alpha <b> %s,alpha-%s,2,0,2,0,0,0,0,0,,,0,0,,".formatted(mark, mark),
                        "Zeta %s,zeta-%s,1,0,1,0,0,0,0,0,,,0,0,,".formatted(mark, mark),
                        "All,,3,0,3,0,0,0,0,0,,,0,0,,");
        assertThat(both.get("/console/alpha-" + mark).body()).contains(PAGE + "\"", "All businesses");
    }

    @Test
    void whatCallsCostHasAColumnWhereAnyPriceIsKnown() {
        open(one, "dear", "Dear " + mark);
        open(other, "cheap", "Cheap " + mark);
        CallId dear = call(one, null);
        Browser both = signedIn(user("both", Role.REVIEWER, Set.of(one, other), false));
        assertThat(both.get(PAGE).body()).doesNotContain("Cost of calls");
        journal.callCosts().told(one, dear, What.LINE, "twilio", Amount.parse("1.239 USD"));
        journal.callCosts().told(one, dear, What.AGENT, "elevenlabs", Amount.parse("2 EUR"));
        assertThat(both.get(PAGE).body()).contains("Cost of calls", "<td>2.00 EUR + 1.24 USD<br>");
        assertThat(figures(both))
                .anyMatch(line -> line.startsWith("Dear ") && line.endsWith(",2.00 EUR + 1.24 USD,"))
                .anyMatch(line -> line.startsWith("All,") && line.endsWith(",2.00 EUR + 1.24 USD,"));
    }

    @Test
    void noNameIsAFormula() {
        open(one, "odd", "=1+1 " + mark);
        open(other, "even", "Even " + mark);
        Browser both = signedIn(user("both", Role.MANAGER, Set.of(one, other), false));
        assertThat(both.get(FILE).body()).contains("'=1+1 " + mark + ",odd-").doesNotContain("\n=1+1");
    }

    @Test
    void whoSeesOneBusinessOnlyHasNoSuchPage() {
        open(one, "single", "Single " + mark);
        Browser single = signedIn(user("single", Role.OWNER, Set.of(one), false));
        assertThat(single.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(single.get(FILE).statusCode()).isEqualTo(403);
        assertThat(single.get("/console/single-" + mark).body()).doesNotContain(PAGE);
        assertThat(browser().get(PAGE).statusCode()).isEqualTo(303);
        assertThat(browser().get(FILE).statusCode()).isNotEqualTo(200);
    }

    @Test
    void whereSomebodySeesOnePlaceOnlyTheBusinessHasNoFigures() {
        Business placed = open(one, "placed", "Placed " + mark)
                .with(b -> b.locations(List.of(
                        new Location("city", "City", DemoBusinesses.trattoria().zone(), "1 Main Street", null),
                        new Location(
                                "airport", "Airport", DemoBusinesses.trattoria().zone(), "Terminal 2", null))));
        businesses.save(placed);
        open(other, "whole", "Whole " + mark);
        call(one, null);
        call(other, null);
        User clerk = user("clerk", Role.FRONT_DESK, Set.of(one, other), false);
        User agency = user("agency", Role.OWNER, Set.of(), true);
        access.team().limit(agency, one, clerk.id(), Set.of("airport"));
        Browser theirs = signedIn(clerk);
        assertThat(theirs.get(PAGE).body())
                .contains("/console/placed-%s/calendar\"".formatted(mark), "You see what is booked at your place")
                .doesNotContain("/console/placed-%s/insight".formatted(mark), "/console/placed-%s\"".formatted(mark));
        assertThat(theirs.get(FILE).body())
                .contains("whole-" + mark + ",1,")
                .contains("All,,1,0,")
                .doesNotContain("placed");
    }

    @Test
    void fortyBusinessesFitOnThePage() {
        Set<BusinessId> forty = new HashSet<>();
        for (int n = 0; n < 40; n++) {
            BusinessId id = BusinessId.next();
            open(id, "many-" + n, "Many %02d %s".formatted(n, mark));
            call(id, null);
            forty.add(id);
        }
        Browser agency = signedIn(user("many", Role.REVIEWER, forty, false));
        List<String> lines = figures(agency);
        assertThat(lines).hasSize(42);
        assertThat(lines.getLast()).isEqualTo("All,,40,0,40,0,0,0,0,0,,,0,0,,");
        assertThat(agency.get(PAGE).body()).contains("Many 00 " + mark, "Many 39 " + mark);
    }

    /** Without the calls to review: scores are given some time after a call. */
    private static List<String> figures(Browser whose) {
        return whose.get(FILE)
                .body()
                .lines()
                .map(line -> line.replaceFirst(",[^,]*$", ""))
                .toList();
    }
}
