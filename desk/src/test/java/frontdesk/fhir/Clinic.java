package frontdesk.fhir;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;

import frontdesk.rest.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** A clinic's program at our FHIR, as our tests play it: whatever it gets has to keep the rules. */
record Clinic(URI base, @Nullable String token) {
    /** A status, the headers and what came with them. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        <T extends IBaseResource> T as(Class<T> type) {
            assertThat(header("content-type")).as(toString()).startsWith(R4.MEDIA_TYPE);
            return Rules.kept(type, response.body());
        }

        <T extends IBaseResource> T ok(Class<T> type) {
            assertThat(status()).as(toString()).isEqualTo(200);
            return as(type);
        }

        /** The status, the kind of issue and what to do: {@code 409 conflict Somebody …}. */
        String refusal() {
            var issue = as(OperationOutcome.class).getIssueFirstRep();
            return "%d %s %s".formatted(status(), issue.getCode().toCode(), issue.getDiagnostics());
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        URI address = URI.create(path.startsWith("http") ? path : base + "/" + path);
        return new Answer(Wire.send(
                Wire.to(address, R4.MEDIA_TYPE, token)
                        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)),
                headers));
    }
}
