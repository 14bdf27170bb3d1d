package frontdesk.console;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallReport;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ConsoleTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String LUCIA = "/console/trattoria-lucia";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Access access;

    @Inject
    Diary diary;

    @Inject
    Journal journal;

    @Inject
    RecordingsFolder recordings;

    private static final Map<Access.Role, Person> PEOPLE = new EnumMap<>(Access.Role.class);

    /** Somebody who has an account here and is signed in; signing in is slow on purpose, so it is done once. */
    private record Person(String email, String cookie) {}

    private Person person(Access.Role role) {
        return PEOPLE.computeIfAbsent(role, r -> {
            String email = r.name().toLowerCase(Locale.ROOT) + "@example.com";
            boolean everywhere = r == Access.Role.OWNER;
            access.addUser(
                    email,
                    Secret.of(PASSWORD),
                    r,
                    everywhere ? Set.of() : Set.of(DemoBusinesses.TRATTORIA),
                    everywhere);
            return new Person(email, browser().signedIn(email, PASSWORD).cookie());
        });
    }

    /** Sees and manages every business. */
    private Browser owner() {
        return browser().carrying(person(Access.Role.OWNER).cookie());
    }

    /** Manages the trattoria and knows no other business. */
    private Browser hostess() {
        return browser().carrying(person(Access.Role.STAFF).cookie());
    }

    /** May look at the trattoria. */
    private Browser viewer() {
        return browser().carrying(person(Access.Role.VIEWER).cookie());
    }

    private Browser browser() {
        return new Browser(home);
    }

    @Test
    void theFrontDoorLeadsToTheSignInPageAndFromThereBack() {
        assertThat(browser().get("/").headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/console"));
        var turnedAway = browser().get(LUCIA + "/bookings?from=2026-01-01");
        assertThat(turnedAway.statusCode()).isEqualTo(303);
        assertThat(turnedAway.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?next=%2Fconsole%2Ftrattoria-lucia%2Fbookings%3Ffrom%3D2026-01-01");
        var welcome = browser()
                .post(
                        "/sign-in",
                        Map.of(
                                "email",
                                person(Access.Role.OWNER).email(),
                                "password",
                                PASSWORD,
                                "next",
                                LUCIA + "/bookings?from=2026-01-01"));
        assertThat(welcome.statusCode()).isEqualTo(303);
        assertThat(welcome.headers().firstValue("Location").orElseThrow()).endsWith("/bookings?from=2026-01-01");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlikeAndKindly() {
        var wrong = browser()
                .post("/sign-in", Map.of("email", person(Access.Role.OWNER).email(), "password", "guess"));
        var unknown = browser().post("/sign-in", Map.of("email", "nobody@example.com", "password", "guess"));
        assertThat(List.of(wrong.statusCode(), unknown.statusCode())).containsOnly(401);
        assertThat(wrong.body()).contains("do not go together");
        assertThat(wrong.body().replace(person(Access.Role.OWNER).email(), ""))
                .isEqualTo(unknown.body().replace("nobody@example.com", ""));
        assertThat(wrong.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void theSessionIsOutOfReachOfScriptsAndOtherSites() {
        var answer = browser()
                .post("/sign-in", Map.of("email", person(Access.Role.OWNER).email(), "password", PASSWORD));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .contains("Path=/");
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        Browser browser = browser().signedIn(person(Access.Role.OWNER).email(), PASSWORD);
        assertThat(browser.get(LUCIA).statusCode()).isEqualTo(200);
        browser.post("/sign-out", Map.of());
        assertThat(browser.get(LUCIA).statusCode()).as("with the old cookie").isEqualTo(303);
    }

    @Test
    void theWayBackAfterSigningInNeverLeadsOutside() {
        for (String outside : List.of(
                "//evil.example",
                "https://evil.example",
                "/console/../evil",
                "/\\evil",
                "/consolex",
                "/console?x=%zz",
                "/console\r\nX: y")) {
            assertThat(Entrance.insideOnly(outside)).as(outside).isEqualTo("/console");
        }
        assertThat(Entrance.insideOnly(LUCIA + "/calls?number=555&day=2026-11-21"))
                .endsWith("/calls?number=555&day=2026-11-21");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedAndDoesNothing() {
        Booking booking = book("Rosa");
        Browser browser = owner().showingFormsOf("https://evil.example");
        var answer = browser.post(LUCIA + "/bookings/" + booking.id() + "/cancel", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser().showingFormsOf("null").post("/sign-in", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(diary.find(booking.business(), booking.id()).orElseThrow().status())
                .isEqualTo(Booking.Status.CONFIRMED);
    }

    @Test
    void aBackgroundRequestIsToldThatItIsSignedOut() {
        assertThat(browser().get(LUCIA + "/live", "Accept", "text/event-stream").statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyPageTrustsOnlyItsOwnFilesAndNeedsNoInlineCode() {
        Browser browser = owner();
        Booking booking = book("Rosa");
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        for (String page : List.of(
                "",
                "/calendar",
                "/calls",
                "/calls/" + call,
                "/bookings",
                "/bookings/new",
                "/bookings/" + booking.id())) {
            var answer = browser.get(LUCIA + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("script-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.body())
                    .as(page)
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("\\s(style|on[a-z]+)=\"")
                    .doesNotContain("{shell", "NOT_FOUND");
            assertThat(answer.body()).as(page).containsOnlyOnce("<h1");
        }
    }

    @Test
    void whatACallerSaidIsNeverMarkup() {
        Booking booking = book("<script>alert(1)</script>\"'&");
        Browser browser = owner();
        for (String page : List.of("/bookings?from=" + day(booking), "/bookings/" + booking.id())) {
            assertThat(browser.get(LUCIA + page).body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void anotherBusinessIsNotThere() {
        Browser browser = hostess();
        Booking elsewhere = bookAtTheClinic();
        CallId call = call(DemoBusinesses.CLINIC, null);
        String clinic = "/console/" + DemoBusinesses.clinic().slug();
        for (String page : List.of(
                "",
                "/calendar",
                "/calls",
                "/calls/" + call,
                "/calls/" + call + "/recording.wav",
                "/bookings",
                "/bookings.csv",
                "/bookings/new",
                "/bookings/" + elsewhere.id(),
                "/live")) {
            assertThat(browser.get(clinic + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(owner().get(clinic + "/bookings/" + elsewhere.id()).statusCode())
                .as("for somebody who may")
                .isEqualTo(200);
        assertThat(browser.post(clinic + "/bookings/new", Map.of("name", "x")).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(clinic + "/bookings/" + elsewhere.id() + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatBelongsToAnotherBusinessIsNotFoundUnderMine() {
        Browser browser = owner();
        Booking elsewhere = bookAtTheClinic();
        CallId call = call(DemoBusinesses.CLINIC, null);
        for (String page :
                List.of("/bookings/" + elsewhere.id(), "/calls/" + call, "/calls/" + call + "/recording.wav")) {
            assertThat(browser.get(LUCIA + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(browser.post(LUCIA + "/bookings/" + elsewhere.id() + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get(LUCIA + "/bookings/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyLookIsShownNoWayToChangeAndRefusedWhenTryingAnyway() {
        Browser browser = viewer();
        Booking booking = book("Rosa");
        assertThat(browser.get(LUCIA + "/bookings/" + booking.id()).body())
                .doesNotContain("/cancel\"", "/arrived\"", "/move\"", "/correct\"");
        assertThat(browser.get(LUCIA).body()).doesNotContain("New booking");
        assertThat(browser.get(LUCIA + "/bookings/new").statusCode()).isEqualTo(403);
        assertThat(browser.post(LUCIA + "/bookings/new", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post(LUCIA + "/bookings/" + booking.id() + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(LUCIA + "/calendar/" + booking.id(), Map.of("minutes", "60"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(LUCIA + "/calendar?day=" + day(booking)).body())
                .contains("Rosa")
                .doesNotContain("data-move", "cal-slot");
    }

    @Test
    void aTakenTimeIsRefusedWithTheReasonAndWithTimesThatAreFree() {
        LocalDate day = freeDay();
        var form = Map.of(
                "service",
                DemoBusinesses.TABLE.toString(),
                "day",
                day.toString(),
                "at",
                day + "T19:00",
                "party",
                "8",
                "name",
                "Rosa");
        Browser browser = hostess();
        var first = browser.post(LUCIA + "/bookings/new", form);
        assertThat(first.statusCode()).isEqualTo(303);
        var second = browser.post(LUCIA + "/bookings/new", form);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("just been taken");
        var instead = Pattern.compile("name=\"instead\" value=\"([^\"]+)\"").matcher(second.body());
        assertThat(instead.find()).isTrue();
        var other = new HashMap<>(form);
        other.put("instead", instead.group(1));
        assertThat(browser.post(LUCIA + "/bookings/new", other).statusCode()).isEqualTo(303);
    }

    @Test
    void theSameFormSentTwiceIsOneBooking() {
        LocalDate day = freeDay();
        var form = Map.of(
                "service",
                DemoBusinesses.TABLE.toString(),
                "day",
                day.toString(),
                "at",
                day + "T18:00",
                "party",
                "2",
                "name",
                "Rosa",
                "key",
                UUID.randomUUID().toString());
        Browser browser = hostess();
        assertThat(browser.post(LUCIA + "/bookings/new", form).headers().firstValue("Location"))
                .isEqualTo(browser.post(LUCIA + "/bookings/new", form).headers().firstValue("Location"));
        assertThat(diary.bookings(DemoBusinesses.TRATTORIA, day, day, null)).hasSize(1);
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedIsKept() {
        var answer = hostess()
                .post(
                        LUCIA + "/bookings/new",
                        Map.of(
                                "day",
                                freeDay().toString(),
                                "name",
                                "",
                                "phone",
                                "12",
                                "notes",
                                "window seat",
                                "party",
                                "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choose a time.", "in whose name", "not a telephone number", "number from 1", "window seat");
    }

    @Test
    void theFileHasEveryBookingAndNoFormulas() {
        Booking booking = book("=HYPERLINK(\"https://evil.example\")");
        var file = owner().get(LUCIA + "/bookings.csv?from=" + day(booking) + "&to=" + day(booking));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.body())
                .startsWith("date,start,end,service,name,phone")
                .contains(booking.id().toString(), "\"'=HYPERLINK(\"\"https://evil.example\"\")\"");
    }

    @Test
    void whatAnAgentReportedOfItsCallIsShown() {
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        assertThat(owner().get(LUCIA + "/calls/" + call).body()).doesNotContain("What the agent reported");
        journal.callReported(
                DemoBusinesses.TRATTORIA,
                call,
                new CallReport(
                        "booked", "Wants <b>a window</b>.", "https://example.com/t/1", "agent:test", Instant.now()));
        assertThat(owner().get(LUCIA + "/calls/" + call).body())
                .contains("What the agent reported", "Wants &lt;b&gt;a window", "href=\"https://example.com/t/1\"");
    }

    @Test
    void aRecordingIsGivenWholeAndInParts() throws Exception {
        Files.createDirectories(recordings.path());
        Files.writeString(recordings.path().resolve("heard.wav"), "0123456789");
        String sound = LUCIA + "/calls/" + call(DemoBusinesses.TRATTORIA, "heard.wav") + "/recording.wav";
        Browser browser = owner();
        var whole = browser.get(sound);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        var part = browser.get(sound, "Range", "bytes=2-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("2345");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-5/10");
        assertThat(browser.get(sound, "Range", "bytes=-3").body()).isEqualTo("789");
        assertThat(browser.get(sound, "Range", "bytes=7-").body()).isEqualTo("789");
        assertThat(browser.get(sound, "Range", "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(browser.get(sound, "Range", "bytes=x").statusCode()).isEqualTo(200);
    }

    @Test
    void aRecordingNeverComesFromOutsideItsFolder() throws Exception {
        Files.createDirectories(recordings.path());
        Path outside = recordings.path().resolveSibling("keys.txt");
        Files.writeString(outside, "secret");
        CallId call = call(DemoBusinesses.TRATTORIA, "../keys.txt");
        assertThat(owner().get(LUCIA + "/calls/" + call + "/recording.wav").statusCode())
                .isEqualTo(404);
    }

    private static LocalDate day =
            LocalDate.now(DemoBusinesses.trattoria().zone()).plusDays(3);

    /** A day on which the trattoria is open and nothing is booked yet. */
    private static LocalDate freeDay() {
        do {
            day = day.plusDays(1);
        } while (DemoBusinesses.trattoria()
                .hours()
                .getOrDefault(day.getDayOfWeek(), List.of())
                .isEmpty());
        return day;
    }

    private Booking book(String name) {
        var wish = new Wish(DemoBusinesses.TABLE, freeDay().atTime(LocalTime.of(19, 0)), 2, null, null);
        return booked(diary.book(DemoBusinesses.TRATTORIA, wish, customer(name), Origin.of("phone")));
    }

    private Booking bookAtTheClinic() {
        LocalDate monday = freeDay().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        var starts = diary.day(
                DemoBusinesses.CLINIC, new Wish(DemoBusinesses.CHECK_UP, monday.atStartOfDay(), 1, null, null), monday);
        var free = starts.starts().stream().filter(s -> s.free()).findFirst().orElseThrow();
        var wish = new Wish(DemoBusinesses.CHECK_UP, free.at(), 1, null, null);
        return booked(diary.book(DemoBusinesses.CLINIC, wish, customer("Priya"), Origin.of("phone")));
    }

    private static Customer customer(String name) {
        return new Customer(name, new PhoneNumber("+14155550134"), null, null);
    }

    private static Booking booked(BookOutcome outcome) {
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }

    private static String day(Booking booking) {
        return LocalDate.ofInstant(
                        booking.slot().start(), DemoBusinesses.trattoria().zone())
                .toString();
    }

    private CallId call(BusinessId business, @org.jspecify.annotations.Nullable String recording) {
        CallId call = CallId.next();
        Instant now = Instant.now();
        journal.callStarted(new CallStarted(
                business, call, CallStarted.Channel.PHONE, "+14155550134", "+14155550100", "CA" + call, now));
        journal.callEnded(
                business,
                call,
                new CallEnded(CallEnded.By.CALLER, "", CallEnded.Disposition.ANSWERED, recording, now.plusSeconds(30)));
        return call;
    }
}
