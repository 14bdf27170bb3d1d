package frontdesk.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** The same request sent twice is one request, whatever it changes. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class RepeatTest extends DayAtTheClinic {
    @Test
    void theSameKeyGivesTheFirstAnswerAgain() {
        Answer first = clinic.book("11:00", "Idempotency-Key", key());
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.header("idempotent-replayed")).isEmpty();
        assertThat(first.header("location")).endsWith("/bookings/" + id(first));
        clinic.post("bookings/" + id(first) + "/arrived", "");

        Answer again = clinic.book("11:00", "Idempotency-Key", key());

        assertThat(again.header("idempotent-replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("etag")).isEqualTo(first.header("etag"));
        assertThat(again.header("location")).isEqualTo(first.header("location"));
        assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void theKeyOfOneRequestIsRefusedToEveryOther() {
        String id = id(clinic.book("11:00", "Idempotency-Key", key()));
        assertThat(clinic.book("12:00", "Idempotency-Key", key()).problem()).isEqualTo("key-used");
        assertThat(clinic.post("holds", "{\"wish\":%s}".formatted(clinic.wish("13:00")), "Idempotency-Key", key())
                        .problem())
                .isEqualTo("key-used");
        assertThat(clinic.post("bookings/" + id + "/arrived", "", "Idempotency-Key", key())
                        .problem())
                .isEqualTo("key-used");
        assertThat(clinic.delete("bookings/" + id, "Idempotency-Key", key()).problem())
                .isEqualTo("key-used");
        assertThat(clinic.get("bookings/" + id).at("/status")).isEqualTo("confirmed");
    }

    @Test
    void aMarkAndAnUndoWithAKeyAreMadeOnce() {
        String id = id(clinic.book("11:00"));
        for (String mark : List.of("arrived", "completed", "undo")) {
            Answer first = clinic.post("bookings/" + id + "/" + mark, "", "Idempotency-Key", mark + key());
            assertThat(first.status()).as(mark + first).isEqualTo(200);
            Answer again = clinic.post("bookings/" + id + "/" + mark, "", "Idempotency-Key", mark + key());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.header("idempotent-replayed")).isEqualTo("true");
        }
        assertThat(clinic.get("bookings/" + id + "/history")
                        .body()
                        .get("changes")
                        .findValuesAsText("what"))
                .containsExactly("booked", "arrived", "completed", "undone");
    }

    @Test
    void aKeyWithWhichNothingWasDoneMayBeUsedForAnotherRequest() {
        clinic.book("11:00");
        assertThat(clinic.book("11:00", "Idempotency-Key", key()).problem()).isEqualTo("taken");
        assertThat(clinic.book("14:00", "Idempotency-Key", key()).status()).isEqualTo(201);
    }

    @Test
    void aLetGoHoldIsLetGoOnce() {
        String hold = clinic.post("holds", "{\"wish\":%s}".formatted(clinic.wish("11:00")))
                .at("/hold/id");
        assertThat(clinic.delete("holds/" + hold, "Idempotency-Key", key()).status())
                .isEqualTo(204);
        Answer again = clinic.delete("holds/" + hold, "Idempotency-Key", key());
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void sentAtOnceItIsOneBooking() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                answers.add(all.submit(() -> clinic.book("11:00", "Idempotency-Key", key())));
            }
        }
        Set<String> ids = new HashSet<>();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(201);
            ids.add(id(answer.get()));
        }
        assertThat(ids).hasSize(1);
    }

    private String key() {
        return "key of " + clinic.day;
    }
}
