package frontdesk.fhir;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Every refusal is an OperationOutcome with one issue, whose diagnostics say what to do. */
final class Outcome {
    private Outcome() {}

    static OperationOutcome of(IssueType kind, String diagnostics) {
        var outcome = new OperationOutcome();
        outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(kind).setDiagnostics(diagnostics);
        return outcome;
    }

    /** What to throw to answer with it. */
    static WebApplicationException refusal(int status, IssueType kind, String diagnostics) {
        return new WebApplicationException(Response.status(status)
                .type(R4.MEDIA_TYPE)
                .entity(R4.json(of(kind, diagnostics)))
                .build());
    }

    /** @param where the parameter or element that cannot be understood */
    static WebApplicationException faulty(String where, String sentence) {
        return refusal(400, IssueType.INVALID, where + ": " + sentence);
    }

    static WebApplicationException noSuch(String what) {
        return refusal(404, IssueType.NOTFOUND, "There is no such %s here: search for it again.".formatted(what));
    }

    /** What a status means to FHIR where nobody said more. */
    static IssueType kind(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409, 412 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 429 -> IssueType.THROTTLED;
            default -> status < 500 ? IssueType.INVALID : IssueType.EXCEPTION;
        };
    }

    static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address: metadata names all that there is.";
            case 405 -> "This address does not take that method: metadata names those that it takes.";
            case 406 -> "Ask for application/fhir+json.";
            case 413 -> "That is too much at once: send at most %d KiB.".formatted(R4.MOST_BYTES / 1024);
            case 415 -> "Send the body as application/fhir+json.";
            default ->
                status < 500
                        ? "The request cannot be understood: compare it with metadata."
                        : "That was our fault: send it again; with an Idempotency-Key nothing is booked twice.";
        };
    }
}
