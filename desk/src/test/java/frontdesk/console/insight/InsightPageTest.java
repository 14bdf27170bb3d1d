package frontdesk.console.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Amount;
import frontdesk.journal.CostSums;
import frontdesk.journal.Usage;
import frontdesk.journal.Usage.What;
import frontdesk.kernel.CallId;
import frontdesk.page.Amounts;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What the calls of some days came to, as the owner looks at it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class InsightPageTest extends OpenConsole {
    private static final String INSIGHT = LUCIA + "/insight";

    private static LocalDate today() {
        return LocalDate.now(DemoBusinesses.trattoria().zone());
    }

    @Test
    void theCallsOfTheRangeAreCountedAndKeptInAFile() {
        call(DemoBusinesses.TRATTORIA, null);
        assertThat(owner().get(INSIGHT).body())
                .contains("<h1>Insight</h1>", "Day by day", "Answered", "When they came", "before: ");
        var sheet = owner().get(LUCIA + "/insight.csv");
        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("calls-trattoria-lucia-" + today().minusDays(27) + "-to-" + today() + ".csv");
        List<String> lines = sheet.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("day,calls,open,booked,moved,cancelled,answered");
        assertThat(lines.getLast()).startsWith(today() + ",");
    }

    @Test
    void whatWasBookedLostAndToldIsOnThePageAndInAFileOfItsOwn() {
        call(DemoBusinesses.TRATTORIA, null);
        book("Money Penny");
        assertThat(owner().get(INSIGHT).body())
                .contains(
                        "Money booked",
                        "The receptionist booked nothing that has a price",
                        "What they wanted, and how many got it",
                        "Missed calls",
                        "Why callers were passed on",
                        "By line",
                        "(415) 555-0100",
                        "By language",
                        "Webhooks in",
                        "Webhooks out");
        var file = owner().get(LUCIA + "/insight-figures.csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("figures-trattoria-lucia-");
        assertThat(file.body().lines().toList())
                .startsWith("part,what,now,before")
                .anyMatch(line -> line.startsWith("Figures,Money booked,"))
                .anyMatch(line -> line.startsWith("What they wanted,Not known,"))
                .anyMatch(line -> line.startsWith("By line,"));
        String days = owner().get(LUCIA + "/insight.csv").body();
        assertThat(days.lines().findFirst().orElseThrow()).endsWith(",failed,bookings");
    }

    @Test
    void whatCallsCostStandsThereWhereAPriceIsKnown() {
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        journal.callCosts().told(DemoBusinesses.TRATTORIA, call, What.LINE, "twilio", Amount.parse("1234.5 USD"));
        journal.callCosts().used(DemoBusinesses.TRATTORIA, call, List.of(new Usage(What.EARS, "deepgram nova-3", 9)));
        CostSums all = journal.callCosts()
                .sums(
                        DemoBusinesses.TRATTORIA,
                        Instant.now().minus(Duration.ofDays(20)),
                        Instant.now().plusSeconds(60));
        String sum = Amounts.written(all.sums(), "US");
        assertThat(sum).contains("$1,23");
        assertThat(owner().get(INSIGHT).body())
                .contains("<dt>Cost of calls</dt><dd>" + sum + "</dd>", "something has no price", "Cost per booking");
        assertThat(owner().get(LUCIA + "/insight-figures.csv").body()).contains("Figures,Cost of calls,\"");
    }

    @Test
    void aYearIsDrawnWeekByWeekAndSaysSo() {
        call(DemoBusinesses.TRATTORIA, null);
        assertThat(owner().get(INSIGHT + "?from=" + today().minusDays(364) + "&to=" + today())
                        .body())
                .contains("Week by week", "Calls of each week", "Each bar is seven days")
                .doesNotContain("Day by day");
    }

    @Test
    void daysWithoutCallsSayWhatToDo() {
        assertThat(owner().get(INSIGHT + "?from=2001-01-01&to=2001-01-31").body())
                .contains("No calls in these days.", "Choose other days above")
                .doesNotContain("Day by day");
    }

    @Test
    void mixedUpAndSenselessDaysAreTakenAsTheyAreMeant() {
        assertThat(owner().get(INSIGHT + "?from=2001-01-31&to=2001-01-01").body())
                .contains("value=\"2001-01-01\"", "value=\"2001-01-31\"");
        assertThat(owner().get(INSIGHT + "?from=yesterday&to=9999-12-31").body())
                .contains("value=\"" + today() + "\"", "value=\"" + today().minusDays(27) + "\"");
        assertThat(owner().get(INSIGHT + "?from=1900-01-01&to=" + today()).body())
                .contains("value=\"" + today().minusDays(365) + "\"");
    }

    @Test
    void whoMayOnlyLookSeesTheFiguresAndWhoIsElsewhereDoesNot() {
        Browser viewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(viewer.get(INSIGHT).statusCode()).isEqualTo(200);
        assertThat(hostess().get("/console/salon-nia/insight").statusCode()).isEqualTo(404);
        assertThat(hostess().get("/console/salon-nia/insight.csv").statusCode()).isEqualTo(404);
    }
}
