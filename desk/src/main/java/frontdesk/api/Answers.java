package frontdesk.api;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ws.rs.core.Response;

import frontdesk.reception.ToolAnswer;

/** What all faces of the tool belt answer alike: free times, what is taken, and refusals. */
final class Answers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Answers() {}

    static Response ok(Object answer) {
        return Response.ok(answer).build();
    }

    static Response taken(ToolAnswer.Taken taken) {
        return Problem.response(409, new Problem(false, "taken", taken.message(), slots(taken.alternatives())));
    }

    static Response refused(ToolAnswer.Refused refused) {
        int status = refused.code() == ToolAnswer.Code.NOT_FOUND ? 404 : 422;
        return Problem.response(
                status, new Problem(false, refused.code().code(), refused.message(), slots(refused.alternatives())));
    }

    static List<Slot> slots(List<ToolAnswer.Slot> slots) {
        return slots.stream()
                .map(s -> new Slot(s.date().toString(), time(s.startTime()), time(s.endTime()), s.available()))
                .toList();
    }

    static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** One start of the day as agents read it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Slot(String date, String startTime, String endTime, boolean available) {}
}
