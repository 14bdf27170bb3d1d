package frontdesk.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Every refusal, as RFC 9457 has it.
 *
 * @param type names the kind of problem and never changes: {@code urn:frontdesk:problem:taken}
 * @param detail a sentence that says what to do
 * @param errors what is wrong with which field
 * @param offers what could be had instead, best first
 * @param clashes the dates of a series that cannot be had
 * @param booking how it stands, where somebody else changed it
 */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Schema(required = false) List<Fault> errors,
        @Schema(required = false) List<Shown.Offer> offers,
        @Schema(required = false) List<Clash> clashes,
        Shown.@Nullable Booking booking) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String KEY_USED = "key-used";
    private static final String KIND = "urn:frontdesk:problem:";

    /** One field and what is wrong with it. */
    record Fault(String field, String detail) {}

    /** One date of a series that cannot be had, and what could be had instead. */
    record Clash(String at, String type, String detail, List<Shown.Offer> offers) {}

    static Problem of(int status, String kind, String title, String detail) {
        return new Problem(KIND + kind, title, status, detail, List.of(), List.of(), List.of(), null);
    }

    Problem with(List<Shown.Offer> alternatives) {
        return new Problem(type, title, status, detail, errors, alternatives, clashes, booking);
    }

    Problem at(String field) {
        return new Problem(type, title, status, detail, List.of(new Fault(field, detail)), offers, clashes, booking);
    }

    Problem clashing(List<Clash> dates) {
        return new Problem(type, title, status, detail, errors, offers, dates, booking);
    }

    Problem now(Shown.Booking standing) {
        return new Problem(type, title, status, detail, errors, offers, clashes, standing);
    }

    /** What to throw to answer with this problem. */
    WebApplicationException refusal() {
        return new WebApplicationException(response());
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    static WebApplicationException refusal(int status, String kind, String title, String detail) {
        return of(status, kind, title, detail).refusal();
    }

    static WebApplicationException faulty(List<Fault> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().field() + ": " + errors.getFirst().detail()
                : "%d fields need another look; errors says which and why.".formatted(errors.size());
        return new Problem(
                        KIND + "bad-request",
                        "The request cannot be understood",
                        422,
                        detail,
                        List.copyOf(errors),
                        List.of(),
                        List.of(),
                        null)
                .refusal();
    }

    static WebApplicationException faulty(String field, String detail) {
        return faulty(List.of(new Fault(field, detail)));
    }

    static WebApplicationException keyUsed() {
        return refusal(
                422,
                KEY_USED,
                "This Idempotency-Key was used for another request",
                "Choose a fresh key for each request; send the old one only to repeat its own.");
    }

    /** Whether a key was sent with another request than its own. */
    public boolean ofAUsedKey() {
        return type.equals(KIND + KEY_USED);
    }

    static WebApplicationException noSuch(String what) {
        return refusal(
                404,
                "not-found",
                "There is no such " + what,
                "This business has no %s with that id: look it up again.".formatted(what));
    }
}
