package frontdesk.api;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.access.Access;
import frontdesk.api.Agent.Answer;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo clinic on a Tuesday on which nothing is booked, and an agent that calls its functions. */
abstract class QuietTuesday {
    static final String CLINIC = "agent_bright_smile";

    /** Days on which little is booked, and numbers that nobody else has. */
    static int week = 2;

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Diary diary;

    Agent clinic;
    LocalDate tuesday;
    String phone;

    @BeforeEach
    void aQuietTuesday() {
        clinic = agent(CLINIC);
        phone = "+141555502%02d".formatted(week);
        tuesday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(week++ % 7 + 1)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    @AfterEach
    void theDayIsFreeAgain() {
        diary.agenda().bookings(DemoBusinesses.CLINIC, tuesday, tuesday, null).stream()
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
                .forEach(booking -> diary.cancel(DemoBusinesses.CLINIC, booking.id(), "done", Origin.of("test")));
    }

    Agent agent(String id) {
        return new Agent(desk, id, access.agents().token(id).orElseThrow().reveal());
    }

    String booking(String time) {
        return """
                {"customer":{"name":"Ida Wells","phone":"%s","email":"ida@example.com"},"datetime":"%s %s","service":"check-up",
                 "notes":"first visit","staff":"Dr. Lee"}
                """.formatted(phone, tuesday, time);
    }

    String booked(String time) {
        Answer answer = clinic.function("create_booking", booking(time));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("booking_id");
    }

    Answer update(String id, String rest) {
        return clinic.function("update_booking", "{\"booking_id\":\"%s\",%s}".formatted(id, rest));
    }

    static void isASentence(Answer answer) {
        assertThat(answer.text("message")).contains(" ").matches(".*[.?]");
    }
}
