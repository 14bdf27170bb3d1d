package frontdesk.rest;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.rest.Program.Answer;

/** The demo clinic as a program sees it, and a day on which no other test books. */
final class QuietClinic {
    private static int days;

    final Program program;
    final LocalDate day;

    QuietClinic(URI desk, Access access, Clock clock) {
        program = new Program(
                desk,
                DemoBusinesses.clinic().slug(),
                access.agents().token("agent_bright_smile").orElseThrow().reveal());
        day = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(2 + days / 2)
                .with(TemporalAdjusters.next(days % 2 == 0 ? DayOfWeek.WEDNESDAY : DayOfWeek.MONDAY));
        days++;
    }

    String wish(String time) {
        return "{\"service\":\"Check-up\",\"at\":\"%sT%s\",\"resource\":\"Dr. Lee\"}".formatted(day, time);
    }

    static String customer(String phone) {
        return "{\"name\":\"Ida Wells\",\"phone\":\"%s\"}".formatted(phone);
    }

    Answer book(String time, String... headers) {
        return post(
                "bookings", "{\"wish\":%s,\"customer\":%s}".formatted(wish(time), customer("+14155550151")), headers);
    }

    static String id(Answer answer) {
        return answer.at("/id");
    }

    Answer get(String path, String... headers) {
        return program.get(path, headers);
    }

    Answer post(String path, String json, String... headers) {
        return program.post(path, json, headers);
    }

    Answer patch(String path, String json, String... headers) {
        return program.patch(path, json, headers);
    }

    Answer delete(String path, String... headers) {
        return program.delete(path, headers);
    }

    Answer put(String path) {
        return program.send("PUT", path, BodyPublishers.noBody());
    }
}
