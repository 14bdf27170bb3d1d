package frontdesk.rest;

import java.net.URI;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers that carry a booking, each with its version as ETag. */
final class Answered {
    /** What 202 says. */
    static final String PENDING =
            "Held until the business's diary of record agrees; then confirmed, or let go. Ask for the booking again";

    private Answered() {}

    static RestResponse<Shown.Booking> with(Shown.Booking booking) {
        return ResponseBuilder.ok(booking)
                .header("ETag", Version.tag(booking.version()))
                .build();
    }

    static RestResponse<Shown.Booking> pending(Shown.Booking hold) {
        return ResponseBuilder.create(Status.ACCEPTED, hold)
                .header("ETag", Version.tag(hold.version()))
                .build();
    }

    /** @param repeated whether this very request was answered before */
    static RestResponse<Shown.Booking> made(Shown.Booking booking, URI at, boolean repeated) {
        var answer = ResponseBuilder.create(Status.CREATED, booking)
                .header("ETag", Version.tag(booking.version()))
                .header("Location", at);
        return (repeated ? answer.header(FirstAnswers.REPLAYED, "true") : answer).build();
    }
}
