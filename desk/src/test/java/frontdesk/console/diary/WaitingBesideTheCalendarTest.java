package frontdesk.console.diary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Location;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;
import frontdesk.waiting.JoinOutcome;
import frontdesk.waiting.Waiting;
import frontdesk.waiting.WaitingList;

import static org.assertj.core.api.Assertions.assertThat;

/** Who waits for a time that is taken, beside the calendar. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class WaitingBesideTheCalendarTest extends OpenConsole {
    private static final BusinessId TRATTORIA = DemoBusinesses.TRATTORIA;
    private static final LocalTime SEVEN = LocalTime.of(19, 0);
    private static final String LIST = "id=\"waiting\"";

    @Inject
    WaitingList waiting;

    @Inject
    Businesses businesses;

    @AfterEach
    void nobodyWaits() {
        waiting.open(TRATTORIA).forEach(one -> waiting.withdraw(TRATTORIA, one.id()));
    }

    @Test
    void whoWaitsForTheDayIsListedWithTheirWishAndOthersAreFolded() {
        LocalDate day = freeDay();
        waits("Rosa Alvarez", day);
        waits("Sam Lee", freeDay());

        assertThat(hostess().get(LUCIA + "/calendar?day=" + day).body().split("<summary>1 for other days", 2))
                .hasSize(2)
                .satisfies(
                        page -> assertThat(page[0])
                                .contains(
                                        LIST,
                                        "data-on=\"waiting booking\"",
                                        "<b translate=\"no\">Rosa Alvarez</b>",
                                        "8 guests",
                                        "tel:+14155550134",
                                        "at 7:00 pm",
                                        "· since ",
                                        "Waits",
                                        "Take off the list",
                                        "Book a time")
                                .doesNotContain("Sam Lee"),
                        page -> assertThat(page[1]).contains("<b translate=\"no\">Sam Lee</b>"));
    }

    @Test
    void aWeekHasThoseOfAllOfItsDays() {
        LocalDate day = freeDay();
        waits("Rosa Alvarez", day);
        assertThat(hostess().get(LUCIA + "/calendar?view=week&day=" + day).body())
                .contains("<b translate=\"no\">Rosa Alvarez</b>")
                .doesNotContain("for other days");
        assertThat(hostess()
                        .get(LUCIA + "/calendar?view=week&day=" + day.plusDays(14))
                        .body())
                .contains("Nobody waits for this week.", "1 for other days");
    }

    @Test
    void anEmptyListSaysHowOneComesOnIt() {
        assertThat(hostess().get(LUCIA + "/calendar").body())
                .contains(LIST, "Nobody waits.", "want to wait")
                .doesNotContain("for other days");
    }

    @Test
    void aNameIsNeverMarkup() {
        LocalDate day = freeDay();
        waits("<script>alert(1)</script>\"'&", day);
        assertThat(hostess().get(LUCIA + "/calendar?day=" + day).body())
                .contains("<b translate=\"no\">&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void somebodyIsTakenOffAndTheTrailTells() {
        LocalDate day = freeDay();
        Waiting one = waits("Rosa Alvarez", day);
        String off = LUCIA + "/waiting/" + one.id() + "/withdraw?view=week&day=" + day + "&resource=";

        var answer = hostess().post(off, Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(where -> assertThat(where)
                .endsWith("?view=week&day=" + day + "&resource=&came=off"));
        assertThat(waiting.find(TRATTORIA, one.id()).orElseThrow().status()).isEqualTo(Waiting.Status.WITHDRAWN);
        assertThat(hostess().get(LUCIA + "/calendar?came=off").body()).contains("They are off the waiting list.");
        assertThat(owner().get(LUCIA + "/trail?who=" + person(Role.MANAGER).email() + "&what=waiting+" + one.id())
                        .body())
                .contains("taken off the waiting list");
        for (String id : List.of(one.id().toString(), "not-an-id")) {
            assertThat(hostess()
                            .post(LUCIA + "/waiting/" + id + "/withdraw", Map.of())
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("came=gone"));
        }
    }

    @Test
    void theFormIsFilledForThemAndWhoIsBookedWaitsNoMore() {
        LocalDate day = freeDay();
        Waiting one = waits("Rosa \"R\" Alvarez", day);
        String form = LUCIA + "/bookings/new?waiting=" + one.id();
        assertThat(hostess().get(form + "&day=" + day).body())
                .contains(
                        "value=\"Rosa &quot;R&quot; Alvarez\"",
                        "value=\"+14155550134\"",
                        "name=\"party\" type=\"number\" inputmode=\"numeric\" min=\"1\" max=\"400\" value=\"8\"",
                        "value=\"" + day + "\"",
                        "name=\"waiting\" value=\"" + one.id() + "\"");
        assertThat(hostess()
                        .get(form + "&service=" + DemoBusinesses.TABLE + "&party=4")
                        .body())
                .as("what was changed stays so")
                .contains("max=\"400\" value=\"4\"")
                .doesNotContain("Alvarez");

        var sent = new HashMap<>(Map.of(
                "service",
                DemoBusinesses.TABLE.toString(),
                "party",
                "8",
                "name",
                "Rosa Alvarez",
                "waiting",
                one.id().toString()));
        sent.put("at", day.atTime(SEVEN).toString());
        assertThat(hostess().post(LUCIA + "/bookings/new", sent).statusCode()).isEqualTo(409);
        assertThat(waiting.open(TRATTORIA)).hasSize(1);
        sent.put("at", day.atTime(12, 0).toString());
        assertThat(hostess().post(LUCIA + "/bookings/new", sent).statusCode()).isEqualTo(303);
        assertThat(waiting.open(TRATTORIA)).isEmpty();
    }

    @Test
    void whoMayOnlyLookIsShownTheListAndNoDeeds() {
        LocalDate day = freeDay();
        Waiting one = waits("Rosa Alvarez", day);
        Browser reviewer = browser().carrying(person(Role.REVIEWER).cookie());
        assertThat(reviewer.get(LUCIA + "/calendar?day=" + day).body())
                .contains("<b translate=\"no\">Rosa Alvarez</b>")
                .doesNotContain("Take off the list", "Book a time");
        assertThat(reviewer.post(LUCIA + "/waiting/" + one.id() + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(waiting.open(TRATTORIA)).hasSize(1);
    }

    @Test
    void whoIsLimitedToOnePlaceSeesNoneOfItAndTakesNobodyOff() {
        LocalDate day = freeDay();
        BusinessId id = BusinessId.next();
        String slug = "waits-" + UUID.randomUUID();
        var trattoria = DemoBusinesses.trattoria();
        businesses.save(trattoria.with(b -> b.id(id)
                .slug(slug)
                .number(null)
                .locations(List.of(
                        new Location("city", "City", trattoria.zone(), "1 Main Street", null),
                        new Location("airport", "Airport", trattoria.zone(), "Terminal 2", null)))));
        String email = UUID.randomUUID() + "@example.com";
        access.addUser(email, Secret.of(PASSWORD), Role.FRONT_DESK, Set.of(id), false);
        Browser desk = browser().signedIn(email, PASSWORD);
        Waiting one = waits(id, "Rosa Alvarez", day);
        String base = "/console/" + slug;
        assertThat(desk.get(base + "/calendar?day=" + day).body()).contains("Rosa Alvarez");

        String member = access.team().of(id).stream()
                .filter(someone -> someone.user().email().equals(email))
                .map(someone -> someone.user().id().toString())
                .findFirst()
                .orElseThrow();
        assertThat(owner().post(base + "/team/" + member + "/places", Map.of("place", "airport"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get(base + "/calendar?day=" + day).body()).doesNotContain(LIST, "Rosa Alvarez", "Waiting list");
        assertThat(desk.get(base + "/bookings/new?waiting=" + one.id()).body()).doesNotContain("Rosa Alvarez");
        assertThat(desk.post(base + "/waiting/" + one.id() + "/withdraw", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(waiting.open(id)).hasSize(1);
    }

    private Waiting waits(String name, LocalDate day) {
        return waits(TRATTORIA, name, day);
    }

    /** Waits for the one table of eight, which is taken at seven. */
    private Waiting waits(BusinessId business, String name, LocalDate day) {
        var wish = new Wish(DemoBusinesses.TABLE, day.atTime(SEVEN), 8, null, null);
        diary.book(business, wish, customer("Grace Chen"), Origin.of("phone"));
        var outcome =
                waiting.join(business, wish, new Stretch(day, day, SEVEN, SEVEN), customer(name), Origin.of("phone"));
        assertThat(outcome).isInstanceOf(JoinOutcome.Joined.class);
        return ((JoinOutcome.Joined) outcome).waiting();
    }
}
