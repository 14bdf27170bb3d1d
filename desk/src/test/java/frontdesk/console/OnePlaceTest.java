package frontdesk.console;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Turn;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.quality.Quality;
import frontdesk.rest.Cursor;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** A clinic with two places, and people whose role holds at one of them. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OnePlaceTest extends OpenConsole {
    @Inject
    Businesses businesses;

    @Inject
    Quality quality;

    @Inject
    FollowUps followUps;

    private final BusinessId id = BusinessId.next();
    private final String slug = "places-" + UUID.randomUUID();
    private final String base = "/console/" + slug;
    private final Resource lee = Resource.staff(new ResourceId(UUID.randomUUID()), "Dr. Lee");
    private final Resource patel =
            Resource.staff(new ResourceId(UUID.randomUUID()), "Dr. Patel").withLocation("airport");
    private final String email = UUID.randomUUID() + "@example.com";
    private final LocalDate weekday = weekday();
    private Browser atTheAirport;

    private static LocalDate weekday() {
        LocalDate day = LocalDate.now(DemoBusinesses.clinic().zone()).plusDays(7);
        return day.minusDays(day.getDayOfWeek().getValue() - 1L).plusDays(7);
    }

    @BeforeEach
    void someoneWorksAtTheAirport() {
        Business clinic = DemoBusinesses.clinic();
        businesses.save(clinic.with(b -> b.id(id)
                .slug(slug)
                .number(null)
                .resources(List.of(lee, patel))
                .services(clinic.services().stream()
                        .map(service -> service.withResources(List.of(lee.id(), patel.id())))
                        .toList())
                .locations(List.of(
                        new Location("city", "City", clinic.zone(), "1 Main Street", null),
                        new Location("airport", "Airport", clinic.zone(), "Terminal 2", null)))));
        access.addUser(email, Secret.of(PASSWORD), Role.FRONT_DESK, Set.of(id), false);
        atTheAirport = browser().signedIn(email, PASSWORD);
        assertThat(limit("airport").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> limit(String place) {
        return limit(email, place);
    }

    private HttpResponse<String> limit(String whom, String place) {
        String member = access.team().of(id).stream()
                .filter(one -> one.user().email().equals(whom))
                .map(one -> one.user().id().toString())
                .findFirst()
                .orElseThrow();
        return owner().post(base + "/team/" + member + "/places", Map.of("place", place));
    }

    private Browser limitedAs(Role role) {
        String whom = role.word() + "-" + email;
        access.addUser(whom, Secret.of(PASSWORD), role, Set.of(id), false);
        Browser in = browser().signedIn(whom, PASSWORD);
        assertThat(limit(whom, "airport").statusCode()).isEqualTo(303);
        return in;
    }

    /** A call in which something is booked there. */
    private CallId callFor(String place, String name, int hour) {
        CallId call = call(id, null);
        bookedAt(place, name, hour, new Origin("phone", call, null));
        return call;
    }

    private Booking bookedAt(String place, String name, int hour) {
        return bookedAt(place, name, hour, Origin.of("phone"));
    }

    private Booking bookedAt(String place, String name, int hour, Origin origin) {
        var options = new Wish.Options(null, List.of(), null, place);
        LocalDateTime at = weekday.atTime(hour, 0);
        return booked(
                diary.book(id, new Wish(DemoBusinesses.CHECK_UP, at, 1, null, null, options), customer(name), origin));
    }

    @Test
    void whatIsBookedElsewhereDoesNotExistForThem() {
        Booking here = bookedAt("airport", "Amelia Here", 9);
        Booking there = bookedAt("city", "Charles There", 9);
        for (String page : List.of(
                "/bookings?from=%s&to=%s&made=%s".formatted(weekday, weekday, there.id()),
                "/bookings.csv?from=%s&to=%s".formatted(weekday, weekday),
                "/calendar?day=" + weekday,
                "/calendar?view=week&day=" + weekday)) {
            assertThat(atTheAirport.get(base + page).body())
                    .as(page)
                    .contains("Amelia Here")
                    .doesNotContain("Charles");
            assertThat(owner().get(base + page).body()).as(page).contains("Amelia Here", "Charles There");
        }
        assertThat(atTheAirport.get(base + "/calendar?day=" + weekday).body())
                .contains("Dr. Patel")
                .doesNotContain("Dr. Lee");
        assertThat(atTheAirport.get(base + "/bookings/" + here.id()).statusCode())
                .isEqualTo(200);
        assertThat(atTheAirport.get(base + "/bookings/" + there.id()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void neitherCountsNorWordsNorAPersonTellOfWhatIsBookedElsewhere() {
        bookedAt("airport", "Amelia Here", 9);
        bookedAt("city", "Charles There", 9);
        String days = "/bookings?from=%s&to=%s".formatted(weekday, weekday);
        String secondPage = "&after="
                + new Cursor(
                        weekday.atStartOfDay(DemoBusinesses.clinic().zone()).toInstant(), id.value());

        assertThat(atTheAirport.get(base + days + secondPage).body())
                .contains("Amelia Here", ">1 booking<")
                .doesNotContain("Charles");
        assertThat(owner().get(base + days + secondPage).body()).contains(">2 bookings<");
        assertThat(atTheAirport.get(base + days + "&text=there").body()).contains(">0 bookings<");
        assertThat(owner().get(base + days + "&text=there").body()).contains(">1 booking<");
        assertThat(atTheAirport.get(base + days + "&resource=" + lee.id()).body())
                .as("nobody of theirs, so anybody")
                .contains(">1 booking<", "Amelia Here");
        assertThat(atTheAirport
                        .get(base + days.replace("bookings", "bookings.csv") + "&resource=" + lee.id())
                        .body()
                        .lines())
                .as("a header and a line")
                .hasSize(2);
    }

    @Test
    void theyChangeWhatIsBookedHereAndNothingElsewhere() {
        Booking here = bookedAt("airport", "Amelia Here", 10);
        Booking there = bookedAt("city", "Charles There", 10);
        for (String deed : List.of("/cancel", "/no-show", "/arrived", "/completed", "/undo", "/move")) {
            assertThat(atTheAirport
                            .post(base + "/bookings/" + there.id() + deed, Map.of("at", "2030-01-01T10:00"))
                            .statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(atTheAirport.get(base + "/bookings/" + there.id() + "/move").statusCode())
                .isEqualTo(404);
        var dropped = Map.of("days", "0", "minutes", "60", "version", "1");
        assertThat(atTheAirport.post(base + "/calendar/" + there.id(), dropped).statusCode())
                .isEqualTo(404);
        assertThat(atTheAirport.post(base + "/calendar/" + here.id(), dropped).statusCode())
                .isEqualTo(200);
        assertThat(atTheAirport
                        .post(base + "/bookings/" + here.id() + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(diary.agenda().find(id, there.id()).orElseThrow().status()).isEqualTo(Booking.Status.CONFIRMED);
    }

    @Test
    void whatTheyBookIsBookedHereWhateverTheFormSays() {
        int hour = 8;
        for (String meant : new String[] {"city", "airport", "nowhere", ""}) {
            var sent = Map.of(
                    "service", DemoBusinesses.CHECK_UP.toString(),
                    "at", weekday.plusDays(1).atTime(hour, 30).toString(),
                    "name", "Hidden " + meant,
                    "resource", lee.id().toString(),
                    "location", meant);
            assertThat(atTheAirport.post(base + "/bookings/new", sent).statusCode())
                    .as(meant)
                    .isEqualTo(303);
            hour++;
        }
        assertThat(diary.agenda().bookings(id, weekday, weekday.plusDays(2), null))
                .hasSize(4)
                .allMatch(booking -> "airport".equals(booking.options().location()))
                .allMatch(booking -> booking.resources().equals(List.of(patel.id())));
    }

    @Test
    void everythingElseOfTheBusinessIsRefused() {
        for (String page : List.of(
                "",
                "/contacts",
                "/contacts.csv",
                "/insight",
                "/insight.csv",
                "/payments",
                "/errands",
                "/set-up",
                "/team",
                "/trail",
                "/messages",
                "/calendars",
                "/webhooks")) {
            assertThat(atTheAirport.get(base + page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(atTheAirport.get(base + "/you").statusCode()).isEqualTo(200);
        assertThat(owner().post(base + "/team/invitations", Map.of("email", email, "role", "MANAGER"))
                        .body())
                .contains("They are let in already.");
        assertThat(atTheAirport.get(LUCIA).statusCode()).isEqualTo(404);
        assertThat(atTheAirport.get("/console").headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith(base + "/calendar"));
    }

    @Test
    void theCallsInWhichSomethingWasDoneHereAreTheirsAndNoOthers() {
        CallId here = callFor("airport", "Amelia Here", 13);
        CallId there = callFor("city", "Charles There", 13);
        CallId nothing = call(id, null);
        Booking moved = bookedAt("airport", "Dora Moved", 14);
        CallId mover = call(id, null);
        diary.cancel(id, moved.id(), "ill", new Origin("phone", mover, null));

        String list = atTheAirport.get(base + "/calls").body();
        assertThat(list)
                .contains("/calls/" + here, "/calls/" + mover)
                .doesNotContain(there.toString(), nothing.toString());
        assertThat(owner().get(base + "/calls").body()).contains("/calls/" + there, "/calls/" + nothing);
        assertThat(atTheAirport.get(base + "/calls/" + here).body())
                .contains("Amelia Here")
                .doesNotContain("What it cost");
        assertThat(owner().get(base + "/calls/" + here).body()).contains("What it cost");
        for (CallId hidden : List.of(there, nothing)) {
            for (String part : List.of("", "/recording.wav", "/scenario.yaml")) {
                assertThat(atTheAirport.get(base + "/calls/" + hidden + part).statusCode())
                        .as(part)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void aCallForTwoPlacesShowsEachWhatIsBookedThere() {
        CallId both = callFor("airport", "Amelia Here", 15);
        bookedAt("city", "Charles There", 16, new Origin("phone", both, null));
        assertThat(atTheAirport.get(base + "/calls/" + both).body())
                .contains("Amelia Here")
                .doesNotContain("Charles There");
        assertThat(owner().get(base + "/calls/" + both).body()).contains("Amelia Here", "Charles There");
    }

    @Test
    void aReviewerOfOnePlaceJudgesItsCallsAndBooksNothing() {
        Browser reviewer = limitedAs(Role.REVIEWER);
        CallId here = callFor("airport", "Amelia Here", 16);
        CallId there = callFor("city", "Charles There", 16);
        for (CallId call : List.of(here, there)) {
            journal.turn(id, call, new Turn(1, Turn.Speaker.AGENT, "Hello?", null, 1, false, 0L, null, Instant.now()));
            journal.turn(
                    id, call, new Turn(2, Turn.Speaker.CALLER, "a check-up", null, 1, false, 9L, null, Instant.now()));
            quality.score(id, call);
        }
        assertThat(reviewer.get(base + "/quality?show=ALL").body())
                .contains("/calls/" + here)
                .doesNotContain(there.toString(), "How far the scores can be trusted");
        assertThat(reviewer.get(base + "/calls/" + here).body())
                .contains("Is that right?", "Correct the outcome")
                .doesNotContain("Share it", "Hide names and numbers…");
        for (String deed : List.of("/review", "/outcome")) {
            var sent = Map.of("verdict", "agree", "note", "", "outcome", "BOOKED");
            assertThat(reviewer.post(base + "/calls/" + there + deed, sent).statusCode())
                    .as(deed)
                    .isEqualTo(404);
            assertThat(reviewer.post(base + "/calls/" + here + deed, sent).statusCode())
                    .as(deed)
                    .isEqualTo(303);
            assertThat(atTheAirport.post(base + "/calls/" + here + deed, sent).statusCode())
                    .as("the front desk judges no calls")
                    .isEqualTo(403);
        }
        assertThat(reviewer.get(base + "/bookings/new").statusCode()).isEqualTo(403);
        assertThat(reviewer.get(base + "/calendar?day=" + weekday).body())
                .contains("Amelia Here")
                .doesNotContain("Charles There", "New booking");
    }

    @Test
    void whatACallerLeftIsDoneByWhoSeesTheCall() {
        CallId here = callFor("airport", "Amelia Here", 9);
        CallId there = callFor("city", "Charles There", 9);
        UUID ours = left(here);
        UUID theirs = left(there);
        String done = base + "/calls/%s/follow-ups/%s/done";
        assertThat(atTheAirport.post(done.formatted(there, theirs), Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(atTheAirport.post(done.formatted(here, theirs), Map.of()).statusCode())
                .as("of another call")
                .isEqualTo(404);
        assertThat(atTheAirport.post(done.formatted(here, ours), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(followUps.find(id, ours).orElseThrow().doneAt()).isNotNull();
        assertThat(followUps.find(id, theirs).orElseThrow().doneAt()).isNull();
    }

    private UUID left(CallId call) {
        var asked = new FollowUps.Asked(FollowUp.Kind.MESSAGE, null, null, "Please look at my bill.", null);
        return followUps.note(id, call, asked).id();
    }

    @Test
    void onceTheyAreLimitedNoMoreTheySeeItAllAgain() {
        bookedAt("city", "Charles There", 11);
        assertThat(limit("nowhere").statusCode()).isEqualTo(303);
        assertThat(atTheAirport
                        .get(base + "/bookings?from=%s&to=%s".formatted(weekday, weekday))
                        .body())
                .contains("Charles There");
        assertThat(atTheAirport.get(base + "/contacts").statusCode()).isEqualTo(200);
        assertThat(owner().get(base + "/trail").body()).contains("limited to airport", "limited to no place");
    }
}
