package frontdesk.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import biweekly.Biweekly;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.CallPlan;
import frontdesk.errand.CallingHours;
import frontdesk.errand.ErrandRequest;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.ErrandTools.InCall;
import frontdesk.errand.Errands;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Errands by HTTP, as a program asks for them, and as an agent outside takes their calls. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class ErrandsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static int number = 100;

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Errands errands;

    @Inject
    ErrandTools tools;

    private Program trattoria;
    private String errand;

    @BeforeEach
    void aProgram() {
        trattoria = new Program(
                desk,
                DemoBusinesses.trattoria().slug(),
                access.agents().token("agent_trattoria_lucia").orElseThrow().reveal());
        errands.allow(DemoBusinesses.TRATTORIA, CallPlan.of(1000));
        errands.callAt(DemoBusinesses.TRATTORIA, CallingHours.ALWAYS);
        errand = """
                {"user":{"name":"Ana","phone":"+14155551%d","language":"Spanish"},"service":"dentist","when":"Friday afternoon",
                 "preferences":{"notBefore":"10:00","travelMinutes":20,"area":"Mission"},
                 "providers":[{"name":"Dr. Vega","phone":"+14155550191","address":"3 Example Street"},{"name":"Dr. Wu","phone":"415 555 0192"}]}
                """.formatted(number++);
    }

    private Answer made(String... headers) {
        Answer made = trattoria.post("errands", errand, headers);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    @Test
    void anErrandIsMadeOnceAndSaysWhatItWaitsFor() {
        Answer first = made("Idempotency-Key", "e" + number);
        assertThat(first.at("/status")).isEqualTo("queued");
        assertThat(first.at("/user/language")).isEqualTo("es");
        assertThat(first.at("/next")).contains("POST /api/v1/businesses/trattoria-lucia/errands/calls");
        Answer again = made("Idempotency-Key", "e" + number);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        Answer other = trattoria.post("errands", errand.replace("dentist", "barber"), "Idempotency-Key", "e" + number);
        assertThat(other.problem()).isEqualTo("key-used");
        assertThat(trattoria.get("errands/" + first.at("/id")).at("/providers/1/name"))
                .isEqualTo("Dr. Wu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "when":"Friday afternoon"    | "when":"banana"                | when
            "when":"Friday afternoon"    | "when":"february 30th"         | when
            "language":"Spanish"         | "language":"Klingonish"        | user.language
            "service":"dentist"          | "service":" "                  | service
            "notBefore":"10:00"          | "notBefore":"ten"              | preferences.notBefore
            "notBefore":"10:00"          | "days":["someday"]             | preferences.days
            "phone":"415 555 0192"       | "phone":"five five five"       | providers[1].phone
            "name":"Dr. Vega",           | "surname":"Vega",              | providers[0].surname
            """)
    void whatIsWrongIsNamedByItsField(String right, String wrong, String field) {
        Answer answer = trattoria.post("errands", errand.replace(right, wrong));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        String first = made().at("/id");
        String second = made().at("/id");
        Answer page = trattoria.get("errands?limit=1&status=queued");
        assertThat(page.at("/errands/0/id")).isEqualTo(second);
        assertThat(trattoria.get("errands?limit=1&cursor=" + page.at("/next")).at("/errands/0/id"))
                .isEqualTo(first);
        assertThat(trattoria.get("errands?status=lost").problem()).isEqualTo("bad-request");
        assertThat(trattoria.get("errands?cursor=x").problem()).isEqualTo("bad-request");
    }

    @Test
    void anAgentOutsideTakesACallAndTheBookingIsInTheCalendar() throws Exception {
        while (trattoria.post("errands/calls", "").status() == 200) {
            // The calls of other tests: somebody else has them.
        }
        String id = made().at("/id");
        Answer call = trattoria.post("errands/calls", "{\"conversationId\":\"conv_%d\"}".formatted(number));
        assertThat(call.at("/errandId")).isEqualTo(id);
        assertThat(call.at("/to")).isEqualTo("+14155550191");
        assertThat(call.at("/variables/user_name")).isEqualTo("Ana");
        assertThat(call.at("/variables/language")).isEqualTo("es");
        tools.confirm(
                DemoBusinesses.TRATTORIA,
                new InCall("conv_" + number, null, null),
                new ErrandRequest.Confirm("2030-11-29", "15:00", null, null, "X7"));
        assertThat(trattoria
                        .post("errands/calls/%s/over".formatted(call.at("/id")), "{\"result\":\"unsettled\"}")
                        .status())
                .isEqualTo(204);

        Answer story = trattoria.get("errands/" + id);
        assertThat(story.at("/errand/status")).isEqualTo("booked");
        assertThat(story.at("/calls/0/result")).isEqualTo("booked");
        URI calendar = URI.create(story.at("/errand/appointment/calendar"));
        var ics = HTTP.send(
                HttpRequest.newBuilder(desk.resolve(calendar.getPath())).build(), BodyHandlers.ofString());
        assertThat(Biweekly.parse(ics.body())
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .isEqualTo("dentist – Dr. Vega");
        URI feed = URI.create(story.at("/calendarFeed"));
        var all = HTTP.send(HttpRequest.newBuilder(desk.resolve(feed.getPath())).build(), BodyHandlers.ofString());
        assertThat(Biweekly.parse(all.body()).first().getEvents()).hasSize(1);
        var nobodys = desk.resolve(feed.getPath().replaceAll("/[^/]+\\.ics", "/x.ics"));
        assertThat(HTTP.send(HttpRequest.newBuilder(nobodys).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
        var wrong = desk.resolve(calendar.getPath().replaceAll("/[^/]+\\.ics", "/x.ics"));
        assertThat(HTTP.send(HttpRequest.newBuilder(wrong).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anErrandIsAnsweredAndStopped() {
        String id = made().at("/id");
        assertThat(trattoria
                        .post("errands/%s/answers".formatted(id), "{\"answer\":\"2\"}")
                        .problem())
                .isEqualTo("nothing-asked");
        assertThat(trattoria.post("errands/%s/stop".formatted(id), "").at("/errand/status"))
                .isEqualTo("stopped");
        assertThat(trattoria.get("errands/" + java.util.UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(trattoria.get("errands/nonsense").status()).isEqualTo(404);
    }

    @Test
    void whomToCallComesFromATableWhereARequestNamesNobody() {
        String csv = "name;phone;address\nDr. Vega;+14155550191;3 Example Street\nDr. Wu;415 555 0192;\n";
        Answer put = trattoria.send(
                "PUT", "errands/providers/Optician", BodyPublishers.ofString(csv), "Content-Type", "text/csv");
        assertThat(put.at("/providers/1/phone")).as(put.toString()).isEqualTo("+14155550192");
        Answer faulty = trattoria.send(
                "PUT",
                "errands/providers/optician",
                BodyPublishers.ofString("name,phone\nX,banana"),
                "Content-Type",
                "text/csv");
        assertThat(faulty.at("/errors/0/field")).isEqualTo("table line 2");
        Answer made = trattoria.post(
                "errands",
                "{\"user\":{\"name\":\"Ana\",\"phone\":\"+14155551%d\"},\"service\":\"optician\"}".formatted(number++));
        assertThat(trattoria.get("errands/" + made.at("/id")).at("/providers/1/name"))
                .isEqualTo("Dr. Wu");
        assertThat(trattoria
                        .post(
                                "errands",
                                "{\"user\":{\"name\":\"Ana\",\"phone\":\"+14155551999\"},\"service\":\"tailor\"}")
                        .at("/errors/0/field"))
                .isEqualTo("providers");
    }
}
