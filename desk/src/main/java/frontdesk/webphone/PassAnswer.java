package frontdesk.webphone;

import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a page is answered that asks for a pass: {@code {"address":"/phone/…","longest":600}} with the seconds of the longest call, or 503 or 403. */
public final class PassAnswer {
    private PassAnswer() {}

    public static Response of(PassOutcome outcome) {
        return switch (outcome) {
            case PassOutcome.Granted(String address, var longest) ->
                Response.ok(Map.of("address", address, "longest", longest.toSeconds()), MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case PassOutcome.Busy() ->
                Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
            case PassOutcome.SwitchedOff() ->
                Response.status(Response.Status.FORBIDDEN).build();
        };
    }
}
