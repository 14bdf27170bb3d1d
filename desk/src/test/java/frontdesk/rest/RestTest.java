package frontdesk.rest;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;
import frontdesk.rest.Program.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo clinic by HTTP, as a program would keep its diary. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class RestTest {
    /** Weeks that no other test books in. */
    private static int week = 2;

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    private Program clinic;
    private LocalDate wednesday;

    @BeforeEach
    void aQuietWednesday() {
        clinic = program("agent_bright_smile", DemoBusinesses.clinic().slug());
        wednesday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(week++)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    private Program program(String agent, String slug) {
        return new Program(desk, slug, access.token(agent).orElseThrow().reveal());
    }

    private String wish(String time) {
        return "{\"service\":\"Check-up\",\"at\":\"%sT%s\",\"resource\":\"Dr. Lee\"}".formatted(wednesday, time);
    }

    private static String customer(String phone) {
        return "{\"name\":\"Ida Wells\",\"phone\":\"%s\"}".formatted(phone);
    }

    private Answer book(String time, String... headers) {
        return clinic.post(
                "bookings", "{\"wish\":%s,\"customer\":%s}".formatted(wish(time), customer("+14155550151")), headers);
    }

    private static String id(Answer answer) {
        return answer.at("/id");
    }

    @Test
    void theCatalogNamesWhatCanBeBookedAndWithWhom() {
        Answer services = clinic.get("services");
        assertThat(services.status()).as(services.toString()).isEqualTo(200);
        assertThat(services.body().get("services").findValuesAsText("name")).contains("check-up", "Dr. Lee");
        Answer resources = clinic.get("resources");
        assertThat(resources.body().get("resources").findValuesAsText("name")).contains("Dr. Lee");
    }

    @Test
    void availabilityShowsEachStartOfEachDayAndATakenOneIsNotFree() {
        assertThat(book("10:00").status()).isEqualTo(201);
        Answer answer = clinic.get("availability?service=check-up&resource=Dr.%%20Lee&from=%s&to=%s"
                .formatted(wednesday, wednesday.plusDays(6)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().get("days")).hasSize(7);
        JsonNode day = answer.body().at("/days/0");
        assertThat(day.get("date").asText()).isEqualTo(wednesday.toString());
        assertThat(day.get("reason").asText()).isEqualTo("open");
        for (JsonNode start : day.get("starts")) {
            switch (start.get("start").asText().substring(11, 16)) {
                case "08:00", "15:00" ->
                    assertThat(start.get("free").asBoolean()).isTrue();
                case "10:00", "10:15" ->
                    assertThat(start.get("free").asBoolean()).isFalse();
                default -> assertThat(start.get("end").asText()).isNotEmpty();
            }
        }
        assertThat(day.at("/starts/0/start").asText()).matches(wednesday + "T08:00(:00)?[-+]\\d\\d:\\d\\d");
        assertThat(clinic.get("availability?service=check-up&from=%s&to=%s"
                                .formatted(wednesday, wednesday.plusDays(62)))
                        .at("/errors/0/field"))
                .isEqualTo("to");
    }

    @Test
    void anOfferCarriesTheWishThatHoldsIt() {
        Answer offers = clinic.get("offers?service=check-up&at=%sT10:07&limit=3".formatted(wednesday));
        assertThat(offers.body().get("offers")).as(offers.toString()).hasSize(3);
        String wish = offers.body().at("/offers/0/wish").toString();

        Answer hold = clinic.post("holds", "{\"wish\":%s}".formatted(wish));
        assertThat(hold.status()).as(hold.toString()).isEqualTo(201);
        assertThat(hold.at("/hold/status")).isEqualTo("held");
        String id = hold.at("/hold/id");

        Answer confirmed =
                clinic.post("holds/" + id + "/confirm", "{\"customer\":%s}".formatted(customer("+14155550152")));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirmed.at("/status")).isEqualTo("confirmed");
        assertThat(confirmed.header("etag")).isEqualTo("\"" + confirmed.at("/version") + "\"");
        assertThat(confirmed.at("/customer/phone")).isEqualTo("+14155550152");
    }

    @Test
    void offersAreTheNextOnesOrThoseWithinTheStretchesNamed() {
        assertThat(clinic.get("offers?service=check-up").body().get("offers")).hasSize(5);
        Answer within = clinic.get("offers?service=check-up&within=%1$sT15:00/%1$sT16:00,%2$sT08:00/%2$sT09:00&limit=50"
                .formatted(wednesday, wednesday.plusDays(1)));
        assertThat(within.body().get("offers").findValuesAsText("at"))
                .isNotEmpty()
                .allSatisfy(at -> assertThat(at)
                        .matches("(%sT(15:\\d\\d|16:00)|%sT(08:\\d\\d|09:00))"
                                .formatted(wednesday, wednesday.plusDays(1))));
        assertThat(clinic.get("offers?service=check-up&within=tomorrow").problem())
                .isEqualTo("bad-request");
    }

    @Test
    void aHoldThatIsLetGoIsOfferedAgain() {
        String hold =
                clinic.post("holds", "{\"wish\":%s}".formatted(wish("10:00"))).at("/hold/id");
        Answer taken = book("10:00");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("taken");
        assertThat(taken.body().get("offers")).isNotEmpty();
        assertThat(clinic.delete("holds/" + hold).status()).isEqualTo(204);
        assertThat(clinic.delete("holds/" + hold).status()).isEqualTo(204);
        assertThat(book("10:00").status()).isEqualTo(201);
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAgainAndIsNotTakenForAnotherRequest() {
        Answer first = book("11:00", "Idempotency-Key", "key-" + wednesday);
        Answer again = book("11:00", "Idempotency-Key", "key-" + wednesday);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(again.header("idempotent-replayed")).isEqualTo("true");
        assertThat(first.header("idempotent-replayed")).isEmpty();
        assertThat(first.header("location")).endsWith("/bookings/" + id(first));
        assertThat(book("12:00", "Idempotency-Key", "key-" + wednesday).problem())
                .isEqualTo("key-used");
    }

    @Test
    void aChangeDecidedOnAnOldLookIsRefused() {
        String id = id(book("09:00"));
        Answer booking = clinic.get("bookings/" + id);
        assertThat(booking.header("etag")).isEqualTo("\"1\"");
        assertThat(clinic.get("bookings/" + id, "If-None-Match", "\"1\"").status())
                .isEqualTo(304);

        String move =
                "{\"wish\":{\"at\":\"%sT14:00\"},\"customer\":{\"notes\":\"Comes by train\"}}".formatted(wednesday);
        Answer moved = clinic.patch("bookings/" + id, move, "If-Match", "\"1\"");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.at("/start")).startsWith(wednesday + "T14:00");
        assertThat(moved.at("/customer/notes")).isEqualTo("Comes by train");
        assertThat(moved.at("/customer/name")).isEqualTo("Ida Wells");

        Answer stale = clinic.patch("bookings/" + id, "{\"customer\":{\"notes\":null}}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/booking/version")).isEqualTo(moved.at("/version"));
        assertThat(clinic.delete("bookings/" + id, "If-Match", "\"1\"").problem())
                .isEqualTo("stale");
        Answer cleared =
                clinic.patch("bookings/" + id, "{\"customer\":{\"notes\":null}}", "If-Match", moved.header("etag"));
        assertThat(cleared.body().get("customer").has("notes")).isFalse();
    }

    @Test
    void whoChangesAnotherFieldAtTheSameMomentIsNotOverwritten() throws Exception {
        String id = id(book("09:30"));
        for (int round = 0; round < 10; round++) {
            String notes = "note " + round;
            String email = "ida%d@example.com".formatted(round);
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                both.submit(() -> clinic.patch("bookings/" + id, "{\"customer\":{\"notes\":\"%s\"}}".formatted(notes)));
                both.submit(() -> clinic.patch("bookings/" + id, "{\"customer\":{\"email\":\"%s\"}}".formatted(email)));
            }
            Answer kept = clinic.get("bookings/" + id);
            assertThat(kept.at("/customer/notes")).isEqualTo(notes);
            assertThat(kept.at("/customer/email")).isEqualTo(email);
        }
    }

    @Test
    void ofThoseWhoDecidedOnTheSameLookOnlyOneChangesTheBooking() throws Exception {
        Answer made = book("09:30");
        String id = id(made);
        String tag = clinic.get("bookings/" + id).header("etag");
        for (int round = 0; round < 10; round++) {
            List<Future<Answer>> answers = new ArrayList<>();
            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int n = 0; n < 6; n++) {
                    String patch = "{\"customer\":{\"notes\":\"note %d of %d\"}}".formatted(n, round);
                    String seen = tag;
                    answers.add(all.submit(() -> clinic.patch("bookings/" + id, patch, "If-Match", seen)));
                }
            }
            List<Answer> changed = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                if (answer.get().status() == 200) {
                    changed.add(answer.get());
                }
            }
            assertThat(changed).hasSize(1);
            tag = changed.getFirst().header("etag");
        }
    }

    @Test
    void aBookingIsCancelledUndoneAndMarkedAndItsHistoryIsKept() {
        String id = id(book("10:30"));
        assertThat(clinic.delete("bookings/" + id + "?reason=ill").at("/status"))
                .isEqualTo("cancelled");
        assertThat(clinic.delete("bookings/" + id).status()).isEqualTo(200);
        assertThat(clinic.post("bookings/" + id + "/undo", "").at("/status")).isEqualTo("confirmed");
        assertThat(clinic.post("bookings/" + id + "/arrived", "").at("/status")).isEqualTo("arrived");
        Answer twice = clinic.post("bookings/" + id + "/no-show", "");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.problem()).isEqualTo("not-now");
        assertThat(clinic.post("bookings/" + id + "/completed", "").at("/status"))
                .isEqualTo("completed");
        assertThat(clinic.delete("bookings/" + id).problem()).isEqualTo("not-now");

        JsonNode changes = clinic.get("bookings/" + id + "/history").body().get("changes");
        assertThat(changes.findValuesAsText("what"))
                .containsExactly("booked", "cancelled", "undone", "arrived", "completed");
        assertThat(changes.at("/1/reason").asText()).isEqualTo("ill");
        assertThat(changes.at("/1/by").asText()).isEqualTo("agent:agent_bright_smile");
    }

    @Test
    void thePagesOfTheDiaryTogetherHoldEachBookingOnce() {
        for (String time : List.of("08:00", "08:30", "09:00", "09:30", "10:00")) {
            assertThat(book(time).status()).isEqualTo(201);
        }
        String days = "bookings?from=%1$s&to=%1$s&limit=2".formatted(wednesday);
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = clinic.get(days + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.body()
                    .get("bookings")
                    .forEach(booking -> ids.add(booking.get("id").asText()));
            cursor = page.at("/next");
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(5);
        assertThat(new HashSet<>(ids)).hasSize(5);
        assertThat(clinic.get(days + "&cursor=nonsense").at("/errors/0/field")).isEqualTo("cursor");
    }

    @Test
    void aBookingThatMovesBetweenTwoPagesHidesNoOther() {
        String first = id(book("08:00"));
        String second = id(book("08:30"));
        String days = "bookings?from=%1$s&to=%1$s&limit=1".formatted(wednesday);
        String cursor = clinic.get(days).at("/next");
        assertThat(clinic.patch("bookings/" + first, "{\"wish\":{\"at\":\"%sT16:00\"}}".formatted(wednesday))
                        .status())
                .isEqualTo(200);
        assertThat(clinic.get(days + "&cursor=" + cursor).at("/bookings/0/id")).isEqualTo(second);
    }

    @Test
    void aVisitIsBookedAsAWholeOrNotAtAll() {
        assertThat(book("13:00").status()).isEqualTo(201);
        String both = "{\"wishes\":[%s,%s],\"customer\":%s}";
        Answer refused = clinic.post("visits", both.formatted(wish("14:00"), wish("13:00"), customer("+14155550153")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errors/0/field")).isEqualTo("wishes[1]");
        Answer booked = clinic.post("visits", both.formatted(wish("14:00"), wish("14:30"), customer("+14155550153")));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(booked.body().get("bookings")).hasSize(2);
        Answer held = clinic.post("visits", "{\"wishes\":[%s]}".formatted(wish("15:00")));
        assertThat(held.at("/bookings/0/status")).as(held.toString()).isEqualTo("held");
        assertThat(held.at("/until")).isNotEmpty();
    }

    @Test
    void aSeriesSaysWhichOfItsDatesCannotBeHad() {
        assertThat(book("16:00").status()).isEqualTo(201);
        String series = "{\"wish\":%s,\"every\":\"P1D\",\"times\":3,\"leaving\":%s,\"customer\":%s}";
        Answer refused = clinic.post("series", series.formatted(wish("16:00"), false, customer("+14155550154")));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.at("/clashes/0/at")).startsWith(wednesday.toString());
        Answer booked = clinic.post("series", series.formatted(wish("16:00"), true, customer("+14155550154")));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(booked.body().get("left")).isNotEmpty();
        assertThat(booked.body().get("bookings")).isNotEmpty();
    }

    @Test
    void whoWaitsIsOnTheListUntilTheyAreTakenOff() {
        assertThat(book("10:00").status()).isEqualTo(201);
        String body = "{\"wish\":%s,\"stretch\":{\"earliest\":\"10:00\",\"latest\":\"10:00\"},\"customer\":%s}";
        Answer joined = clinic.post("waiting", body.formatted(wish("10:00"), customer("+14155550155")));
        assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
        String id = joined.at("/waiting/id");
        assertThat(clinic.get("waiting").body().findValuesAsText("id")).contains(id);
        Answer free = clinic.post(
                "waiting", body.replace("10:00", "11:00").formatted(wish("11:00"), customer("+14155550155")));
        assertThat(free.problem()).isEqualTo("free-now");
        assertThat(clinic.delete("waiting/" + id).status()).isEqualTo(204);
        assertThat(clinic.delete("waiting/" + id).status()).isEqualTo(404);
    }

    @Test
    void everyFaultOfARequestIsNamedAtOnce() {
        Answer answer = clinic.post(
                "bookings",
                "{\"wish\":{\"service\":\"brain surgery\",\"at\":\"2027-02-30T10:00\",\"party\":0},\"customer\":{\"phone\":\"12\"}}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("bad-request");
        assertThat(answer.body().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("wish.service", "wish.at", "wish.party", "customer.name", "customer.phone");
        assertThat(clinic.post("bookings", "{\"wish\":{\"service\":1}}").at("/errors/0/field"))
                .isEqualTo("wish.service");
        assertThat(clinic.post("holds", "{\"wishes\":[]}").at("/errors/0/field"))
                .isEqualTo("wishes");
    }

    @Test
    void aTokenOpensItsOwnBusinessOnly() {
        assertThat(new Program(desk, clinic.slug(), null).get("services").status())
                .isEqualTo(401);
        assertThat(new Program(desk, clinic.slug(), "not-a-token")
                        .get("services")
                        .problem())
                .isEqualTo("bad-token");
        Program elsewhere = new Program(desk, DemoBusinesses.trattoria().slug(), clinic.token());
        assertThat(elsewhere.get("services").status()).isEqualTo(403);
        assertThat(new Program(desk, "nobody", clinic.token()).get("services").problem())
                .isEqualTo("other-business");
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        access.addUser(
                "looks@localhost",
                Secret.of("correct horse"),
                Access.Role.VIEWER,
                java.util.Set.of(DemoBusinesses.clinic().id()),
                false);
        String token = clinic.post("/api/v1/sessions", "{\"email\":\"looks@localhost\",\"password\":\"correct horse\"}")
                .at("/token");
        Program viewer = new Program(desk, clinic.slug(), token);
        assertThat(viewer.get("bookings").status()).isEqualTo(200);
        assertThat(viewer.post("holds", "{\"wish\":%s}".formatted(wish("10:00")))
                        .problem())
                .isEqualTo("read-only");
    }

    @Test
    void theFrameworksRefusalsSpeakAsOursDo() {
        assertThat(clinic.get("nothing/here").problem()).isEqualTo("http-404");
        assertThat(clinic.send("PUT", "services", java.net.http.HttpRequest.BodyPublishers.noBody())
                        .problem())
                .isEqualTo("http-405");
        assertThat(clinic.post("holds", "wish=now", "Content-Type", "application/x-www-form-urlencoded")
                        .problem())
                .isEqualTo("http-415");
        assertThat(clinic.get("services", "Accept", "image/png").problem()).isEqualTo("http-406");
        assertThat(clinic.get("bookings/not-an-id").problem()).isEqualTo("not-found");
    }

    @Test
    void everyAnswerSaysHowManyRequestsAreLeft() {
        Answer answer = clinic.get("services");
        assertThat(answer.header("ratelimit-limit")).isEqualTo("600");
        assertThat(Integer.parseInt(answer.header("ratelimit-remaining"))).isBetween(1, 599);
        assertThat(answer.header("ratelimit-reset")).isNotEmpty();
    }

    @Test
    void aCalendarIsAtItsSecretAddressOnly() {
        String id = id(book("09:00"));
        String cancelled = id(book("10:00"));
        assertThat(clinic.delete("bookings/" + cancelled).at("/status")).isEqualTo("cancelled");
        JsonNode calendars = clinic.get("calendars").body().get("calendars");
        String all = URI.create(calendars.at("/0/url").asText()).getPath();
        String lee = path(calendars, "Dr. Lee");
        String patel = path(calendars, "Dr. Patel");
        Program anybody = new Program(desk, "", null);

        Answer feed = anybody.get(all);
        assertThat(feed.header("content-type")).isEqualTo("text/calendar;charset=utf-8");
        ICalendar calendar = Biweekly.parse(feed.text()).first();
        VEvent kept = event(calendar, id);
        assertThat(kept.getSummary().getValue()).isEqualTo("Ida Wells – check-up");
        assertThat(kept.getStatus().isConfirmed()).isTrue();
        assertThat(kept.getDateStart().getValue().toInstant())
                .isEqualTo(wednesday
                        .atTime(9, 0)
                        .atZone(DemoBusinesses.clinic().zone())
                        .toInstant());
        assertThat(event(calendar, cancelled).getStatus().isCancelled()).isTrue();
        assertThat(anybody.get(lee).text()).contains(id);
        assertThat(anybody.get(patel).text()).doesNotContain(id);

        assertThat(anybody.get(all, "If-None-Match", feed.header("etag")).status())
                .isEqualTo(304);
        assertThat(anybody.get(all.replace("/all/", "/" + id + "/")).status()).isEqualTo(404);
        assertThat(anybody.get(lee.replaceFirst("[^/]+$", all.replaceFirst(".*/", "")))
                        .status())
                .isEqualTo(404);
    }

    private static String path(JsonNode calendars, String name) {
        for (JsonNode calendar : calendars) {
            if (calendar.get("name").asText().equals(name)) {
                return URI.create(calendar.get("url").asText()).getPath();
            }
        }
        throw new AssertionError("no calendar of " + name);
    }

    private static VEvent event(ICalendar calendar, String id) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private Answer imported(String query, String csv, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "text/csv"));
        return clinic.post("bookings/import" + query, csv, all.toArray(String[]::new));
    }

    @Test
    void aTableIsEnteredAsAWholeOrNotAtAll() {
        String header = "Date;Start;Service;With;Name;Phone;Status\r\n";
        String good = "%s;09:00;check-up;Dr. Lee;Ida Wells;+14155550156;confirmed\r\n".formatted(wednesday);
        String gone = "%s;09:00;check-up;Dr. Lee;Ada King;;cancelled\r\n".formatted(wednesday);
        String clash = "%s;09:15;check-up;Dr. Lee;\"Mary\nSomerville\";;\r\n".formatted(wednesday);
        String wrong = "2027-02-30;25:00;surgery;Dr. Who;;12;\r\n";

        Answer faulty = imported("", header + good + gone + wrong);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "line 4.date", "line 4.service", "line 4.with", "line 4.name", "line 4.phone");
        Answer taken = imported("", header + good + clash);
        assertThat(taken.body().get("errors").findValuesAsText("field")).containsExactly("line 3.start");

        Answer dry = imported("?dry-run=true", header + good + gone);
        assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
        assertThat(dry.text()).isEqualTo("{\"bookings\":1,\"skipped\":1,\"dryRun\":true}");
        String day = "bookings?from=%1$s&to=%1$s".formatted(wednesday);
        assertThat(clinic.get(day).body().get("bookings")).isEmpty();

        Answer real = imported("", header + good + gone, "Idempotency-Key", "table-" + wednesday);
        assertThat(real.at("/bookings")).as(real.toString()).isEqualTo("1");
        assertThat(imported("", header + good + gone, "Idempotency-Key", "table-" + wednesday)
                        .at("/bookings"))
                .isEqualTo("1");
        assertThat(clinic.get(day).body().get("bookings")).hasSize(1);
        assertThat(imported("", "name,phone\nIda,1\n").body().get("errors").findValuesAsText("field"))
                .containsExactly("line 1.date", "line 1.start", "line 1.service");
        assertThat(imported("", header + "2027-01-05;\"09:00;x\n").problem()).isEqualTo("bad-request");
    }
}
