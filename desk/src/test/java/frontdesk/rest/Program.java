package frontdesk.rest;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** A program at the REST interface of one business, as our tests play it. */
record Program(URI desk, String slug, @Nullable String token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KIND = "urn:frontdesk:problem:";
    /** All that a problem may say: what RFC 9457 names, and what we add to it. */
    static final Set<String> OF_A_PROBLEM =
            Set.of("type", "title", "status", "detail", "instance", "errors", "offers", "clashes", "booking");

    /** A status, the headers and what came with them. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return response.body();
        }

        JsonNode body() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException notJson) {
                return JSON.createObjectNode().put("not json", response.body());
            }
        }

        String at(String pointer) {
            return body().at(pointer).asText();
        }

        /** The last word of the problem's type. */
        String problem() {
            return isProblem() ? at("/type").replace(KIND, "") : "no problem: " + this;
        }

        /** Whether it is a refusal as it is documented, and says nothing besides. */
        boolean isProblem() {
            JsonNode body = body();
            return header("content-type").startsWith("application/problem+json")
                    && at("/type").startsWith(KIND)
                    && !at("/title").isEmpty()
                    && !at("/detail").isEmpty()
                    && body.path("status").asInt() == status()
                    && body.properties().stream().allMatch(field -> OF_A_PROBLEM.contains(field.getKey()));
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), headers);
    }

    Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, BodyPublishers.ofString(json), headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        URI address =
                path.startsWith("/") ? desk.resolve(path) : desk.resolve("/api/v1/businesses/" + slug + "/" + path);
        return new Answer(Wire.send(Wire.to(address, "application/json", token).method(method, body), headers));
    }
}
