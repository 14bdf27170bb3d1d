package frontdesk.rest;

import java.util.Set;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;
import frontdesk.rest.Program.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in by HTTP, and how everybody else is refused. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class GateTest extends DayAtTheClinic {
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
        assertThat(new Program(desk, clinic.program.slug(), null)
                        .get("services")
                        .status())
                .isEqualTo(401);
        assertThat(new Program(desk, clinic.program.slug(), "not-a-token")
                        .get("services")
                        .problem())
                .isEqualTo("bad-token");
        Program elsewhere = new Program(desk, DemoBusinesses.trattoria().slug(), clinic.program.token());
        assertThat(elsewhere.get("services").status()).isEqualTo(403);
        assertThat(new Program(desk, "nobody", clinic.program.token())
                        .get("services")
                        .problem())
                .isEqualTo("other-business");
    }

    @Test
    void whoMayOnlyLookChangesNothing() {
        access.addUser(
                "looks@localhost",
                Secret.of("correct horse"),
                Role.REVIEWER,
                Set.of(DemoBusinesses.clinic().id()),
                false);
        String token = clinic.post("/api/v1/sessions", "{\"email\":\"looks@localhost\",\"password\":\"correct horse\"}")
                .at("/token");
        Program viewer = new Program(desk, clinic.program.slug(), token);
        assertThat(viewer.get("bookings").status()).isEqualTo(200);
        assertThat(viewer.post("holds", "{\"wish\":%s}".formatted(clinic.wish("10:00")))
                        .problem())
                .isEqualTo("read-only");
    }

    @Test
    void theFrameworksRefusalsSpeakAsOursDo() {
        assertThat(clinic.get("nothing/here").problem()).isEqualTo("http-404");
        assertThat(clinic.put("services").problem()).isEqualTo("http-405");
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
}
