package frontdesk.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Reads and writes FHIR's JSON. The dictionary behind it is large: it is opened at the first request, not at the start. */
final class R4 {
    static final String MEDIA_TYPE = "application/fhir+json";
    /** No appointment needs more. */
    static final int MOST_BYTES = 64 * 1024;
    /** Below what the parser, which goes down one call deeper for each, would lose its footing at. */
    private static final int DEEPEST = 40;

    private static final FhirContext CONTEXT = context();

    private R4() {}

    private static FhirContext context() {
        FhirContext context = FhirContext.forR4();
        context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
        // What is not known is a mistake that its sender wants to hear of, and not a line in our log.
        context.setParserErrorHandler(new StrictErrorHandler());
        return context;
    }

    static String json(IBaseResource resource) {
        return CONTEXT.newJsonParser().encodeResourceToString(resource);
    }

    static RestResponse<String> ok(IBaseResource resource) {
        return answer(resource).build();
    }

    static ResponseBuilder<String> answer(IBaseResource resource) {
        return ResponseBuilder.ok(json(resource), MEDIA_TYPE);
    }

    static <T extends IBaseResource> T read(InputStream body, Class<T> type) {
        String text = text(body);
        String wanted = "Send one %s in JSON".formatted(type.getSimpleName());
        if (depth(text) > DEEPEST) {
            throw Outcome.refusal(400, IssueType.STRUCTURE, wanted + ", nested less deeply.");
        }
        try {
            return CONTEXT.newJsonParser().parseResource(type, text);
        } catch (RuntimeException unreadable) {
            // Whatever the parser trips over, and it trips in many ways, somebody sent it.
            throw Outcome.refusal(400, IssueType.STRUCTURE, wanted + ": " + reason(unreadable));
        }
    }

    /** The body as text, where it is not too long. */
    static String text(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Outcome.refusal(413, IssueType.TOOLONG, "Send at most %d KiB.".formatted(MOST_BYTES / 1024));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw Outcome.refusal(400, IssueType.INCOMPLETE, "The body broke off: send the request again.");
        }
    }

    private static int depth(String json) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '{', '[' -> deepest = Math.max(deepest, ++depth);
                case '}', ']' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }

    /** The parser's own words without its numbering, and not all of them. */
    private static String reason(RuntimeException unreadable) {
        String words = String.valueOf(unreadable.getMessage())
                .replaceAll("HAPI-[0-9]+: ", "")
                .replaceAll("[\\p{Cntrl}\\s]+", " ");
        return words.length() > 200 ? words.substring(0, 200) + "…" : words;
    }
}
