package frontdesk.provider.elevenlabs;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.aftercall.AgentCall;
import frontdesk.aftercall.AgentCall.Fate;
import frontdesk.aftercall.AgentCallBuilder;
import frontdesk.journal.CallAnalysis;
import frontdesk.journal.CallAnalysisBuilder;
import frontdesk.journal.CallEnded;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;

/**
 * A conversation as {@code post_call_transcription} and {@code GET /v1/convai/conversations/{id}} tell of it. Whatever may be missing or {@code null} is,
 * some day: only the conversation's name is counted on.
 */
final class PostCallReport {
    private static final List<String> NAMES = List.of("caller_name", "customer_name", "name", "full_name");
    private static final List<String> EMAILS = List.of("caller_email", "customer_email", "email");
    private static final List<String> SENTIMENTS = List.of("caller_sentiment", "sentiment");

    /** What models write where they have learned nothing. */
    private static final Set<String> NOTHING =
            Set.of("null", "none", "n/a", "na", "unknown", "not provided", "not given", "not mentioned", "empty");

    private final BusinessId business;
    private final JsonNode envelope;
    private final JsonNode data;
    private final JsonNode metadata;
    private final JsonNode analysis;
    private final ObjectNode collected;

    PostCallReport(BusinessId business, JsonNode envelope) {
        this.business = business;
        this.envelope = envelope;
        this.data = envelope.path("data");
        this.metadata = data.path("metadata");
        this.analysis = data.path("analysis");
        this.collected = results("data_collection_results", "data_collection_id", "value");
    }

    AgentCall call() {
        Instant startedAt = startedAt();
        int seconds = seconds(metadata, "call_duration_secs");
        String reason = text(metadata, "termination_reason").orElse("the call is over");
        return AgentCallBuilder.builder()
                .business(business)
                .conversation(data.path("conversation_id").asText())
                .outbound(isOutbound())
                .caller(number("external_number", "system__caller_id"))
                .dialled(number("agent_number", "system__called_number"))
                .callerName(collected(NAMES))
                .callerEmail(collected(EMAILS))
                .callBack(collected.path("call_back").asBoolean())
                .startedAt(startedAt)
                .endedAt(startedAt.plusSeconds(seconds))
                .endedBy(endedBy(reason))
                .reason(reason)
                .fate(fate(reason))
                .turns(turns(startedAt))
                .summary(text(analysis, "transcript_summary").orElse(null))
                .analysis(analysis(startedAt.plusSeconds(seconds), seconds))
                .build();
    }

    private Instant startedAt() {
        JsonNode started = metadata.path("start_time_unix_secs");
        return Envelope.moment(started.asLong() > 0 ? started : envelope.path("event_timestamp"));
    }

    /** No call goes on for longer than a day. */
    private static int seconds(JsonNode node, String field) {
        return (int)
                Math.clamp(node.path(field).asLong(), 0L, Duration.ofDays(1).toSeconds());
    }

    private CallAnalysis analysis(Instant at, int seconds) {
        return CallAnalysisBuilder.builder()
                .platform(PostCallWebhooks.NAME)
                .title(text(analysis, "call_summary_title").orElse(null))
                .sentiment(Optional.ofNullable(collected(SENTIMENTS))
                        .or(() -> text(data.path("sentiment_analysis"), "overall_label"))
                        .orElse(null))
                .success(success())
                .language(text(metadata, "main_language").orElse(null))
                .seconds(seconds)
                .credits(
                        metadata.path("cost").isNumber() ? metadata.path("cost").asInt() : null)
                .price(price())
                .collected(collected.toString())
                .evaluated(results("evaluation_criteria_results", "criteria_id", "result")
                        .toString())
                .at(at)
                .build();
    }

    private @Nullable BigDecimal price() {
        JsonNode price = metadata.path("cost_fiat");
        return price.isNumber() ? price.decimalValue() : null;
    }

    private @Nullable Boolean success() {
        return switch (analysis.path("call_successful").asText()) {
            case "success" -> true;
            case "failure" -> false;
            default -> null;
        };
    }

    private boolean isOutbound() {
        return "outbound".equals(metadata.at("/phone_call/direction").asText());
    }

    private Fate fate(String reason) {
        if (isOutbound() && reachedMachine(reason)) {
            return Fate.NOT_REACHED;
        }
        if (StreamSupport.stream(data.path("transcript").spliterator(), false).anyMatch(PostCallReport::passesOn)) {
            return Fate.HANDED_OVER;
        }
        boolean broken = metadata.path("error").isObject()
                || data.path("status").asText().equals("failed");
        return broken ? Fate.BROKEN : Fate.HELD;
    }

    private static boolean passesOn(JsonNode turn) {
        return StreamSupport.stream(turn.path("tool_results").spliterator(), false)
                .anyMatch(result -> result.path("tool_name").asText().equals("transfer_to_number")
                        && !result.path("is_error").asBoolean());
    }

    private static boolean reachedMachine(String reason) {
        return reason.toLowerCase(Locale.ROOT).contains("voicemail");
    }

    /** The vendor only says it in a sentence. */
    private static CallEnded.By endedBy(String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        return words.contains("end_call") || reachedMachine(words) || words.contains("silence")
                ? CallEnded.By.AGENT
                : words.contains("error") ? CallEnded.By.CARRIER : CallEnded.By.CALLER;
    }

    private List<Turn> turns(Instant startedAt) {
        var turns = new ArrayList<Turn>();
        for (JsonNode said : data.path("transcript")) {
            String message = said.path("message").asText("");
            if (!message.isBlank()) {
                Duration since = Duration.ofSeconds(seconds(said, "time_in_call_secs"));
                turns.add(new Turn(
                        turns.size(),
                        said.path("role").asText().equals("user") ? Speaker.CALLER : Speaker.AGENT,
                        message,
                        null,
                        1.0,
                        said.path("interrupted").asBoolean(),
                        since.toMillis(),
                        null,
                        startedAt.plus(since)));
            }
        }
        return turns;
    }

    /** Results come by their names, in newer answers also as a list. */
    private ObjectNode results(String field, String id, String value) {
        ObjectNode results = ElevenLabsAccount.JSON.createObjectNode();
        analysis.path(field)
                .properties()
                .forEach(each -> results.set(each.getKey(), each.getValue().path(value)));
        analysis.path(field + "_list")
                .forEach(each -> results.putIfAbsent(each.path(id).asText(), each.path(value)));
        return results;
    }

    private @Nullable String collected(List<String> fields) {
        return fields.stream()
                .flatMap(field -> text(collected, field).stream())
                .filter(value -> !NOTHING.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PhoneNumber number(String field, String variable) {
        return text(metadata.path("phone_call"), field)
                .or(() -> text(data.at("/conversation_initiation_client_data/dynamic_variables"), variable))
                .flatMap(number -> PhoneNumber.parse(number, "ZZ"))
                .orElse(null);
    }

    private static Optional<String> text(JsonNode node, String field) {
        // PostgreSQL keeps every character but zero.
        return Optional.of(node.path(field))
                .filter(JsonNode::isTextual)
                .map(text -> text.asText().replace("\0", "").strip())
                .filter(text -> !text.isEmpty());
    }
}
