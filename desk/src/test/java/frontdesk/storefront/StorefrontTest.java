package frontdesk.storefront;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.page.Browser;
import frontdesk.page.Typed;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What customers do on the booking page, over HTTP and without any script. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class StorefrontTest {
    private static final Map<String, String> WHO =
            Map.of("name", "Rosa Alvarez", "phone", "(415) 555-0134", "answer-allergies", "None");

    @TestHTTPResource("/")
    URI home;

    @Inject
    Businesses businesses;

    @Inject
    Diary diary;

    @Inject
    BookingLinks links;

    @Inject
    Turnstile turnstile;

    private Browser browser;
    private LocalDate day;

    @BeforeEach
    void openTheStudio() {
        if (businesses.find(Studio.ID).isEmpty()) {
            businesses.save(Studio.business());
        }
        turnstile.forget();
        browser = new Browser(home);
        day = Studio.freshDay();
    }

    @Test
    void whatCanBeChosenIsShownWithLengthAndPriceAndWhatStaffKeepToThemselvesIsNot() {
        var answer = browser.get(Studio.PAGES);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "Short hair", "30 min · $35", "Long hair", "1 hour · $60", "Hair mask", "15 min · $20", "Omar")
                .contains("colour", "1 h 30 min · $120")
                .doesNotContain("training");
        assertThat(answer.headers().map()).as("no cookie").doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void aVisitIsBookedFromChoiceToConfirmation() {
        String details = hold(Map.of("variant", "long", "add", "mask", "person", Studio.NIA.toString()), "T10:00");
        String page = browser.get(details).body();
        assertThat(page)
                .contains("cut, Long hair, Hair mask", "With</dt><dd>Nia", "$80", "kept for you until")
                .contains("at no charge until", "(1 day before)", "Cancelling later costs $15.", "costs $30")
                .contains("deposit of $20", "Nothing is paid on this page");
        assertThat(page)
                .as("the way back keeps the choice")
                .contains("variant=long&amp;add=mask&amp;party=1&amp;day=" + day);
        Booking held = only();
        assertThat(held.status()).isEqualTo(Status.HELD);

        String yours = booked(browser.post(details, WHO));
        assertThat(browser.get(yours).body())
                .contains("Thank you, Rosa Alvarez. It is booked.", "You are booked", "Move it", "Cancel it");
        Booking booking = diary.find(Studio.ID, held.id()).orElseThrow();
        assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
        assertThat(booking.actor()).isEqualTo("web");
        assertThat(booking.customer().answers()).containsEntry("allergies", "None");
        assertThat(booked(browser.post(details, WHO))).as("sent twice").isEqualTo(yours);
    }

    @Test
    void whatIsMissingIsNamedAtItsFieldAndWhatWasTypedIsKept() {
        String details = hold(Map.of(), "T10:00");
        var answer = browser.post(details, Map.of("name", "Rosa <b>", "phone", "12", "email", "x"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Rosa &lt;b&gt;\"", "id=\"phone-trouble\"", "id=\"email-trouble\"")
                .contains("id=\"answer-allergies-trouble\">Answer: Do you have any allergies?")
                .doesNotContain("id=\"name-trouble\"");
        assertThat(only().status()).isEqualTo(Status.HELD);
    }

    @Test
    void aTimeThatSomebodyElseTookIsRefusedWithOthersInItsPlace() {
        take("T10:00");
        take("T10:00");
        var refused = browser.post(Studio.PAGES + "/hold", Map.of("at", day + "T10:00"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Somebody else has just taken that time.", "Free instead:", "name=\"at\"");
    }

    @Test
    void whoLeavesLetsTheTimeGoAndWhoComesBackMayStillBookIt() {
        String details = hold(Map.of(), "T10:00");
        Booking held = only();
        assertThat(browser.post(details.replace("/details/", "/release/"), Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(diary.find(Studio.ID, held.id()).orElseThrow().status()).isEqualTo(Status.LAPSED);
        assertThat(browser.get(details).body()).contains("no longer kept for you");
        assertThat(browser.get(booked(browser.post(details, WHO))).body()).contains("You are booked");
    }

    @Test
    void aTimeThatLapsedAndWasTakenIsSaidAndAnotherIsBookedWithWhatWasTyped() {
        String details = hold(Map.of("person", Studio.NIA.toString()), "T10:00");
        browser.post(details.replace("/details/", "/release/"), Map.of());
        take("T10:00");
        take("T10:00");
        var lost = browser.post(details, WHO);
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("Somebody else has taken this time meanwhile", "value=\"Rosa Alvarez\"");
        var instead = Pattern.compile("name=\"instead\" value=\"([^\"]+)\"").matcher(lost.body());
        assertThat(instead.find()).isTrue();
        var form = new HashMap<>(WHO);
        form.put("instead", instead.group(1));
        assertThat(browser.get(booked(browser.post(details, form))).body()).contains("You are booked");
    }

    @Test
    void whatProgramsFillInBooksNothing() {
        String details = hold(Map.of(), "T10:00");
        var form = new HashMap<>(WHO);
        form.put("website", "https://spam.example");
        var answer = browser.post(details, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please ring instead");
        assertThat(only().status()).isEqualTo(Status.HELD);
    }

    @Test
    void theSecretLinkMovesAndCancelsAndIsAFileForACalendar() {
        String yours = path(booked(browser.post(hold(Map.of(), "T10:00"), WHO)));
        var file = browser.get(yours + "/booking.ics");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(file.body()).contains("BEGIN:VEVENT", "SUMMARY:Studio Nia: cut", "LOCATION:12 Canal Street");
        assertThat(browser.get(yours + "/move").body()).contains(day + "T14:00");
        var moved = browser.post(yours + "/move", Map.of("at", day + "T14:00"));
        assertThat(browser.get(path(location(moved)) + "?news=moved").body()).contains("It is moved.", "2:00 pm");
        var cancelled = browser.post(yours + "/cancel", Map.of());
        assertThat(browser.get(path(location(cancelled)) + "?news=cancelled").body())
                .contains("Your booking is cancelled", "Book again")
                .doesNotContain("/cancel\"");
    }

    @Test
    void afterTheTimeThatWasAgreedOnlyThePhoneCancels() {
        String details = path(location(browser.post(
                Studio.PAGES + "/hold", Map.of("service", Studio.COLOUR.toString(), "at", day + "T10:00"))));
        String yours = path(booked(browser.post(details, WHO)));
        assertThat(browser.get(yours).body()).contains("please ring").doesNotContain("/cancel\"", "/move\"");
        assertThat(browser.post(yours + "/cancel", Map.of()).statusCode()).isEqualTo(409);
        assertThat(browser.post(yours + "/move", Map.of("at", day + "T14:00")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void aLinkThatWeDidNotSignOpensNothing() {
        Booking booking = take("T10:00");
        String word = links.wordFor(Studio.ID, booking.id());
        assertThat(browser.get(Studio.PAGES + "/yours/" + word).statusCode()).isEqualTo(200);
        String other = links.wordFor(Studio.ID, BookingId.next());
        String forged = word.substring(0, 22) + other.substring(22);
        for (String wrong : new String[] {forged, other, "x", booking.id().toString(), word + "A"}) {
            assertThat(browser.get(Studio.PAGES + "/yours/" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
            assertThat(browser.post(Studio.PAGES + "/yours/" + wrong + "/cancel", Map.of())
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(browser.get("/book/trattoria-lucia/yours/" + word).statusCode())
                .as("at another business")
                .isEqualTo(404);
    }

    @Test
    void theShortAddressInATextLeadsToTheBooking() {
        Booking booking = take("T10:00");
        String texted = links.address(businesses.find(Studio.ID).orElseThrow(), booking);
        var answer = browser.get(texted.substring(texted.indexOf("/b/")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(path(answer.headers().firstValue("location").orElseThrow()))
                .isEqualTo(Studio.PAGES + "/yours/" + links.wordFor(Studio.ID, booking.id()));
        assertThat(browser.get("/b/" + Studio.PAGES.replace("/book/", "") + "/x")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHoldIsNobodysBookingYet() {
        String details = hold(Map.of(), "T10:00");
        assertThat(browser.get(details.replace("/details/", "/yours/")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nonsenseIsAnsweredKindly() {
        for (String query : new String[] {
            "?day=tomorrow&party=0&service=x&variant=y&add=z&person=q",
            "?day=9999-12-31",
            "?day=-999999999-01-01",
            "?day=%2B999999999-12-31",
            "?day=1999-01-01",
            "?party=99999",
            "?party=4000"
        }) {
            assertThat(browser.get(Studio.PAGES + query).statusCode()).as(query).isEqualTo(200);
            assertThat(browser.get("/book/trattoria-lucia" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
        assertThat(browser.get("/book/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.post(Studio.PAGES + "/hold", Map.of("at", "soon")).statusCode())
                .isEqualTo(422);
        assertThat(browser.post(Studio.PAGES + "/hold", Map.of("at", "+999999999-12-31T23:59"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(Studio.PAGES + "/hold", Map.of("at", "1999-01-01T10:00"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aFormOfAnotherSiteHoldsNothing() {
        var answer = new Browser(home)
                .showingFormsOf("https://evil.example")
                .post(Studio.PAGES + "/hold", Map.of("at", day + "T10:00"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoAsksForTooMuchIsAskedToWait() {
        HttpResponse<String> last = browser.get(Studio.PAGES + "/yours/x");
        for (int i = 0; i < 200 && last.statusCode() != 429; i++) {
            last = browser.get(Studio.PAGES + "/yours/x");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(last.body()).contains("A moment, please");
        turnstile.forget();
    }

    private String hold(Map<String, String> choice, String time) {
        var form = new HashMap<>(choice);
        form.put("service", Studio.CUT.toString());
        form.put("at", day + time);
        form.put("key", UUID.randomUUID().toString());
        return path(location(browser.post(Studio.PAGES + "/hold", form)));
    }

    private static String booked(HttpResponse<String> answer) {
        URI at = URI.create(location(answer));
        return at.getRawPath() + "?news=booked";
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String path(String address) {
        return URI.create(address).getRawPath();
    }

    /** The one hold of this day. */
    private Booking only() {
        var clock = new frontdesk.timetable.WallClock(Studio.business().zone());
        return diary.holds(Studio.ID, clock.days(day, day)).getFirst().hold();
    }

    private Booking take(String time) {
        var outcome = diary.book(
                Studio.ID,
                new Wish(Studio.CUT, Typed.time(day + time), 1, null, null, Wish.Options.variant("short")),
                new Customer("Tom", new PhoneNumber("+14155550199"), null, null),
                Origin.of("phone"));
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }
}
