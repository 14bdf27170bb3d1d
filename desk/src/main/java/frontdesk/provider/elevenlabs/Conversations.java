package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.errand.AgentPlatform.Ended;
import frontdesk.errand.AgentPlatform.Said;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.speech.Endpoint;
import frontdesk.provider.speech.Query;
import frontdesk.provider.speech.Refusal;

/** Requests to ElevenLabs' agents, and what became of a conversation there ({@code GET /v1/convai/conversations/…}). */
final class Conversations {
    private final ElevenLabsAccount account;
    private final Endpoint endpoint;

    Conversations(ElevenLabsAccount account, Duration patience) {
        this.account = account;
        this.endpoint = account.endpoint(patience);
    }

    String outsider() {
        return endpoint.outsider();
    }

    JsonNode get(String path) {
        return ask(
                HttpRequest.newBuilder(new Query(account.base(), path).http()).GET());
    }

    JsonNode post(String path, JsonNode body) {
        return ask(HttpRequest.newBuilder(new Query(account.base(), path).http())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        HttpResponse<InputStream> answer = endpoint.ask(
                request.header(ElevenLabsAccount.KEY, account.key().reveal()).build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw Refusal.of(endpoint.outsider(), answer);
        }
        try (InputStream body = answer.body()) {
            return ElevenLabsAccount.JSON.readTree(body);
        } catch (IOException broken) {
            throw OutsideTrouble.passing(endpoint.outsider(), "broke off its answer", broken);
        }
    }

    /** Nothing while it goes on, and while its words are still being put together. */
    Optional<Ended> ended(String conversation) {
        JsonNode told = get("v1/convai/conversations/" + Query.encoded(conversation));
        return switch (told.path("status").asText()) {
            case "done" -> Optional.of(new Ended(result(told), said(told.path("transcript"))));
            case "failed" -> Optional.of(new Ended(Result.FAILED, said(told.path("transcript"))));
            default -> Optional.empty();
        };
    }

    /** Where nobody but the agent spoke, or a machine did, nobody was reached. */
    private static Result result(JsonNode told) {
        boolean machine = told.at("/metadata/termination_reason")
                .asText()
                .toLowerCase(Locale.ROOT)
                .contains("voicemail");
        boolean answered = said(told.path("transcript")).stream().anyMatch(one -> !one.byAgent());
        return machine || !answered ? Result.UNANSWERED : Result.UNSETTLED;
    }

    private static List<Said> said(JsonNode transcript) {
        var said = new ArrayList<Said>();
        for (JsonNode turn : transcript) {
            String words = turn.path("message").asText("");
            if (!words.isBlank() && !turn.path("message").isNull()) {
                boolean agent = turn.path("role").asText().equals("agent");
                said.add(new Said(
                        agent,
                        words,
                        Duration.ofSeconds(turn.path("time_in_call_secs").asLong())));
            }
        }
        return said;
    }
}
