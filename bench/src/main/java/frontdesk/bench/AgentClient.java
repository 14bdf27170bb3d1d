package frontdesk.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A voice agent that knows its token. */
final class AgentClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final DeskProcess desk;
    private final String agent;
    private final String token;

    private AgentClient(DeskProcess desk, String agent, String token) {
        this.desk = desk;
        this.agent = agent;
        this.token = token;
    }

    /** Signs in as the owner and takes the agent's token, as a developer would. */
    static AgentClient of(DeskProcess desk, String agent, String ownerPassword)
            throws IOException, InterruptedException {
        String session = session(desk, ownerPassword);
        JsonNode token = JSON.readTree(HTTP.send(
                        HttpRequest.newBuilder(desk.uri("/api/agents/" + agent + "/api-token"))
                                .header("Authorization", "Bearer " + session)
                                .build(),
                        BodyHandlers.ofString())
                .body());
        return new AgentClient(desk, agent, token.get("api_token").asText());
    }

    /** The owner's token, good for every business and on every node. */
    static String session(DeskProcess desk, String ownerPassword) throws IOException, InterruptedException {
        String credentials =
                JSON.writeValueAsString(java.util.Map.of("email", "owner@localhost", "password", ownerPassword));
        return JSON.readTree(HTTP.send(
                                HttpRequest.newBuilder(desk.uri("/api/v1/sessions"))
                                        .POST(BodyPublishers.ofString(credentials))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .get("token")
                .asText();
    }

    String token() {
        return token;
    }

    record Answer(int status, JsonNode body) {}

    Answer post(String action, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(desk.uri("/api/agent-actions/" + action + "/" + agent))
                .timeout(Duration.ofSeconds(30))
                .header("X-Agent-Token", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
