package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.Secret;

/**
 * The desk's tools as an outside agent uses them in one conversation, over HTTP.
 *
 * @param errandCall the desk's own id of the call, as the agent was given it
 */
record AgentTools(URI desk, Secret token, String conversation, String errandCall) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What a tool answers, whatever its status. */
    JsonNode use(String tool, ObjectNode arguments) throws IOException, InterruptedException {
        arguments.put("conversation_id", conversation).put("errand_call_id", errandCall);
        var request = HttpRequest.newBuilder(URI.create(desk + "/api/tools/" + tool))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Agent-Token", token.reveal())
                .POST(BodyPublishers.ofString(arguments.toString()))
                .build();
        return RestAnswers.JSON.readTree(
                HTTP.send(request, BodyHandlers.ofString()).body());
    }
}
