package frontdesk.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static frontdesk.rest.QuietClinic.id;
import static org.assertj.core.api.Assertions.assertThat;

/** Single bookings by HTTP, as a program would keep its diary. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class BookingsTest extends DayAtTheClinic {
    @Test
    void aChangeDecidedOnAnOldLookIsRefused() {
        String id = id(clinic.book("09:00"));
        Answer booking = clinic.get("bookings/" + id);
        assertThat(booking.header("etag")).isEqualTo("\"1\"");
        assertThat(clinic.get("bookings/" + id, "If-None-Match", "\"1\"").status())
                .isEqualTo(304);

        String move =
                "{\"wish\":{\"at\":\"%sT14:00\"},\"customer\":{\"notes\":\"Comes by train\"}}".formatted(clinic.day);
        Answer moved = clinic.patch("bookings/" + id, move, "If-Match", "\"1\"");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.at("/start")).startsWith(clinic.day + "T14:00");
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
        String id = id(clinic.book("09:30"));
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
        Answer made = clinic.book("09:30");
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
        String id = id(clinic.book("10:30"));
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
            assertThat(clinic.book(time).status()).isEqualTo(201);
        }
        String days = "bookings?from=%1$s&to=%1$s&limit=2".formatted(clinic.day);
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
        String first = id(clinic.book("08:00"));
        String second = id(clinic.book("08:30"));
        String days = "bookings?from=%1$s&to=%1$s&limit=1".formatted(clinic.day);
        String cursor = clinic.get(days).at("/next");
        assertThat(clinic.patch("bookings/" + first, "{\"wish\":{\"at\":\"%sT16:00\"}}".formatted(clinic.day))
                        .status())
                .isEqualTo(200);
        assertThat(clinic.get(days + "&cursor=" + cursor).at("/bookings/0/id")).isEqualTo(second);
    }
}
