package frontdesk.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Every refusal of every face.
 *
 * @param error a code that never changes
 * @param message a sentence that can be said to the caller, or tells the agent what to ask
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(boolean success, String error, String message, List<Answers.Slot> alternatives) {
    static Problem of(String error, String message) {
        return new Problem(false, error, message, List.of());
    }

    static WebApplicationException refusal(int status, String error, String message) {
        return new WebApplicationException(response(status, of(error, message)));
    }

    static Response response(int status, Problem problem) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(problem)
                .build();
    }
}
