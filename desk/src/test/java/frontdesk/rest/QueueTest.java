package frontdesk.rest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.customer;
import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** The waiting list by HTTP. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class QueueTest extends DayAtTheClinic {
    @Test
    void whoWaitsIsOnTheListUntilTheyAreTakenOff() {
        assertThat(clinic.book("10:00").status()).isEqualTo(201);
        String body = "{\"wish\":%s,\"stretch\":{\"earliest\":\"10:00\",\"latest\":\"10:00\"},\"customer\":%s}";
        Answer joined = clinic.post("waiting", body.formatted(clinic.wish("10:00"), customer("+14155550155")));
        assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
        String id = joined.at("/waiting/id");
        assertThat(clinic.get("waiting").body().findValuesAsText("id")).contains(id);
        Answer free = clinic.post(
                "waiting", body.replace("10:00", "11:00").formatted(clinic.wish("11:00"), customer("+14155550155")));
        assertThat(free.problem()).isEqualTo("free-now");
        assertThat(clinic.delete("waiting/" + id).status()).isEqualTo(204);
        assertThat(clinic.delete("waiting/" + id).status()).isEqualTo(404);
    }
}
