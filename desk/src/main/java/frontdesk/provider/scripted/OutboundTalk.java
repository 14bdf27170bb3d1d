package frontdesk.provider.scripted;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * One call to a provider: the agent asks for a time, takes the best that fits, lets the user choose where none quite does, and thanks where there is
 * none.
 */
final class OutboundTalk implements Runnable {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(300);
    private static final Duration HOLDS_THE_LINE = Duration.ofMinutes(3);

    private final AgentTools tools;
    private final JsonNode about;
    private final @Nullable List<String> times;
    private final Clock clock;
    private final Instant began;
    private final ArrayNode transcript = RestAnswers.JSON.createArrayNode();
    private String status = "in-progress";

    /** @param times what the provider has; null where nobody answers */
    OutboundTalk(AgentTools tools, JsonNode about, @Nullable List<String> times, Clock clock) {
        this.tools = tools;
        this.about = about;
        this.times = times;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** As the conversation's endpoint shows it. */
    synchronized ObjectNode told() {
        ObjectNode told = RestAnswers.JSON.createObjectNode().put("status", status);
        told.set("transcript", transcript.deepCopy());
        told.putObject("metadata").put("termination_reason", "").put("call_duration_secs", seconds());
        return told;
    }

    private long seconds() {
        return Duration.between(began, clock.instant()).toSeconds();
    }

    @Override
    public void run() {
        String ended = "done";
        try {
            talk();
        } catch (IOException deskIsDown) {
            ended = "failed";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            ended = "failed";
        }
        over(ended);
    }

    private synchronized void over(String ended) {
        status = ended;
    }

    private synchronized void say(String role, String words) {
        transcript.addObject().put("role", role).put("message", words).put("time_in_call_secs", seconds());
    }

    private void talk() throws IOException, InterruptedException {
        if (times == null) {
            return;
        }
        say(
                "agent",
                "Hello, I am an assistant and I am calling for %s. Do you have a time for a %s, %s?"
                        .formatted(
                                about.path("user_name").asText(),
                                about.path("service_type").asText(),
                                about.path("preferred_time").asText()));
        if (times.isEmpty()) {
            say("user", "I am sorry, we have nothing at all.");
            thank();
        } else {
            say("user", "We have " + String.join(" or ", times) + ".");
            offer(times);
        }
    }

    private void offer(List<String> has) throws IOException, InterruptedException {
        ObjectNode slots = RestAnswers.JSON.createObjectNode();
        has.forEach(slots.putArray("slots")::add);
        JsonNode judged = tools.use("slots", slots);
        say("agent", judged.path("message").asText());
        JsonNode best = judged.at("/slots/0");
        switch (best.path("preference").asText()) {
            case "fits" -> take(best.path("slot").asText());
            case "ask" -> choose(judged.path("slots"));
            case "does_not_fit" -> thank();
            default -> {}
        }
    }

    /** Asks again and again while the provider holds the line; who is not answered in time is not booked. */
    private void choose(JsonNode slots) throws IOException, InterruptedException {
        ObjectNode question = RestAnswers.JSON.createObjectNode();
        ArrayNode options = question.putArray("options");
        slots.forEach(slot -> {
            if (slot.path("preference").asText().equals("ask")) {
                options.add(slot.path("slot").asText());
            }
        });
        Instant patience = clock.instant().plus(HOLDS_THE_LINE);
        JsonNode answer = tools.use("escalate", question);
        say("agent", answer.path("message").asText());
        while (answer.at("/user_reply/state").asText().equals("waiting")
                && clock.instant().isBefore(patience)) {
            Thread.sleep(BETWEEN_QUESTIONS);
            answer = tools.use("escalate", question);
        }
        say("agent", answer.path("message").asText());
        if (answer.at("/user_reply/slot").isTextual()) {
            take(answer.at("/user_reply/slot").asText());
        } else if (answer.at("/user_reply/state").asText().equals("answered")) {
            thank();
        }
    }

    private void take(String slot) throws IOException, InterruptedException {
        say("user", "Yes, that is booked. Your number is A-1204.");
        String[] parts = slot.split(" ", 2);
        ObjectNode booked = RestAnswers.JSON
                .createObjectNode()
                .put("date", parts[0])
                .put("time", parts[1])
                .put("provider_name", about.path("provider_name").asText())
                .put("address", "12 Example Street")
                .put("confirmation_number", "A-1204");
        say("agent", tools.use("confirm", booked).path("message").asText());
    }

    private void thank() throws IOException, InterruptedException {
        JsonNode thanks = tools.use("no-availability", RestAnswers.JSON.createObjectNode());
        say("agent", thanks.path("message").asText());
    }
}
