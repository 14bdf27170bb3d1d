package frontdesk.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Another vendor's voice agent, as our tests play it: sends JSON and reads JSON. */
record Agent(URI desk, String id, @Nullable String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A status and what came with it. */
    record Answer(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asText();
        }
    }

    Answer post(String action, String json, String... headers) {
        return send(request("/api/agent-actions/" + action + "/" + id, headers).POST(BodyPublishers.ofString(json)));
    }

    Answer tool(String name, String json, String... headers) {
        return send(request("/api/tools/" + name, headers).POST(BodyPublishers.ofString(json)));
    }

    Answer function(String name, String json, String... headers) {
        return send(request("/api/functions/" + name, headers).POST(BodyPublishers.ofString(json)));
    }

    Answer today() {
        return send(request("/api/agent-actions/appointments/" + id + "/today").GET());
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(desk.resolve(path)).header("Content-Type", "application/json");
        if (token != null) {
            request.header("X-Agent-Token", token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode().put("not json", body);
        }
    }
}
